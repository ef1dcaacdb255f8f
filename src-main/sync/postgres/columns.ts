import type { HubEntry } from '../hub';

/** An entry as PostgreSQL answers it. */
export interface EntryRow {
  seq: string;
  prev_hash: Buffer | null;
  hash: Buffer;
  op_id: string;
  console: string | null;
  sig: Buffer | null;
  body: Buffer;
  recorded_at: Date;
}

const GENESIS = Buffer.alloc(32);

export function entryOf(row: EntryRow): HubEntry {
  return {
    seq: Number(row.seq),
    prev: row.prev_hash ?? GENESIS,
    hash: row.hash,
    id: row.op_id,
    console: row.console === null ? null : idOf(row.console),
    sig: row.sig,
    body: row.body,
    recordedAt: millisOf(row.recorded_at),
  };
}

/** A console's id is the 32 hex digits of a uuid, without its dashes. */
export const idOf = (uuid: string): string => uuid.replaceAll('-', '');

export const uuidOf = (id: string): string =>
  id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

export const millisOf = (instant: Date): number => instant.getTime();
