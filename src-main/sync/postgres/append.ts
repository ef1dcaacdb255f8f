import { type Detail, type HubEntry, HubError } from '../hub';
import type { Runner } from './session';

const HASH = 32;
const SIGNATURE = 64;
const NO_SIGNATURE = Buffer.alloc(SIGNATURE);

/**
 * One statement, all or nothing: it takes the workspace's turn, inserts the entries and the details
 * that they refer to. Whether they follow on the head is for the table's constraints to say. Hashes,
 * signatures and bodies travel as one run of bytes each: as arrays they would be twice the size.
 */
const appendSql = (schema: string) => `
WITH q AS MATERIALIZED (SELECT n FROM ${schema}.turn WHERE ws = $1 FOR UPDATE),
e AS (
  SELECT $2::bigint + i - 1 AS seq, id, console,
    CASE WHEN i = 1 THEN $3::bytea
      ELSE substring($4::bytea FROM ((i - 2) * ${HASH} + 1)::int FOR ${HASH}) END AS prev_hash,
    substring($4::bytea FROM ((i - 1) * ${HASH} + 1)::int FOR ${HASH}) AS hash,
    CASE WHEN console IS NOT NULL THEN
      substring($5::bytea FROM ((i - 1) * ${SIGNATURE} + 1)::int FOR ${SIGNATURE}) END AS sig,
    substring($6::bytea FROM start FOR length) AS body
  FROM unnest($7::uuid[], $8::uuid[], $9::int[], $10::int[])
    WITH ORDINALITY AS u (id, console, start, length, i)),
d AS (
  INSERT INTO ${schema}.detail (ws, id, subject, salt, value)
  SELECT $1, u.* FROM unnest($11::text[], $12::text[], $13::bytea[], $14::text[]) AS u, q
  ON CONFLICT DO NOTHING)
INSERT INTO ${schema}.op (ws, seq, prev_seq, prev_hash, hash, op_id, console, sig, body)
SELECT $1, seq, nullif(seq - 1, 0), prev_hash, hash, id, console, sig, body FROM e, q`;

/** Answers how many entries were inserted: none where the workspace is not there. */
export async function insertEntries(
  runner: Runner,
  schema: string,
  workspace: string,
  entries: readonly HubEntry[],
  details: readonly Detail[],
): Promise<number> {
  const first = linked(entries);
  const done = await runner.query(appendSql(schema), [
    workspace,
    first.seq,
    first.seq === 1 ? null : first.prev,
    Buffer.concat(entries.map((entry) => entry.hash)),
    Buffer.concat(entries.map((entry) => entry.sig ?? NO_SIGNATURE)),
    Buffer.concat(entries.map((entry) => entry.body)),
    entries.map((entry) => entry.id),
    entries.map((entry) => entry.console),
    starts(entries),
    entries.map((entry) => entry.body.length),
    ...['id', 'subject', 'salt', 'value'].map((field) =>
      details.map((detail) => detail[field as keyof Detail]),
    ),
  ]);
  return done.rowCount ?? 0;
}

/** Where each body begins in the run of all of them, from 1 as SQL counts. */
function starts(entries: readonly HubEntry[]): number[] {
  let next = 1;
  return entries.map(({ body }) => {
    const start = next;
    next += body.length;
    return start;
  });
}

/** The first of a batch whose entries follow on each other; predecessors are not sent twice. */
function linked(entries: readonly HubEntry[]): HubEntry {
  const [first] = entries;
  if (first === undefined) throw new HubError('broken', 'an empty batch is not appended');
  for (const [i, entry] of entries.entries()) {
    const before = entries[i - 1];
    const follows =
      before === undefined || (entry.seq === before.seq + 1 && entry.prev.equals(before.hash));
    if (!follows) throw new HubError('broken', `entry ${entry.seq} does not follow in its batch`);
  }
  return first;
}
