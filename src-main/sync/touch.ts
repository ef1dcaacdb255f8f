import type { TableName } from '../../src-shared/model/rows';
import { alteredFields, type Changes, pairKey } from '../domain/changes';
import type { State } from '../domain/state/state';

/** Fields that decide nobody's access: altering them does not count as touching the row. */
const INERT: Partial<Record<TableName, ReadonlySet<string>>> = {
  workspace: new Set(['name', 'timeZone']),
  person: new Set(['email', 'name']),
  teamspace: new Set(['name']),
  board: new Set(['name', 'locked', 'editorsManage', 'passwords', 'saves', 'savedAt']),
  share: new Set(['lastUsedAt', 'noticedFor', 'reason']),
};

export const rowKey = (table: string, key: string): string => `${table} ${key}`;
export const fieldKey = (table: string, key: string, field: string): string =>
  `${table} ${key}#${field}`;
export const cellKey = (board: string, person: string): string =>
  rowKey('override', pairKey(board, person));

/** What an entry of another console touched: rows that decide access, and every altered field. */
export function touchedBy(changes: Changes, state: State): string[] {
  const keys: string[] = [];
  for (const change of changes.rows) {
    const inert = INERT[change.table];
    const altered = alteredFields(change);
    if (altered.some((field) => inert?.has(field) !== true)) {
      keys.push(rowKey(change.table, change.key));
    }
    for (const field of altered) keys.push(fieldKey(change.table, change.key, field));
  }
  const { boards, persons } = changes.cells;
  for (let i = 0; i < boards.length; i++) {
    keys.push(
      cellKey(state.boards.idAt(boards[i] as number), state.people.idAt(persons[i] as number)),
    );
  }
  return keys;
}

/**
 * For every row (and field) the newest confirmed entry of another console that touched it. It is
 * read from the ledger, from the oldest base that still matters on, never from row revisions: one's
 * own earlier commands, carried out again, must not make a row look untouched (sync-design.md 5).
 */
export class Touch {
  private readonly newest = new Map<string, number>();

  /** `from`: entries after this one are known here. */
  constructor(public from = 0) {}

  get size(): number {
    return this.newest.size;
  }

  note(keys: Iterable<string>, seq: number): void {
    for (const key of keys) {
      if ((this.newest.get(key) ?? 0) < seq) this.newest.set(key, seq);
    }
  }

  /** The newest foreign entry after `base` that touched any of these; null: all are untouched. */
  after(base: number, keys: Iterable<string>): number | null {
    let found = base;
    for (const key of keys) found = Math.max(found, this.newest.get(key) ?? 0);
    return found > base ? found : null;
  }

  /** Whether anything foreign at all is known after `base`. */
  anyAfter(base: number): number | null {
    let found = base;
    for (const seq of this.newest.values()) found = Math.max(found, seq);
    return found > base ? found : null;
  }
}
