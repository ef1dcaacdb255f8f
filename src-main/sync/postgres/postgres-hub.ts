import { createHash } from 'node:crypto';
import { DatabaseError } from 'pg';
import type {
  AppendAnswer,
  Candidate,
  Detail,
  Heartbeat,
  HubAdapter,
  HubEntry,
  HubHead,
  PrepareBatch,
  Probe,
  SnapRef,
} from '../hub';
import { HubError } from '../hub';
import { type HubAddress, parseAddress } from './address';
import { insertEntries } from './append';
import { type EntryRow, entryOf, idOf, millisOf, uuidOf } from './columns';
import { hubError, outcomeOf } from './failures';
import { probeServer } from './probe';
import { type Runner, Session } from './session';
import { listenTo } from './wake';

const GENESIS = Buffer.alloc(32);
/** One answer of `pull`, in bytes of bodies: a page of large entries ends early. */
const PAGE_BYTES = 32 * 1024 * 1024;
const SNAPSHOTS_LISTED = 20;

/** A hub in PostgreSQL. Connects at first use; `address` is a URL, or one taken apart. */
export function postgresHub(address: string | HubAddress, workspace: string): HubAdapter {
  return new PostgresHub(typeof address === 'string' ? parseAddress(address) : address, workspace);
}

/** What a server can and cannot do, before any workspace is on it. */
export async function probeHub(address: string): Promise<Probe> {
  const session = new Session(parseAddress(address));
  try {
    return await probeServer(session);
  } finally {
    await session.close();
  }
}

class PostgresHub implements HubAdapter {
  readonly #session: Session;
  readonly #ws: string;

  constructor(address: HubAddress, workspace: string) {
    this.#session = new Session(address);
    this.#ws = workspace;
  }

  async head(): Promise<HubHead | null> {
    const [row] = await this.#rows<{ seq: string | null; hash: Buffer | null }>(
      `SELECT o.seq, o.hash FROM ${this.#schema}.ws w
       LEFT JOIN LATERAL (SELECT seq, hash FROM ${this.#schema}.op o
         WHERE o.ws = w.ws ORDER BY seq DESC LIMIT 1) o ON true
       WHERE w.ws = $1`,
    );
    if (row === undefined) return null;
    return { seq: Number(row.seq ?? 0), hash: row.hash ?? GENESIS };
  }

  async hashAt(seq: number): Promise<Buffer | null> {
    if (seq === 0) return GENESIS;
    const [row] = await this.#rows<{ hash: Buffer }>(
      `SELECT hash FROM ${this.#schema}.op WHERE ws = $1 AND seq = $2`,
      [seq],
    );
    return row?.hash ?? null;
  }

  async pull(after: number, limit: number): Promise<HubEntry[]> {
    const [text, values] = this.#page(after, limit);
    const { rows } = await this.#session.query(text, values);
    return gapless(rows as EntryRow[], after);
  }

  async details(ids: readonly string[]): Promise<Detail[]> {
    if (ids.length === 0) return [];
    return this.#rows<Detail>(
      `SELECT id, subject, salt, value FROM ${this.#schema}.detail WHERE ws = $1 AND id = ANY($2)`,
      [ids],
    );
  }

  append(entries: readonly HubEntry[], details: readonly Detail[]): Promise<AppendAnswer> {
    return this.#settled(this.#session.alone((runner) => this.#insert(runner, entries, details)));
  }

  async appendInTurn(prepare: PrepareBatch): Promise<AppendAnswer> {
    const own: { error?: unknown } = {};
    const done = this.#session.transaction(async (runner) => {
      await runner.query(`SELECT n FROM ${this.#schema}.turn WHERE ws = $1 FOR UPDATE`, [this.#ws]);
      const batch = await prepare(async (after, limit) => {
        const { rows } = await runner.query(...this.#page(after, limit));
        return gapless(rows as EntryRow[], after);
      }).catch((error) => {
        own.error = error;
        throw error;
      });
      if (batch !== null) await this.#insert(runner, batch.entries, batch.details);
    });
    // What went wrong while preparing is the caller's to know: nothing has been written.
    return this.#settled(done).finally(() => {
      if (own.error !== undefined) throw ownError(own.error, this.#session.name);
    });
  }

  async forget(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#rows(`DELETE FROM ${this.#schema}.detail WHERE ws = $1 AND id = ANY($2)`, [ids]);
  }

  async publish(format: number): Promise<boolean> {
    const { rowCount } = await this.#session.query(
      `WITH w AS (INSERT INTO ${this.#schema}.ws (ws, format) VALUES ($1, $2)
         ON CONFLICT DO NOTHING RETURNING ws)
       INSERT INTO ${this.#schema}.turn (ws) SELECT ws FROM w`,
      [this.#ws, format],
    );
    return rowCount === 1;
  }

  async notify(): Promise<void> {
    // A statement of its own, after the commit: inside it would take a lock on all of the database.
    await this.#session.query('SELECT pg_notify($1, $2)', [this.#channel, '']).catch(() => {});
  }

  listen(heard: () => void): Promise<(() => void) | null> {
    return listenTo(this.#session, this.#channel, heard);
  }

  async putSnap(seq: number, parts: readonly Buffer[]): Promise<Buffer> {
    const digest = digestOf(parts);
    try {
      await this.#session.transaction(async (runner) => {
        for (const [part, data] of parts.entries()) {
          await runner.query(
            `INSERT INTO ${this.#schema}.snap (ws, seq, digest, part, parts, sha, data)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
            [this.#ws, seq, digest, part, parts.length, sha256(data), data],
          );
        }
      });
    } catch (error) {
      throw hubError(error, this.#session.name);
    }
    return digest;
  }

  async snaps(): Promise<SnapRef[]> {
    const rows = await this.#rows<{ seq: string; digest: Buffer }>(
      `SELECT DISTINCT seq, digest FROM ${this.#schema}.snap WHERE ws = $1
       ORDER BY seq DESC, digest LIMIT ${SNAPSHOTS_LISTED}`,
    );
    return rows.map(({ seq, digest }) => ({ seq: Number(seq), digest }));
  }

  async getSnap({ seq, digest }: SnapRef): Promise<Buffer[] | null> {
    const parts: Buffer[] = [];
    for (let part = 0, count = 1; part < count; part++) {
      // One at a time: all of them could be more than an answer may be.
      const [row] = await this.#rows<{ data: Buffer; parts: number }>(
        `SELECT data, parts FROM ${this.#schema}.snap
         WHERE ws = $1 AND seq = $2 AND digest = $3 AND part = $4`,
        [seq, digest, part],
      );
      if (row === undefined) return null;
      count = row.parts;
      parts.push(row.data);
    }
    return digestOf(parts).equals(digest) ? parts : null;
  }

  async apply({ publicKey, name }: Candidate): Promise<void> {
    await this.#rows(
      `INSERT INTO ${this.#schema}.candidate (ws, public_key, name) VALUES ($1, $2, $3)
       ON CONFLICT (ws, public_key) DO UPDATE SET name = excluded.name, at = now()`,
      [Buffer.from(publicKey, 'base64'), name],
    );
  }

  async candidates(): Promise<Candidate[]> {
    const rows = await this.#rows<{ public_key: Buffer; name: string; at: Date }>(
      `SELECT public_key, name, at FROM ${this.#schema}.candidate WHERE ws = $1
       ORDER BY at, public_key`,
    );
    return rows.map(({ public_key, name, at }) => ({
      publicKey: public_key.toString('base64'),
      name,
      at: millisOf(at),
    }));
  }

  async dismiss(publicKey: string): Promise<void> {
    await this.#rows(`DELETE FROM ${this.#schema}.candidate WHERE ws = $1 AND public_key = $2`, [
      Buffer.from(publicKey, 'base64'),
    ]);
  }

  async beat({ console, head, app }: Heartbeat): Promise<void> {
    await this.#rows(
      `INSERT INTO ${this.#schema}.seen (ws, console, head, app) VALUES ($1, $2, $3, $4)
       ON CONFLICT (ws, console) DO UPDATE SET head = excluded.head, app = excluded.app, at = now()`,
      [uuidOf(console), head, app],
    );
  }

  async seen(): Promise<(Heartbeat & { at: number })[]> {
    const rows = await this.#rows<{ console: string; head: string; app: string; at: Date }>(
      `SELECT console, head, app, at FROM ${this.#schema}.seen WHERE ws = $1 ORDER BY console`,
    );
    return rows.map(({ console, head, app, at }) => ({
      console: idOf(console),
      head: Number(head),
      app,
      at: millisOf(at),
    }));
  }

  probe(): Promise<Probe> {
    return probeServer(this.#session);
  }

  close(): Promise<void> {
    return this.#session.close();
  }

  get #schema(): string {
    return this.#session.schema;
  }

  get #channel(): string {
    return `gatehouse_${idOf(this.#ws)}`;
  }

  /** Rows of a statement whose first value is the workspace. */
  async #rows<R extends object>(text: string, values: unknown[] = []): Promise<R[]> {
    return (await this.#session.query(text, [this.#ws, ...values])).rows as R[];
  }

  #page(after: number, limit: number): [string, unknown[]] {
    const text = `SELECT seq, prev_hash, hash, op_id, console, sig, body, recorded_at FROM (
        SELECT *, sum(octet_length(body)) OVER (ORDER BY seq) AS total FROM (
          SELECT * FROM ${this.#schema}.op WHERE ws = $1 AND seq > $2 ORDER BY seq LIMIT $3) o) o
      WHERE total <= ${PAGE_BYTES} OR seq = $2 + 1 ORDER BY seq`;
    return [text, [this.#ws, after, limit]];
  }

  async #insert(
    runner: Runner,
    entries: readonly HubEntry[],
    details: readonly Detail[],
  ): Promise<void> {
    const inserted = await insertEntries(runner, this.#schema, this.#ws, entries, details);
    if (inserted !== entries.length) {
      throw new HubError('broken', `${this.#session.name}: the workspace is not on this hub`);
    }
  }

  /** What became of an append. Where surely nothing has been written and pulling is no help: throws. */
  async #settled(done: Promise<void>): Promise<AppendAnswer> {
    try {
      await done;
      return 'ok';
    } catch (error) {
      if (error instanceof HubError) throw error;
      const outcome = outcomeOf(error);
      if (outcome === 'conflict' || outcome === 'unknown') return outcome;
      throw hubError(error, this.#session.name);
    }
  }
}

/** The caller's error as it came; the driver's, of a pull, as an adapter's. */
function ownError(error: unknown, hub: string): unknown {
  return error instanceof DatabaseError ? hubError(error, hub) : error;
}

function gapless(rows: EntryRow[], after: number): HubEntry[] {
  return rows.map((row, i) => {
    const entry = entryOf(row);
    if (entry.seq !== after + 1 + i) {
      throw new HubError('broken', `the hub has no entry ${after + 1 + i}`);
    }
    return entry;
  });
}

const sha256 = (data: Buffer) => createHash('sha256').update(data).digest();

function digestOf(parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
