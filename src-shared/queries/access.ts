import { z } from 'zod';
import type { Command } from '../commands';
import { id, personRef } from '../commands/fields';
import { LEVELS, type Level } from '../model/level';
import { instant, pageFields, query } from './fields';

const level = z.enum(LEVELS);

/** How somebody comes: with the link of what is asked about, and with its password. */
const circumstances = {
  holdsLink: z.boolean().optional(),
  password: z.enum(['right', 'wrong']).optional(),
};

export const accessQueries = [
  query('access', {
    person: personRef,
    board: id.optional(),
    card: id.optional(),
    report: id.optional(),
    at: instant.optional(),
    ...circumstances,
  }).refine((q) => [q.board, q.card, q.report].filter((one) => one !== undefined).length === 1, {
    message: 'ask for a board, a card or a report',
  }),
  query('who', { board: id, level: level.optional(), at: instant.optional(), ...pageFields }),
  query('what', {
    person: personRef,
    level: level.optional(),
    at: instant.optional(),
    ...circumstances,
    ...pageFields,
  }),
] as const;

/** One path of access-model.md section 2: open, or closed (or capped) by `rule`. */
export interface JudgedPath {
  path: string;
  level: Level;
  open: boolean;
  rule?: string;
  detail: string;
}

export interface PathAnswer extends JudgedPath {
  /** What would change this path: open or raise it where a rule closes or caps it, else end it. */
  remedies: Remedy[];
}

/** What a remedy does to a path, or, on a path that does not exist yet, makes. */
export const REMEDY_EFFECTS = ['opens', 'ends'] as const;
export type RemedyEffect = (typeof REMEDY_EFFECTS)[number];

/**
 * One way to change an answer, as data: a command of commands.md (with the fields that follow from
 * the question; the others are the asker's to choose), or, with `command` null, a circumstance.
 */
export interface Remedy {
  effect: RemedyEffect;
  /** The path that it opens or ends. */
  path: string;
  command: ({ type: Command['type'] } & Record<string, unknown>) | null;
  /** What the person themselves would have to bring: the link, its password, an account. */
  circumstance?: 'holdsLink' | 'password' | 'account';
  /** The rule that says who may do it. */
  needs: string;
}

/** The level, and every path with the rule that opened or closed it. */
export interface Explanation {
  level: Level;
  locked: boolean;
  /** The deciding path; null at `none`. */
  via: string | null;
  paths: JudgedPath[];
}

export interface AccessAnswer extends Explanation {
  paths: PathAnswer[];
  /** Paths that do not exist yet and could be made for this person. */
  remedies: Remedy[];
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
