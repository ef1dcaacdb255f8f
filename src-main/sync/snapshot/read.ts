import { inflateRawSync } from 'node:zlib';
import {
  type CellChanges,
  type Changes,
  keyOf,
  noCells,
  type RowChange,
} from '../../domain/changes';
import { State } from '../../domain/state/state';
import { type PackedCells, unpackCells } from '../../ledger/cells';
import { type Personal, type Reference, referencesIn } from '../../ledger/personal';
import type { SnapshotAbout, SnapshotPart } from './write';

/** No part of ours is larger, and what a hub sends must not fill the memory. */
const MOST_PART_BYTES = 64 * 1024 * 1024;

/** What was fetched is no snapshot, or not of what was asked for. */
export class SnapshotError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SnapshotError';
  }
}

function unpack(part: Buffer): SnapshotPart {
  try {
    const text = inflateRawSync(part, { maxOutputLength: MOST_PART_BYTES }).toString('utf8');
    return JSON.parse(text) as SnapshotPart;
  } catch (error) {
    throw new SnapshotError(`a part of the snapshot cannot be read: ${String(error)}`);
  }
}

/** What the snapshot says it is of. */
export function readAbout([first]: readonly Buffer[]): SnapshotAbout {
  const part = first === undefined ? undefined : unpack(first);
  if (part === undefined || !('about' in part) || part.about.format !== 1) {
    throw new SnapshotError('the snapshot is of a form that is unknown here');
  }
  return part.about;
}

/** The personal details that the rows refer to. */
export function detailsOf(parts: readonly Buffer[]): Reference[] {
  return parts.slice(1).flatMap((bytes) => {
    const part = unpack(bytes);
    return 'rows' in part ? part.rows.flatMap(referencesIn) : [];
  });
}

/**
 * The facts, part by part, as changes of a state that lacks them; each must be applied to the state
 * before the next is asked for. Details that are not in `personal` are read as erased.
 */
export function* readChanges(
  parts: readonly Buffer[],
  state: State,
  personal: Personal,
): Generator<Changes> {
  const { rows: expected } = readAbout(parts);
  let rows = 0;
  for (const bytes of parts.slice(1)) {
    const part = unpack(bytes);
    const changes = changesOf(part, state, personal);
    rows += changes.rows.length + changes.cells.boards.length;
    yield changes;
  }
  if (rows !== expected) throw new SnapshotError(`${rows} rows instead of ${expected}`);
}

function changesOf(part: SnapshotPart, state: State, personal: Personal): Changes {
  if ('cells' in part) return { rows: [], cells: cellsOf(part.cells, state) };
  if (!('rows' in part)) throw new SnapshotError('a part of the snapshot is unknown here');
  const { table } = part;
  const rows = part.rows.map((sealed) => {
    const after = personal.unsealRow(table, sealed) as unknown as NonNullable<RowChange['after']>;
    return { table, key: keyOf(table, after), before: null, after };
  });
  return { rows, cells: noCells() };
}

function cellsOf(packed: PackedCells, state: State): CellChanges {
  try {
    return unpackCells(packed, state);
  } catch (error) {
    throw new SnapshotError(`overrides of unknown people or boards: ${String(error)}`);
  }
}

/** The whole state that a snapshot holds: what an attesting console holds against its own. */
export function stateOf(parts: readonly Buffer[], personal: Personal): State {
  const state = new State();
  for (const changes of readChanges(parts, state, personal)) state.apply(changes);
  return state;
}
