import type { Rows, TableName } from '../../src-shared/model/rows';
import type { Sqlite } from './open';
import { decodeRow, type SqlValue, TABLE_NAMES, TABLES } from './tables';

/** A row as it is stored. */
export interface StoredRow<T extends TableName = TableName> {
  table: T;
  row: Rows[T];
}

/** A stored override, by ids; `level` is its code. */
export interface StoredCell {
  board: string;
  person: string;
  level: number;
}

/** Every row of every table of facts, by table and key: the same on every replica. */
export function* storedRows(db: Sqlite): IterableIterator<StoredRow> {
  for (const table of TABLE_NAMES) {
    const key = (TABLES[table].key as string[]).map((column) => `"${column}"`).join(', ');
    const rows = db.prepare(`SELECT * FROM "${table}" ORDER BY ${key}`).iterate();
    for (const raw of rows as Iterable<Record<string, SqlValue>>) {
      yield { table, row: decodeRow(table, raw) };
    }
  }
}

/** Every override, by the ids of board and person: places differ between replicas. */
export function storedCells(db: Sqlite): IterableIterator<StoredCell> {
  return db
    .prepare(
      `SELECT b.id AS board, p.id AS person, o.level FROM override o
       JOIN identity b ON b.kind = 'board' AND b.place = o.board
       JOIN identity p ON p.kind = 'person' AND p.place = o.person
       ORDER BY b.id, p.id`,
    )
    .iterate() as IterableIterator<StoredCell>;
}
