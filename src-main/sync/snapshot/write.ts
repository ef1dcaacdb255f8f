import { deflateRawSync } from 'node:zlib';
import type { LevelCode } from '../../../src-shared/model/level';
import type { TableName } from '../../../src-shared/model/rows';
import type { Core } from '../../commands/core';
import { type CellChanges, noCells } from '../../domain/changes';
import { step, type Work } from '../../domain/work';
import { type PackedCells, packCells } from '../../ledger/cells';
import type { Json } from '../../ledger/personal';
import { storedRows } from '../../store/dump';

/** What a snapshot is of, and what a console must know beside the rows to go on from there. */
export interface SnapshotAbout {
  format: 1;
  workspace: string;
  /** The newest entry that the rows hold, and its hash (hexadecimal). */
  seq: number;
  hash: string;
  /** The digest of the state, personal details left out. */
  digest: string;
  /** Rows and overrides in all. */
  rows: number;
  /** Entries up to here that have no effect, with why. */
  voids: [seq: number, why: string][];
  /** The last journal number of each console: a reused one betrays a copied machine. */
  journals: Record<string, number>;
  /** The entry that published the workspace; null: none yet. */
  published: number | null;
  /** The least versions of commands that still count. */
  floor: Record<string, number>;
}

/** One part, before it is packed. */
export type SnapshotPart =
  | { about: SnapshotAbout }
  | { table: TableName; rows: Json[] }
  | { cells: PackedCells };

const ROWS_A_PART = 5_000;
const CELLS_A_PART = 100_000;
/** Most of a snapshot is numbers in order: packing harder takes four times as long for a tenth. */
const LEVEL = 3;

export const packPart = (part: SnapshotPart): Buffer =>
  deflateRawSync(Buffer.from(JSON.stringify(part)), { level: LEVEL });

/**
 * The facts as they are in the tables now: tables in their order, rows by key, overrides by place.
 * Personal details are references, as in entries, so that a snapshot need not be made anew when a
 * person is erased. To be taken while nothing waits to be confirmed.
 */
export function writeSnapshot(
  core: Core,
  about: Omit<SnapshotAbout, 'rows'>,
  work: Work = {},
): Buffer[] {
  const parts: Buffer[] = [];
  let rows = 0;
  for (const part of rowsOf(core)) {
    rows += part.rows.length;
    parts.push(packPart(part));
    step(work, parts.length, parts.length + 1);
  }
  for (const cells of cellsOf(core)) {
    rows += cells.boards.length;
    parts.push(packPart({ cells: packCells(cells, core.state) }));
  }
  return [packPart({ about: { ...about, rows } }), ...parts];
}

function* rowsOf({ db, ledger }: Core): Generator<{ table: TableName; rows: Json[] }> {
  let part: { table: TableName; rows: Json[] } | null = null;
  // All at once: sealing reads the same database, which an open cursor would keep busy.
  for (const { table, row } of [...storedRows(db)]) {
    if (part !== null && (part.table !== table || part.rows.length === ROWS_A_PART)) {
      yield part;
      part = null;
    }
    part ??= { table, rows: [] };
    part.rows.push(ledger.personal.sealRow(table, row) as Json);
  }
  if (part !== null) yield part;
}

function* cellsOf({ state }: Core): Generator<CellChanges> {
  let cells = noCells();
  for (let board = 0; board < state.boards.end; board++) {
    for (const [person, level] of state.overrides.of(board)) {
      add(cells, board, person, level);
      if (cells.boards.length < CELLS_A_PART) continue;
      yield cells;
      cells = noCells();
    }
  }
  if (cells.boards.length > 0) yield cells;
}

function add(cells: CellChanges, board: number, person: number, level: LevelCode): void {
  cells.boards.push(board);
  cells.persons.push(person);
  cells.before.push(0);
  cells.after.push(level);
}
