import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { TableName } from '../../src-shared/model/rows';
import type { Changes, RowChange } from '../domain/changes';
import type { State } from '../domain/state/state';
import type { Erased } from './attested';
import { type PackedCells, packCells, unpackCells } from './cells';
import type { Json, Personal, Sealed } from './personal';

/** What an entry is: only a command changes anything. What cannot be read is void, and kept. */
export type EntryKind =
  | 'command'
  | 'refusal'
  | 'publish'
  | 'snapshot'
  | 'attest'
  | 'upgrade'
  | 'unreadable';

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
  kind: EntryKind;
  /** The console that signs it; null: unsigned. */
  console: string | null;
  /** Made under a fixed clock. */
  rehearsed: boolean;
  changes: Changes;
  /** Further keys of the body, as sync and erasure need them. */
  more?: Json;
}

/** The JSON inside a body; entries of form 1 are older than signatures and hold reasons in clear. */
export interface PackedEntry extends Omit<Entry, 'changes' | 'issued' | 'reason' | 'more'> {
  fmt: 1 | 2;
  command: Sealed;
  reason: string | Sealed | null;
  rows: { table: TableName; key: string; before: Json | null; after: Json | null }[];
  cells: PackedCells;
  /** By an entry that erased a person. */
  erased?: Erased;
}

/**
 * A body is raw-deflated JSON; the chain hashes these very bytes, never a re-serialisation. A small
 * one is a single stored block: packing it would cost a commit more than its bytes do.
 */
export function packEntry(entry: Entry, state: State, personal: Personal): Buffer {
  const { changes, issued, reason, more, ...head } = entry;
  const packed: PackedEntry = {
    ...more,
    fmt: 2,
    ...head,
    reason: reason === null ? null : personal.sealReason(reason, entry.id),
    command: personal.sealCommand(issued, entry.id),
    rows: changes.rows.map(({ table, key, before, after }) => ({
      table,
      key,
      before: personal.sealRow(table, before),
      after: personal.sealRow(table, after),
    })),
    cells: packCells(changes.cells, state),
  };
  const json = Buffer.from(JSON.stringify(packed), 'utf8');
  return json.length < SMALL ? storedBlock(json) : deflateRawSync(json, { level: 6 });
}

const SMALL = 1_024;
/** RFC 1951: the last block, stored; its length and the length's complement follow. */
const STORED = 0b001;
const STORED_HEADER = 5;

function storedBlock(content: Buffer): Buffer {
  const block = Buffer.allocUnsafe(STORED_HEADER + content.length);
  block[0] = STORED;
  block.writeUInt16LE(content.length, 1);
  block.writeUInt16LE(~content.length & 0xffff, 3);
  content.copy(block, STORED_HEADER);
  return block;
}

/** The JSON text; a lone stored block is read without setting up a decompressor. */
function contentOf(body: Buffer): string {
  const lone = body[0] === STORED && body.readUInt16LE(1) === body.length - STORED_HEADER;
  return lone ? body.toString('utf8', STORED_HEADER) : inflateRawSync(body).toString('utf8');
}

export function readBody(body: Buffer): PackedEntry {
  const packed = JSON.parse(contentOf(body)) as PackedEntry;
  if (packed.fmt === 2) return packed;
  if (packed.fmt === 1) return { ...packed, kind: 'command', console: null };
  throw new Error(`the entry has the format ${String(packed.fmt)}, unknown here`);
}

const CELLS_KEY = ',"cells":';
const CELLS_BEGIN = `${CELLS_KEY}{"boards":[`;

/**
 * The changed overrides of an entry alone. They come last in a body and are most of one board's past:
 * parsing the rest would double its cost. Strings of JSON hold no bare quote, so that the key can be
 * found as text.
 */
export function readCells(body: Buffer): PackedCells {
  const content = contentOf(body);
  const at = content.lastIndexOf(CELLS_BEGIN);
  if (content[at + CELLS_BEGIN.length] === ']') return { boards: [], persons: [], runs: [] };
  try {
    return JSON.parse(content.slice(at + CELLS_KEY.length, -1)) as PackedCells;
  } catch {
    return readBody(body).cells;
  }
}

const recent = new WeakMap<Buffer, PackedEntry>();

/** The same for a body that several ask about while it is in memory; not to be altered. */
export function readBodyOnce(body: Buffer): PackedEntry {
  let packed = recent.get(body);
  if (packed === undefined) {
    packed = readBody(body);
    recent.set(body, packed);
  }
  return packed;
}

/** What a field holds in entries that are older than the field. */
const ADDED_FIELDS: Partial<Record<TableName, Json>> = { board: { passwords: 0 } };

/** The rows' images with personal details back in place. */
export function unpackRows(packed: PackedEntry, personal: Personal): RowChange[] {
  return packed.rows.map(({ table, key, before, after }) => {
    const image = (sealed: Json | null) => {
      const row = personal.unsealRow(table, sealed);
      const added = ADDED_FIELDS[table];
      return (row === null || added === undefined ? row : { ...added, ...row }) as unknown;
    };
    return {
      table,
      key,
      before: image(before) as RowChange['before'],
      after: image(after) as RowChange['after'],
    };
  });
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

/** The command as it was carried out, with its details and reasons. */
export function issuedOf(packed: PackedEntry, personal: Personal): Json {
  return personal.unsealCommand(packed.command, personal.unsealReason(packed.reason));
}

/** The chain's first predecessor. */
export const GENESIS = Buffer.alloc(32);

/** hash = SHA-256(previous hash ‖ body), over the stored bytes (sync-design.md section 3). */
export function chainHash(previous: Buffer, body: Buffer): Buffer {
  return createHash('sha256').update(previous).update(body).digest();
}
