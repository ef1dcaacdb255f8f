import type { LevelCode } from '../../src-shared/model/level';
import type { TableName } from '../../src-shared/model/rows';
import { type CellChanges, type Changes, keyOf, noCells, type RowChange } from '../domain/changes';
import { State } from '../domain/state/state';
import type { Sqlite } from './open';
import { decodeRow, encodeRow, type SqlValue, TABLE_NAMES, TABLES } from './tables';

/** Kinds of things that have a place, with their directory in the state. */
const PLACED = { person: 'people', board: 'boards', teamspace: 'teamspaces' } as const;
type Placed = keyof typeof PLACED;

/** An override travels to SQLite as one integer: board, person (22 bits), level (3 bits). */
const PERSON_BITS = 2 ** 22;
const LEVEL_BITS = 2 ** 3;
/** How many cells one statement takes: bounded memory, set-wise speed. */
const CHUNK = 50_000;

/** The tables of facts: loads them whole into a state, writes changes set by set. */
export class Facts {
  private readonly upserts = new Map<TableName, ReturnType<Sqlite['prepare']>>();
  private readonly deletes = new Map<TableName, ReturnType<Sqlite['prepare']>>();
  private readonly addIdentity;
  private readonly setCells;
  private readonly clearCells;

  constructor(private readonly db: Sqlite) {
    for (const table of TABLE_NAMES) {
      this.upserts.set(table, db.prepare(upsertSql(table)));
      this.deletes.set(table, db.prepare(deleteSql(table)));
    }
    this.addIdentity = db.prepare(
      'INSERT OR IGNORE INTO identity (kind, place, id) VALUES (?, ?, ?)',
    );
    this.setCells = db.prepare(
      `INSERT INTO override (board, person, level)
       SELECT value / ${PERSON_BITS * LEVEL_BITS}, (value / ${LEVEL_BITS}) % ${PERSON_BITS},
              value % ${LEVEL_BITS} FROM json_each(?) WHERE true
       ON CONFLICT DO UPDATE SET level = excluded.level`,
    );
    this.clearCells = db.prepare(
      `DELETE FROM override WHERE (board, person) IN (
         SELECT value / ${PERSON_BITS * LEVEL_BITS}, (value / ${LEVEL_BITS}) % ${PERSON_BITS}
         FROM json_each(?))`,
    );
  }

  /** Writes changes that the state has already taken in; to be called inside a transaction. */
  write(changes: Changes, state: State): void {
    for (const row of changes.rows) if (row.after !== null) this.upsert(row, state);
    this.writeCells(changes.cells);
    for (const row of changes.rows) if (row.after === null) this.remove(row);
  }

  /** Keeps the places of everything that the state has ever heard of, also of what is gone. */
  place(state: State): void {
    for (const [kind, name] of Object.entries(PLACED)) {
      const directory = state[name];
      for (let place = 0; place < directory.end; place++) {
        this.addIdentity.run(kind, place, directory.idAt(place));
      }
    }
  }

  private upsert(change: RowChange, state: State): void {
    const { table, after } = change;
    if (after === null) return;
    if (change.before === null && table in PLACED) {
      const directory = state[PLACED[table as Placed]];
      this.addIdentity.run(table, directory.placeOf(change.key), change.key);
    }
    this.upserts.get(table)?.run(encodeRow(table, after));
  }

  private remove({ table, before }: RowChange): void {
    if (before === null) return;
    const row = encodeRow(table, before);
    const key = TABLES[table].key.map((column) => row[column] ?? null);
    const done = this.deletes.get(table)?.run(key);
    if (done?.changes !== 1) throw new Error(`no ${table} row to remove: ${keyOf(table, before)}`);
  }

  private writeCells({ boards, persons, after }: CellChanges): void {
    const packed = new Float64Array(boards.length);
    for (let i = 0; i < packed.length; i++) {
      const pair = (boards[i] as number) * PERSON_BITS + (persons[i] as number);
      packed[i] = pair * LEVEL_BITS + (after[i] as number);
    }
    // In primary-key order SQLite inserts about twice as fast.
    packed.sort();
    for (let from = 0; from < packed.length; from += CHUNK) {
      const chunk = packed.subarray(from, from + CHUNK);
      const set = chunk.filter((cell) => cell % LEVEL_BITS !== 0);
      if (set.length > 0) this.setCells.run(`[${set.join()}]`);
      if (set.length === chunk.length) continue;
      const clear = chunk.filter((cell) => cell % LEVEL_BITS === 0);
      this.clearCells.run(`[${clear.join()}]`);
    }
  }

  load(): State {
    const state = new State();
    const identities = this.db
      .prepare('SELECT kind, place, id FROM identity ORDER BY kind, place')
      .all() as { kind: Placed; place: number; id: string }[];
    for (const { kind, place, id } of identities) state[PLACED[kind]].reserve(id, place);
    for (const table of TABLE_NAMES) {
      const rows = this.db.prepare(`SELECT * FROM "${table}"`).all() as Record<string, SqlValue>[];
      state.apply({
        rows: rows.map((raw) => {
          const after = decodeRow(table, raw);
          return { table, key: keyOf(table, after), before: null, after };
        }),
        cells: noCells(),
      });
    }
    this.loadCells(state);
    return state;
  }

  /** One text a board: a value a cell would cost twice as much to hand over. */
  private loadCells({ overrides }: State): void {
    const rows = this.db
      .prepare(
        `SELECT board, json_group_array(person * ${LEVEL_BITS} + level) FROM override
         GROUP BY board`,
      )
      .raw()
      .all() as [number, string][];
    for (const [board, cells] of rows) {
      for (const cell of JSON.parse(cells) as number[]) {
        overrides.set(board, Math.floor(cell / LEVEL_BITS), (cell % LEVEL_BITS) as LevelCode);
      }
    }
  }
}

function upsertSql(table: TableName): string {
  const columns = Object.keys(TABLES[table].columns);
  const key = TABLES[table].key as string[];
  const quoted = columns.map((c) => `"${c}"`).join(', ');
  const values = columns.map((c) => `@${c}`).join(', ');
  const updates = columns.filter((c) => !key.includes(c)).map((c) => `"${c}" = excluded."${c}"`);
  return `INSERT INTO "${table}" (${quoted}) VALUES (${values})
          ON CONFLICT (${key.map((c) => `"${c}"`).join(', ')}) DO ${updates.length === 0 ? 'NOTHING' : `UPDATE SET ${updates.join(', ')}`}`;
}

function deleteSql(table: TableName): string {
  const where = TABLES[table].key.map((c) => `"${c}" = ?`).join(' AND ');
  return `DELETE FROM "${table}" WHERE ${where}`;
}
