import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { TableName } from '../../src-shared/model/rows';
import type { Changes, RowChange } from '../domain/changes';
import type { State } from '../domain/state/state';
import { type PackedCells, packCells, unpackCells } from './cells';
import type { Json, Personal } from './personal';

/** What an entry says, before it is packed. */
export interface Entry {
  seq: number;
  id: string;
  /** Epoch milliseconds. */
  at: number;
  actor: string | null;
  /** The command as carried out: ids filled in, addresses resolved. */
  issued: Json;
  reason: string | null;
  undoes: number | null;
  /** Made under a fixed clock. */
  rehearsed: boolean;
  changes: Changes;
}

/** The JSON inside a body; `fmt` reserves room for other forms. */
export interface PackedEntry extends Omit<Entry, 'changes' | 'issued'> {
  fmt: 1;
  command: Json;
  rows: { table: TableName; key: string; before: Json | null; after: Json | null }[];
  cells: PackedCells;
}

/** A body is raw-deflated JSON; the chain hashes these very bytes, never a re-serialisation. */
export function packEntry(entry: Entry, state: State, personal: Personal): Buffer {
  const { changes, issued, ...head } = entry;
  const packed: PackedEntry = {
    fmt: 1,
    ...head,
    command: personal.sealCommand(issued),
    rows: changes.rows.map(({ table, key, before, after }) => ({
      table,
      key,
      before: personal.sealRow(table, before),
      after: personal.sealRow(table, after),
    })),
    cells: packCells(changes.cells, state),
  };
  return deflateRawSync(JSON.stringify(packed), { level: 6 });
}

export function readBody(body: Buffer): PackedEntry {
  const packed = JSON.parse(inflateRawSync(body).toString('utf8')) as PackedEntry;
  if (packed.fmt !== 1) throw new Error(`the entry has the format ${packed.fmt}, unknown here`);
  return packed;
}

/** The rows' images with personal details back in place. */
export function unpackRows(packed: PackedEntry, personal: Personal): RowChange[] {
  return packed.rows.map(({ table, key, before, after }) => ({
    table,
    key,
    before: personal.unseal(before) as unknown as RowChange['before'],
    after: personal.unseal(after) as unknown as RowChange['after'],
  }));
}

/** The changes by this state's places, made for what the entry itself brings. */
export function unpackChanges(packed: PackedEntry, state: State, personal: Personal): Changes {
  for (const { table, key } of packed.rows) {
    if (table === 'person') state.people.reserve(key);
    else if (table === 'board') state.boards.reserve(key);
    else if (table === 'teamspace') state.teamspaces.reserve(key);
  }
  return { rows: unpackRows(packed, personal), cells: unpackCells(packed.cells, state) };
}

/** The chain's first predecessor. */
export const GENESIS = Buffer.alloc(32);

/** hash = SHA-256(previous hash ‖ body), over the stored bytes (sync-design.md section 3). */
export function chainHash(previous: Buffer, body: Buffer): Buffer {
  return createHash('sha256').update(previous).update(body).digest();
}
