import { beforeEach, describe, expect, test } from 'vitest';
import type { Opened } from '../../../src-main/ipc/protocol';
import { Session } from '../../../src-main/ipc/session';
import type { WorkerClient } from '../../../src-main/ipc/worker-client';
import { consolePerson } from '../../../src-main/ipc/worker-person';
import type { ConsoleFile, Remembered } from '../../../src-main/platform/console-file';
import type { AppState } from '../../../src-shared/ipc/app';
import { fakeEngine } from './fake-engine';

const database = '/data/workspace.sqlite';
let opening: Opened;
let saved: Remembered | null;
let engine: ReturnType<typeof fakeEngine>;

beforeEach(() => {
  opening = { phase: 'open' };
  saved = null;
  engine = fakeEngine(database);
});

function session(changed: (state: AppState) => void = () => {}): Session {
  const keep = async (name: string, input: unknown) =>
    name === 'engine.open'
      ? opening
      : { empty: engine.empty, person: consolePerson(engine, input as Remembered | null) };
  const file = {
    settings: { language: 'en', theme: 'light', layout: {} },
    person: () => saved,
    savePerson: (_database: string, person: Remembered) => {
      saved = person;
    },
  };
  return new Session(
    { keep } as unknown as WorkerClient,
    file as unknown as ConsoleFile,
    database,
    () => ({ locale: 'en', version: '1', platform: 'linux' }),
    { changed },
  );
}

test('an empty database shows the doors, and nobody acts', async () => {
  engine = fakeEngine(database, true);
  const console = session();
  expect(await console.state()).toMatchObject({ phase: 'empty', actor: null });
  expect(await console.actor()).toBeNull();
});

test('a database made elsewhere is worked on as its first admin, who is remembered', async () => {
  expect(await session().state()).toMatchObject({ phase: 'ready', actor: { id: 'p-admin' } });
  expect(saved).toEqual({ id: 'p-admin', email: 'admin@x.example' });
});

test('who worked here last works here again', async () => {
  saved = { id: 'p-viewer', email: 'viewer@x.example' };
  expect(await session().actor()).toBe('p-viewer');
});

test('a person of the same address in another database is somebody else', async () => {
  saved = { id: 'p-of-another', email: 'viewer@x.example' };
  expect(await session().actor()).toBe('p-admin');
});

test('who has just made the workspace works here', async () => {
  const console = session();
  await console.state();
  await console.adopt('viewer@x.example');
  expect(await console.actor()).toBe('p-viewer');
  expect(saved).toEqual({ id: 'p-viewer', email: 'viewer@x.example' });
});

test('a database that fails says why, and a retry that works forgets it', async () => {
  opening = { phase: 'failed', failure: { code: 'locked', message: 'in use' } };
  const console = session();
  expect(await console.state()).toMatchObject({
    phase: 'failed',
    failure: { code: 'locked' },
    actor: null,
  });
  expect(await console.actor()).toBeNull();
  opening = { phase: 'open' };
  expect(await console.reopen()).toMatchObject({ phase: 'ready', actor: { id: 'p-admin' } });
});

test('the window hears of it when the person at the console changes, once', async () => {
  const heard: (string | undefined)[] = [];
  const console = session((state) => heard.push(state.actor?.id));
  await console.state();
  await console.committed(['override']);
  expect(heard).toEqual([]);
  saved = { id: 'p-viewer', email: 'viewer@x.example' };
  await Promise.all([console.committed(['person']), console.committed(['person'])]);
  expect(heard).toEqual(['p-viewer']);
});

test('what a door makes comes into force at its end', async () => {
  engine = fakeEngine(database, true);
  const heard: string[] = [];
  const console = session((state) => heard.push(state.phase));
  await console.state();
  await console.enter(async () => {
    engine.execute({ command: { type: 'workspace.create' } as never, actor: null });
    await console.committed(['workspace', 'person']);
    expect(await console.state()).toMatchObject({ phase: 'empty' });
    await console.adopt('viewer@x.example');
  });
  expect(await console.state()).toMatchObject({ phase: 'ready', actor: { id: 'p-viewer' } });
  // The door's own answer tells the window; an event as well would show the workspace twice.
  expect(heard).toEqual([]);
});

test('the database is opened by the first who needs it, and once', async () => {
  const console = session();
  expect(console.begun).toBe(false);
  console.begin();
  expect(console.begun).toBe(true);
  expect(await console.actor()).toBe('p-admin');
});

const admin = {
  id: 'p-admin',
  name: 'Admin',
  email: 'admin@x.example',
  workspaceRole: 'admin' as const,
  auditor: false,
};

describe('a window that was shown what the last session kept', () => {
  const cases: [string, (state: AppState) => AppState['actor'], Opened, string[]][] = [
    ['hears nothing when it holds', ({ actor }) => actor, { phase: 'open' }, []],
    [
      'hears that somebody else works here',
      () => ({ ...admin, name: 'Anna' }),
      { phase: 'open' },
      ['ready'],
    ],
    [
      'hears that the database cannot be used after all',
      ({ actor }) => actor,
      { phase: 'failed', failure: { code: 'locked', message: 'in use' } },
      ['failed'],
    ],
  ];
  test.each(cases)('%s', async (_name, shown, then, want) => {
    const heard: string[] = [];
    const actor = shown(await session().state());
    opening = then;
    const console = session((state) => heard.push(state.phase));
    expect(console.assume(actor ?? admin)).toMatchObject({ phase: 'ready', actor });
    expect(console.begun).toBe(false);
    await console.state();
    expect(heard).toEqual(want);
  });
});
