import { hash } from 'node:crypto';
import type { TableName } from '../../src-shared/model/rows';
import { type Changes, keyOf } from '../domain/changes';
import type { State } from '../domain/state/state';
import { ROW_DETAILS } from '../ledger/personal-fields';
import { storedCells, storedRows } from '../store/dump';
import type { Sqlite } from '../store/open';

/**
 * A state's digest: the sum modulo 2²⁵⁶ of SHA-256 over each row, so that it follows changes in
 * proportion to them. Personal fields are left out: erasing a person must not change it. It finds
 * our own faults; attackers face the chain, signatures and re-authorisation (sync-design.md 3).
 */
export type Digest = bigint;

const MODULUS = 1n << 256n;
export const EMPTY_DIGEST: Digest = 0n;

export const digestText = (digest: Digest): string => digest.toString(16).padStart(64, '0');
export const digestOf = (text: string): Digest => BigInt(`0x${text}`);

function hashed(text: string): bigint {
  return BigInt(`0x${hash('sha256', text)}`);
}

/** A row without what is personal, its fields in order. */
function hashRow(table: TableName, key: string, row: object): bigint {
  const personal = ROW_DETAILS[table]?.fields ?? [];
  const fields = Object.entries(row)
    .filter(([field]) => !personal.includes(field))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return hashed(JSON.stringify([table, key, fields]));
}

function hashCell(board: string, person: string, level: number): bigint {
  return hashed(`override ${board} ${person} ${level}`);
}

/** The digest after changes, from the one before; places are those of this state. */
export function digestAfter(before: Digest, changes: Changes, state: State): Digest {
  let sum = before;
  for (const { table, key, before: old, after } of changes.rows) {
    if (old !== null) sum -= hashRow(table, key, old);
    if (after !== null) sum += hashRow(table, key, after);
  }
  const { boards, persons, before: levels, after } = changes.cells;
  for (let i = 0; i < boards.length; i++) {
    const board = state.boards.idAt(boards[i] as number);
    const person = state.people.idAt(persons[i] as number);
    if (levels[i]) sum -= hashCell(board, person, levels[i] as number);
    if (after[i]) sum += hashCell(board, person, after[i] as number);
  }
  return ((sum % MODULUS) + MODULUS) % MODULUS;
}

/** The digest of the tables as they are stored, row by row. */
export function digestOfTables(db: Sqlite): Digest {
  let sum = EMPTY_DIGEST;
  for (const { table, row } of storedRows(db)) sum += hashRow(table, keyOf(table, row), row);
  for (const { board, person, level } of storedCells(db)) sum += hashCell(board, person, level);
  return sum % MODULUS;
}
