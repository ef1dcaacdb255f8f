import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBody } from '../../../../src-main/ledger/body';
import type { SyncBody } from '../../../../src-main/sync/entry';
import type { HubEntry } from '../../../../src-main/sync/hub';
import { postgresHub } from '../../../../src-main/sync/postgres/postgres-hub';
import { setUpHub } from '../../../support/hub';
import { type Postgres, postgres } from '../../../support/postgres';
import { consoleNamed, signerNamed } from '../../../support/signers';
import { standardWorld } from '../../../support/standard-world';
import { ADMIN } from '../../../support/workspace';

const ROOT = resolve(import.meta.dirname, '..', '..', '..', '..');
const CONSOLES = 8;
const COMMANDS = 40;
const KILLS = 10;

let server: Postgres;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-processes-'));
  [server] = await Promise.all([postgres(), bundle()]);
}, 60_000);
afterAll(async () => {
  await server?.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** As it ships: one program of its own, not vitest's module by module. */
async function bundle(): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3', 'keytar'] },
    build: {
      ssr: join(ROOT, 'test/support/console-process.ts'),
      outDir: join(folder, 'program'),
      target: 'node20.18',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'console.cjs' } },
    },
  });
}

/** A console that can be killed and started again; what it acknowledged outlives it. */
class Console {
  readonly acknowledged: string[] = [];
  end: Record<string, unknown> | null = null;
  idle = false;
  errors = '';
  private process: ChildProcess | null = null;
  private done: Promise<unknown> = Promise.resolve();

  constructor(private readonly task: object) {}

  start(): void {
    this.idle = false;
    const child = spawn(
      process.execPath,
      [join(folder, 'program', 'console.cjs'), JSON.stringify(this.task)],
      { env: { ...process.env, NODE_PATH: join(ROOT, 'node_modules') } },
    );
    this.process = child;
    let rest = '';
    child.stdout.on('data', (text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) this.heard(JSON.parse(line));
    });
    child.stderr.on('data', (text) => {
      this.errors += text;
    });
    this.done = once(child, 'close');
  }

  private heard(line: Record<string, unknown>): void {
    if (typeof line.issued === 'string') this.acknowledged.push(line.issued);
    else if (line.idle === true) this.idle = true;
    else this.end = line;
  }

  /** Where it is still running. */
  async kill(): Promise<void> {
    this.process?.kill('SIGKILL');
    await this.done;
  }

  /** To its end, now that nobody has anything left to do. */
  async finish(): Promise<void> {
    this.process?.stdin?.end();
    await this.done;
  }

  /** It may also have failed. */
  get settled(): boolean {
    return this.idle || this.process?.exitCode !== null;
  }
}

/** Bar 2: eight console processes on one PostgreSQL, both killed and started again ten times. */
test('nothing lost, doubled or reordered, and all come to the same', {
  timeout: 240_000,
}, async () => {
  const names = Array.from({ length: CONSOLES }, (_, i) => `c${i}`);
  const setup = await setUpHub(server, 'gatehouse');
  const urls = await Promise.all(names.map((name) => setup.console(name)));
  const workspace = await published(urls[0] as string, names);
  const hub = postgresHub(urls[0] as string, workspace);
  const consoles = names.map(
    (name, i) =>
      new Console({
        file: join(folder, `${name}.sqlite`),
        hub: urls[i],
        workspace,
        name,
        admin: ADMIN,
        commands: COMMANDS,
        boards: ['doc', 'sheet'],
        persons: ['ed', 'vic', 'olga'],
      }),
  );
  for (const one of consoles) one.start();
  for (let i = 0; i < KILLS; i++) {
    await sleep(700 + Math.random() * 900);
    const victim = consoles[i % CONSOLES] as Console;
    await Promise.all([server.kill(), victim.kill()]);
    await server.start();
    victim.start();
  }
  while (!consoles.every((one) => one.settled)) await sleep(200);
  await Promise.all(consoles.map((one) => one.finish()));
  expect(consoles.map((one) => one.errors)).toEqual(names.map(() => ''));

  const log = await whole(hub);
  await hub.close();
  const places = new Map(log.map(({ id }, i) => [id, i]));
  expect(places.size, 'no entry is there twice').toBe(log.length);
  for (const { acknowledged } of consoles) {
    expect(acknowledged.length).toBeGreaterThan(COMMANDS / 2);
    const order = acknowledged.map((id) => places.get(id));
    expect(order, 'every acknowledged command has its place').not.toContain(undefined);
    expect(order, 'in the order in which it was given').toEqual(
      [...order].sort((a, b) => (a ?? 0) - (b ?? 0)),
    );
  }
  needsJournalsInOrder(log);
  const head = { confirmed: log.length, hash: log.at(-1)?.hash.toString('hex') };
  const { digest } = consoles[0]?.end ?? {};
  for (const { end } of consoles) {
    expect(end).toMatchObject({ ...head, digest, alarms: [], verified: { ok: true } });
  }
});

/** A local workspace of the standard cast, shared, with every console enrolled. */
async function published(url: string, names: string[]): Promise<string> {
  const w = standardWorld('enterprise', { signer: () => signerNamed('founder') });
  for (const name of names) {
    w.run('admin', { type: 'console.enrol', publicKey: consoleNamed(name).publicKey, name });
  }
  const workspace = w.core.state.workspace?.id ?? '';
  const hub = postgresHub(url, workspace);
  expect(await w.engine.sync.publish(hub, ADMIN)).toBeNull();
  await hub.close();
  w.close();
  return workspace;
}

/** The whole log, its links checked by nothing but SHA-256. */
async function whole(hub: ReturnType<typeof postgresHub>): Promise<HubEntry[]> {
  const log: HubEntry[] = [];
  for (;;) {
    const page = await hub.pull(log.length, 5_000);
    if (page.length === 0) break;
    log.push(...page);
  }
  let prev: Buffer = Buffer.alloc(32);
  for (const [i, entry] of log.entries()) {
    expect(entry.seq).toBe(i + 1);
    expect(entry.prev).toEqual(prev);
    prev = createHash('sha256').update(prev).update(entry.body).digest();
    expect(entry.hash).toEqual(prev);
  }
  return log;
}

/** Each console's journal numbers only rise along the log: nothing was reordered or came twice. */
function needsJournalsInOrder(log: HubEntry[]): void {
  const ends = new Map<string, number>();
  for (const { console: id, body } of log) {
    const n = (readBody(body) as SyncBody).journal?.n;
    if (id === null || n === undefined) continue;
    expect(n).toBeGreaterThan(ends.get(id) ?? 0);
    ends.set(id, n);
  }
}
