import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Engine } from '../../../src-main/engine/api';
import { SyncDesk } from '../../../src-main/ipc/sync-desk';
import { approve, candidates, join, publish } from '../../../src-main/ipc/sync-sharing';
import type { Line } from '../../support/memory-hub';
import { MemoryHub } from '../../support/memory-hub';
import { SyncConsole } from '../../support/sync-console';
import { ADMIN, T0 } from '../../support/workspace';

const HUB = 'postgres://console@127.0.0.1/hub';
let server: MemoryHub;
let sides: { console: SyncConsole; desk: SyncDesk; line: Line; urls: string[] }[];

beforeEach(() => {
  server = new MemoryHub();
  sides = [];
});
afterEach(async () => {
  for (const { desk, console } of sides) {
    await desk.end();
    console.close();
  }
});

/** A desk as it sits in the worker, on a real engine and a hub in memory. */
function side(name: string) {
  const console = new SyncConsole(name, server, { clock: { now: T0 } });
  const line: Line = { up: true, nextAppend: 'ok' };
  const urls: string[] = [];
  const desk = new SyncDesk({
    engine: (): Engine => console.engine,
    connect: async (url) => {
      urls.push(url);
      return server.connect(line);
    },
    probe: async () => ({ server: 'memory', canListen: true, problems: [] }),
    setupSql: async () => '',
    changed: () => {},
    renew: () => {
      console.close();
      console.open();
    },
  });
  sides.push({ console, desk, line, urls });
  return { console, desk, line, urls };
}

function workspace(console: SyncConsole): void {
  const made = console.engine.execute({
    actor: null,
    command: {
      type: 'workspace.create',
      name: 'Nordwind',
      plan: 'enterprise',
      admin: { email: ADMIN, name: 'Admin' },
    },
  });
  expect(made).toMatchObject({ ok: true });
  console.run('admin', {
    type: 'person.add',
    id: 'mia',
    email: 'mia@nordwind.example',
    affiliation: 'member',
    workspaceRole: 'admin',
  });
}

async function pair() {
  const [a, b] = [side('a'), side('b')];
  workspace(a.console);
  expect(await publish(a.desk, { hub: HUB, password: 'p w' }, ADMIN)).toMatchObject({
    state: expect.stringMatching(/idle|exchanging/),
    hub: HUB,
    standing: 'active',
  });
  const { workspace: id = '', genesis: pin = '' } = a.desk.view().invitation ?? {};
  const joining = { hub: HUB, workspace: id, pin, person: 'mia@nordwind.example', name: 'b' };
  return { a, b, joining };
}

describe('publishing', () => {
  test('the password goes to the line and is never kept with the address', async () => {
    const { a } = await pair();
    expect(a.urls[0]).toBe('postgres://console:p%20w@127.0.0.1/hub');
    expect(JSON.stringify(a.desk.view())).not.toContain('p%20w');
  });

  test('only an admin shares a workspace', async () => {
    const a = side('a');
    workspace(a.console);
    a.console.run('admin', {
      type: 'person.add',
      id: 'ben',
      email: 'ben@nordwind.example',
      affiliation: 'member',
    });
    expect(await publish(a.desk, { hub: HUB }, 'ben')).toMatchObject({
      refused: { code: 'forbidden', rule: 'A' },
    });
    expect(a.desk.view().state).toBe('local');
  });

  test('an address that could be listened to is refused', async () => {
    const a = side('a');
    workspace(a.console);
    const hub = 'postgres://console@db.example/hub?sslmode=disable';
    expect(await publish(a.desk, { hub }, ADMIN)).toMatchObject({
      refused: { code: 'invalid', path: 'hub' },
    });
  });
});

describe('joining', () => {
  test('asks to be enrolled, and counts once an admin has compared fingerprints', async () => {
    const { a, b, joining } = await pair();
    const joined = await join(b.desk, joining);
    expect(joined).toMatchObject({ standing: 'unknown' });
    const { fingerprint } = b.desk.view();
    const found = await candidates(a.desk);
    expect(found).toMatchObject({ items: [{ name: 'b', fingerprint }] });
    const digits = (fingerprint ?? '').replaceAll(' ', '');
    expect(await approve(a.desk, { fingerprint: digits, person: 'mia' }, ADMIN)).toMatchObject({
      ok: true,
    });
    expect(await candidates(a.desk)).toEqual({ items: [] });
    const view = await b.desk.now();
    expect(view.standing).toBe('active');
    const byName = view.consoles.map(({ name, self, person }) => [
      name,
      self,
      view.names[person ?? ''],
    ]);
    expect(byName).toEqual([
      ['a', false, 'Admin'],
      ['b', true, 'mia'],
    ]);
  });

  test.each([
    ['another workspace than the pin names', { pin: '0'.repeat(64) }, 'hub'],
    ['a person whom nobody knows there', { person: 'eve@nordwind.example' }, 'person'],
  ])('%s leaves the console empty', async (_what, wrong, path) => {
    const { b, joining } = await pair();
    expect(await join(b.desk, { ...joining, ...wrong })).toMatchObject({ refused: { path } });
    expect(b.console.engine.empty).toBe(true);
    expect(await join(b.desk, joining)).toMatchObject({ standing: 'unknown' });
  });

  test('a fingerprint that nobody shows enrols nobody', async () => {
    const { a, b, joining } = await pair();
    await join(b.desk, joining);
    expect(await approve(a.desk, { fingerprint: 'ab'.repeat(32) }, ADMIN)).toMatchObject({
      refused: { code: 'not-found', path: 'fingerprint' },
    });
    expect((await b.desk.now()).standing).toBe('unknown');
  });
});

test('offline: what is given waits, can be taken back, and goes out when the hub is there', async () => {
  const { a } = await pair();
  await a.desk.now();
  a.line.up = false;
  const add = { type: 'teamspace.create', id: 'x', name: 'X' } as const;
  const op = a.console.issue('admin', add);
  a.console.issue('admin', { type: 'teamspace.create', id: 'y', name: 'Y' });
  expect(await a.desk.now()).toMatchObject({
    state: 'offline',
    pending: [{ command: 'teamspace.create', state: 'waiting' }, {}],
  });
  expect(a.desk.withdraw(op, ADMIN)).toMatchObject({ pending: [{}] });
  a.line.up = true;
  const { pending } = await a.desk.now();
  expect(pending).toEqual([]);
  await vi.waitFor(() => expect(a.desk.view().state).toBe('idle'));
  expect(a.console.engine.query({ type: 'teamspaces' }, null)).toMatchObject({
    items: [{ name: 'Y' }],
  });
});

test('a database that was opened again goes on exchanging by itself', async () => {
  const { a } = await pair();
  await a.desk.end();
  await a.desk.begin({ password: null, app: 'test', machine: 'm' });
  await vi.waitFor(() => expect(a.desk.view()).toMatchObject({ state: 'idle', error: null }));
});
