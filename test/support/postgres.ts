import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';

/** Debian's nobody: PostgreSQL refuses to run as root. */
const NOBODY = 65_534;
const DATABASE_ADMIN = 'postgres';

export interface PostgresOptions {
  /** Turns TLS on with this certificate. */
  tls?: { cert: string; key: string };
}

/** A real PostgreSQL of this test file's own, on a free port of the loopback device. */
export interface Postgres {
  readonly port: number;
  /** A connection string of the installation's superuser, or of a role without a password. */
  url(role?: string, database?: string): string;
  /** A database of its own for each caller. */
  database(): Promise<string>;
  /** Kills the postmaster; its children see that and end at once, whatever they are at. */
  kill(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

export async function postgres({ tls }: PostgresOptions = {}): Promise<Postgres> {
  const programs = join(postgresFolder(), 'bin');
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-postgres-'));
  const unprivileged = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (unprivileged.uid !== undefined) chownSync(folder, NOBODY, NOBODY);
  const data = join(folder, 'data');
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', DATABASE_ADMIN, '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N'],
    { stdio: ['ignore', 'ignore', 'pipe'], ...unprivileged },
  );
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories='];
  if (tls !== undefined) {
    settings.push('ssl=on', ...keyFiles(folder, tls, unprivileged.uid));
  }
  const port = await freePort();
  const url = (role = DATABASE_ADMIN, database = DATABASE_ADMIN) =>
    `postgres://${role}@127.0.0.1:${port}/${database}`;
  let server: ChildProcess | null = null;
  let databases = 0;

  const start = async () => {
    const given = [`port=${port}`, ...settings].flatMap((setting) => ['-c', setting]);
    for (let tries = 0; ; tries++) {
      server = spawn(join(programs, 'postgres'), ['-D', data, ...given], {
        stdio: 'ignore',
        ...unprivileged,
      });
      if (await answers(url(), server)) return;
      // After a kill its orphans keep the shared memory for a moment, and it refuses to start.
      if (tries === 100) throw new Error('PostgreSQL does not start');
      await sleep(100);
    }
  };
  const kill = async () => {
    if (server === null || server.exitCode !== null) return;
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
    server = null;
  };
  await start();
  return {
    port,
    url,
    start,
    kill,
    database: async () => {
      const name = `db${++databases}`;
      await asked(url(), `CREATE DATABASE ${name}`);
      return name;
    },
    remove: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Asked of a process of its own: Playwright compiles what tests import, and no module survives that. */
function postgresFolder(): string {
  const script = pathToFileURL(resolve(__dirname, '../../scripts/lib/postgres.mjs')).href;
  const asking = `import(${JSON.stringify(script)}).then(async (it) => console.log(await it.postgresFolder()))`;
  return execFileSync(process.execPath, ['-e', asking], { encoding: 'utf8' }).trim();
}

/** One statement over a connection of its own. */
export async function asked(url: string, sql: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new Client(url);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql, values)).rows as unknown[];
  } finally {
    await client.end();
  }
}

function keyFiles(folder: string, { cert, key }: { cert: string; key: string }, uid = -1) {
  const files = { cert: join(folder, 'server.crt'), key: join(folder, 'server.key') };
  writeFileSync(files.cert, cert);
  writeFileSync(files.key, key);
  chmodSync(files.key, 0o600);
  if (uid !== -1) for (const file of Object.values(files)) chownSync(file, uid, uid);
  return [`ssl_cert_file=${files.cert}`, `ssl_key_file=${files.key}`];
}

/** False where it has ended before it answered. */
async function answers(url: string, server: ChildProcess): Promise<boolean> {
  for (let tries = 0; server.exitCode === null && server.signalCode === null; tries++) {
    try {
      await asked(url, 'SELECT 1');
      return true;
    } catch (error) {
      if (tries > 600) throw error;
      await sleep(50);
    }
  }
  return false;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
