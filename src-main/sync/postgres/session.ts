import { readFileSync } from 'node:fs';
import {
  Client,
  type ClientConfig,
  DatabaseError,
  Pool,
  type PoolClient,
  type QueryResult,
} from 'pg';
import { type HubAddress, tlsOptions } from './address';
import { hubError } from './failures';

/** All below 10 s: nobody's turn is held longer by a console that went away. */
const STATEMENT_MS = 9_000;
const LOCK_MS = 5_000;
const IDLE_IN_TRANSACTION_MS = 6_000;
const CONNECT_MS = 8_000;
/** The driver's own patience: a server that is gone says nothing at all. */
const ANSWER_MS = 9_800;
/** Longer than the pause between two polls of a window in focus, shorter than that of an idle one. */
const KEPT_MS = 12_000;

/** What runs statements: the pool, or the one connection of a turn. */
export interface Runner {
  query(text: string, values?: unknown[]): Promise<QueryResult>;
}

export function clientConfig(address: HubAddress): ClientConfig {
  const { host, port, database, user, password } = address;
  const settings = {
    statement_timeout: STATEMENT_MS,
    lock_timeout: LOCK_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    // Safety does not depend on it, fairness does (sync-design.md 2).
    default_transaction_isolation: 'read\\ committed',
  };
  return {
    host,
    port,
    database,
    user,
    // A function: the driver else looks into the environment and ~/.pgpass.
    password: () => password ?? '',
    ssl: tlsOptions(address, (file) => readFileSync(file, 'utf8')),
    application_name: 'gatehouse',
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: ANSWER_MS,
    keepAlive: true,
  };
}

/** Connections to one hub, made at need and let go of when idle. */
export class Session {
  readonly #address: HubAddress;
  readonly #pool: Pool;

  constructor(address: HubAddress) {
    this.#address = address;
    this.#pool = new Pool({
      ...clientConfig(address),
      max: 2,
      idleTimeoutMillis: KEPT_MS,
      allowExitOnIdle: true,
    });
    // An idle connection that breaks is none any more; the next use makes another.
    this.#pool.on('error', () => {});
  }

  get schema(): string {
    return this.#address.schema;
  }

  get name(): string {
    return `${this.#address.host}:${this.#address.port}`;
  }

  /** One statement; fails with a HubError. */
  async query(text: string, values: unknown[] = []): Promise<QueryResult> {
    try {
      return await this.#pool.query(text, values);
    } catch (error) {
      throw hubError(error, this.name);
    }
  }

  /** One statement that commits by itself; errors are the driver's, but one of connecting. */
  async alone<T>(work: (runner: Runner) => Promise<T>): Promise<T> {
    const client = await this.#connected();
    return released(
      client,
      () => work(client),
      async (error) => {
        // A server's answer leaves the connection as good as it was; silence does not.
        return error instanceof DatabaseError && error.severity !== 'FATAL' ? undefined : error;
      },
    );
  }

  /** Everything in one transaction on one connection; errors are the driver's, but one of connecting. */
  async transaction<T>(work: (runner: Runner) => Promise<T>): Promise<T> {
    const client = await this.#connected();
    return released(
      client,
      async () => {
        await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
        const value = await work(client);
        await client.query('COMMIT');
        return value;
      },
      () => rolledBack(client),
    );
  }

  /** Nothing has been sent before there is a connection: that it lacks is no doubt about a commit. */
  async #connected(): Promise<PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (error) {
      throw hubError(error, this.name);
    }
  }

  /** A connection beside the pool, which stays open: for LISTEN. */
  async connect(): Promise<Client> {
    const client = new Client(clientConfig(this.#address));
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      throw hubError(error, this.name);
    }
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}

/** Gives the connection back; `failed` answers an error where it is of no more use. */
async function released<T>(
  client: PoolClient,
  work: () => Promise<T>,
  failed: (error: unknown) => Promise<unknown>,
): Promise<T> {
  let broken: unknown;
  // The statement under way fails as well: that is where it is dealt with.
  const heard = () => {};
  client.on('error', heard);
  try {
    return await work();
  } catch (error) {
    broken = await failed(error);
    throw error;
  } finally {
    client.removeListener('error', heard);
    client.release(broken !== undefined);
  }
}

/** An error of the roll-back means that the connection is of no more use. */
async function rolledBack(client: PoolClient): Promise<unknown> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (error) {
    return error;
  }
}
