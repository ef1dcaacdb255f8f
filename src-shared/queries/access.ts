import { z } from 'zod';
import { id, personRef } from '../commands/fields';
import { LEVELS, type Level } from '../model/level';
import { instant, pageFields, query } from './fields';

const level = z.enum(LEVELS);

export const accessQueries = [
  query('access', {
    person: personRef,
    board: id.optional(),
    card: id.optional(),
    report: id.optional(),
    at: instant.optional(),
    holdsLink: z.boolean().optional(),
    password: z.enum(['right', 'wrong']).optional(),
  }).refine((q) => [q.board, q.card, q.report].filter((one) => one !== undefined).length === 1, {
    message: 'ask for a board, a card or a report',
  }),
  query('who', { board: id, level: level.optional(), at: instant.optional(), ...pageFields }),
  query('what', {
    person: personRef,
    level: level.optional(),
    at: instant.optional(),
    ...pageFields,
  }),
] as const;

/** One path of access-model.md section 2: open, or closed (or capped) by `rule`. */
export interface PathAnswer {
  path: string;
  level: Level;
  open: boolean;
  rule?: string;
  detail: string;
}

export interface AccessAnswer {
  level: Level;
  locked: boolean;
  /** The deciding path; null at `none`. */
  via: string | null;
  paths: PathAnswer[];
}

export interface WhoItem {
  person: string;
  email: string;
  name: string;
  level: Level;
  via: string;
}

export interface WhatItem {
  board?: string;
  card?: string;
  report?: string;
  name: string;
  level: Level;
  via: string;
}
