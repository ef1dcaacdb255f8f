import { z } from 'zod';
import { id, personRef } from '../commands/fields';
import { instant, pageFields, query } from './fields';

export const historyQueries = [
  query('history', {
    person: personRef.optional(),
    board: id.optional(),
    actor: personRef.optional(),
    command: z.string().max(100).optional(),
    from: instant.optional(),
    to: instant.optional(),
    text: z.string().max(200).optional(),
    ...pageFields,
  }),
  query('entry', { entry: z.number().int().min(1) }),
] as const;

export interface HistoryItem {
  entry: number;
  id: string;
  at: string;
  /** Null only where nobody acts (a sweep). */
  actor: string | null;
  /** The actor's name as it is now; null where nobody acts. */
  actorName: string | null;
  command: string;
  reason: string | null;
  changed: number;
  undoes: number | null;
  undoneBy: number | null;
  hash: string;
  /** The console that signed it; null: unsigned. */
  console: string | null;
  /** Not a command: one that the merged order refused, or a mark of sharing (sync). */
  kind?: 'refusal' | 'publish' | 'snapshot' | 'attest' | 'upgrade' | 'unreadable';
  /** Why it has no effect; left out where it counts. */
  void?: string;
  /** Made with `--now`: a rehearsal or a test. */
  rehearsed?: true;
}

/** One changed row of an entry; `before` null = made, `after` null = removed. */
export interface EntryRow {
  table: string;
  key: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** One changed override: null = none. */
export interface EntryCell {
  board: string;
  person: string;
  before: 'view' | 'edit' | null;
  after: 'view' | 'edit' | null;
}

export interface EntryAnswer extends HistoryItem {
  previousHash: string;
  /** The command as it was carried out: addresses resolved, made ids filled in. */
  issued: Record<string, unknown>;
  rows: EntryRow[];
  cells: EntryCell[];
  /** Names of what rows and cells mention by id, as they are now. */
  names: Record<string, string>;
}
