import type { Rows, TableName } from '../../src-shared/model/rows';

/** One row made (before null), altered or removed (after null). */
export interface RowChange<T extends TableName = TableName> {
  table: T;
  key: string;
  before: Rows[T] | null;
  after: Rows[T] | null;
}

/**
 * Changed overrides as parallel columns: places of board and person, level code before and after
 * (0 = no override). A change set of 100,000 cells is four arrays, not 100,000 objects.
 */
export interface CellChanges {
  boards: number[];
  persons: number[];
  before: number[];
  after: number[];
}

/** What a command does to the facts: the one currency between domain, ledger, store and state. */
export interface Changes {
  rows: RowChange[];
  cells: CellChanges;
}

export function noCells(): CellChanges {
  return { boards: [], persons: [], before: [], after: [] };
}

export function noChanges(): Changes {
  return { rows: [], cells: noCells() };
}

/** How many rows and overrides the changes alter: `changed` of a result. */
export function countChanges(changes: Changes): number {
  return changes.rows.length + changes.cells.boards.length;
}

/** The same changes backwards: before-images applied as after-images, newest first. */
export function invert(changes: Changes): Changes {
  const { boards, persons, before, after } = changes.cells;
  return {
    rows: changes.rows.map((row) => ({ ...row, before: row.after, after: row.before })).reverse(),
    cells: { boards, persons, before: after, after: before },
  };
}

/** Tables whose rows are known by a pair of ids; all others have an id, the workspace is one. */
const PAIRS: Partial<Record<TableName, readonly [string, string]>> = {
  member: ['teamspace', 'person'],
  participant: ['board', 'person'],
  partnerBoard: ['partner', 'board'],
  partnerReport: ['partner', 'report'],
  partnerMember: ['partner', 'person'],
  quota: ['person', 'day'],
  reviewItem: ['review', 'item'],
  snooze: ['kind', 'subject'],
};

/** The key of a row in its table; ids have no spaces, so pairs are joined by one. */
export function keyOf<T extends TableName>(table: T, row: Rows[T]): string {
  const any = row as unknown as Record<string, string>;
  const pair = PAIRS[table];
  if (pair !== undefined) return pairKey(any[pair[0]] ?? '', any[pair[1]] ?? '');
  return table === 'workspace' ? 'workspace' : (any.id ?? '');
}

export function pairKey(left: string, right: string): string {
  return `${left} ${right}`;
}

/** The fields in which two images of a row differ; all of them where one is missing. */
export function alteredFields(change: RowChange): string[] {
  const before = change.before as Record<string, unknown> | null;
  const after = change.after as Record<string, unknown> | null;
  const some = before ?? after;
  if (some === null) return [];
  if (before === null || after === null) return Object.keys(some);
  return Object.keys(some).filter((field) => before[field] !== after[field]);
}
