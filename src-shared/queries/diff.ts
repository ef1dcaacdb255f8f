import { id, personRef } from '../commands/fields';
import type { Level } from '../model/level';
import { instant, pageFields, query } from './fields';

export const diffQueries = [
  /** Whose access changed between two instants, on one board or of one person, or anybody's. */
  query('diff', {
    from: instant,
    to: instant,
    board: id.optional(),
    person: personRef.optional(),
    ...pageFields,
  }).refine((q) => q.board === undefined || q.person === undefined, {
    message: 'ask for a board or for a person',
  }),
] as const;

/**
 * What moved somebody's level on the way: an entry, by its actor's authority, or a share that ran out
 * (E4), which is nobody's doing and no entry. Oldest first, each from level to level.
 */
export interface DiffCause {
  cause: 'entry' | 'expiry';
  /** The entry's sequence; null for an expiry. */
  entry: number | null;
  at: string;
  /** Null where nobody acts: a sweep, an expiry. */
  actor: string | null;
  actorName: string | null;
  command: string | null;
  reason: string | null;
  /** The share that ran out. */
  share?: string;
  from: Level;
  to: Level;
}

export interface DiffItem {
  person: string;
  email: string;
  name: string;
  board?: string;
  card?: string;
  report?: string;
  /** Name of the board, card or report. */
  thing: string;
  from: Level;
  to: Level;
  direction: 'up' | 'down';
  entries: DiffCause[];
}

/**
 * A page does a bounded amount of work, so that it may hold few items, or none, and still have a
 * `next`: all pages together are the whole answer. `complete` with the last one.
 */
export interface DiffAnswer {
  items: DiffItem[];
  next?: string;
  complete: boolean;
  /** How far the comparison is: boards, then cards and reports, looked through of all. */
  progress: { done: number; total: number };
}
