import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type SetUpHub, setUpHub } from '../support/hub';
import { type Postgres, postgres } from '../support/postgres';
import { CREATE, commandLine } from './command-line';

const ADA = 'ada@hafen.example';
const { gatehouse, path } = commandLine();
let server: Postgres;
let setup: SetUpHub;

// Each case is a handful of programs, and each of them opens a passphrase.
vi.setConfig({ testTimeout: 90_000 });

beforeAll(async () => {
  server = await postgres();
  setup = await setUpHub(server, 'gatehouse');
});
afterAll(() => server?.remove());

/** Keys lie behind a passphrase here: the keychain of whoever runs the tests is left alone. */
const env = { GATEHOUSE_PASSPHRASE: 'correct horse battery staple' };

function at(file: string) {
  return async (args: string[], stdin = '') => {
    const ran = await gatehouse([...args, '--db', path(file)], { env, stdin });
    return { ...ran, answer: ran.documents.at(-1) as Record<string, unknown> };
  };
}

test('two consoles: init, join, approve, now, status', async () => {
  const first = at('first.sqlite');
  const second = at('second.sqlite');
  await first(['apply', '-'], CREATE);
  const board = [
    { type: 'teamspace.create', id: 'crew', name: 'Crew', owner: ADA },
    { type: 'board.create', id: 'deck', teamspace: 'crew', name: 'Deck', kind: 'grid' },
  ];
  await first(['apply', '--as', ADA, '-'], board.map((one) => JSON.stringify(one)).join('\n'));

  const init = await first(['sync', 'init', '--hub', await setup.console('one'), '--as', ADA]);
  expect(init).toMatchObject({ status: 0, answer: { ok: true, pending: 0 } });
  const { workspace, genesis } = init.answer;

  const hub = await setup.console('two');
  const asked = [
    'sync',
    'join',
    '--hub',
    hub,
    '--workspace',
    `${workspace}`,
    '--pin',
    `${genesis}`,
  ];
  const joined = await second([...asked, '--name', 'Laptop of Mia']);
  expect(joined).toMatchObject({ status: 0, answer: { ok: true, enrolled: false } });
  const { fingerprint, console: id } = joined.answer;
  expect(joined.stderr).toContain(fingerprint);

  // Not enrolled: it reads, and nothing of its own can come to be.
  const early = await second(['apply', '--as', ADA, '-'], JSON.stringify(board[0]));
  expect(early.status).toBe(3);
  const grid = await second(['query', '{"type":"who","board":"deck"}']);
  expect(grid).toMatchObject({ status: 0, answer: { items: [{ email: ADA }] } });

  const asking = await first(['sync', 'candidates']);
  expect(asking.answer).toMatchObject({
    items: [{ console: id, fingerprint, name: 'Laptop of Mia' }],
  });
  const wrong = 'ab'.repeat(32);
  const no = await first(['sync', 'approve', '--fingerprint', wrong, '--as', ADA]);
  expect(no).toMatchObject({ status: 1, answer: { refused: { code: 'not-found' } } });
  const approved = await first(['sync', 'approve', '--fingerprint', `${fingerprint}`, '--as', ADA]);
  expect(approved).toMatchObject({ status: 0, answer: { ok: true, console: id } });
  expect((await first(['sync', 'candidates'])).answer).toEqual({ items: [] });

  expect(await second(['sync', 'now'])).toMatchObject({
    status: 0,
    answer: { ok: true, standing: 'active', first: 1 },
  });
  const card = { type: 'card.create', id: 'sail', board: 'deck', name: 'Sail' };
  await second(['apply', '--as', ADA, '-'], JSON.stringify(card));
  expect((await second(['sync', 'status'])).answer).toMatchObject({
    ok: true,
    pending: [{ command: 'card.create', state: 'waiting' }],
  });
  const now = await second(['sync', 'now']);
  expect(now.answer).toMatchObject({ ok: true, pending: [], seen: [{ console: id }] });
  const after = await first(['sync', 'now']);
  expect(after.answer).toMatchObject({ ok: true, confirmed: now.answer.confirmed });
  const history = await first(['history', '--limit', '1']);
  expect(history.answer).toMatchObject({ items: [{ command: 'card.create', console: id }] });
  for (const one of [first, second]) {
    expect(await one(['verify'])).toMatchObject({ status: 0, answer: { ok: true } });
  }
});

test('an invitation that pins another workspace is not followed', async () => {
  const first = at('first.sqlite');
  await first(['apply', '-'], CREATE);
  const hub = await setup.console('three');
  const init = await first(['sync', 'init', '--hub', hub, '--as', ADA]);
  const { workspace } = init.answer;
  const pin = 'cd'.repeat(32);
  const asked = ['sync', 'join', '--hub', hub, '--workspace', `${workspace}`, '--pin', pin];
  const joined = await at('second.sqlite')(asked);
  expect(joined).toMatchObject({ status: 1, answer: { ok: false, hub: { failure: 'broken' } } });
});

test('nobody but an admin shares a workspace, and nobody without a key', async () => {
  const first = at('first.sqlite');
  await first(['apply', '-'], CREATE);
  const maker = {
    type: 'person.add',
    email: 'mo@hafen.example',
    affiliation: 'member',
    workspaceRole: 'maker',
  };
  await first(['apply', '--as', ADA, '-'], JSON.stringify(maker));
  const hub = await setup.console('four');
  const no = await first(['sync', 'init', '--hub', hub, '--as', 'mo@hafen.example']);
  expect(no).toMatchObject({ status: 1, answer: { ok: false, refused: { code: 'forbidden' } } });

  const keyless = await gatehouse([
    'sync',
    'init',
    '--hub',
    hub,
    '--as',
    ADA,
    '--db',
    path('first.sqlite'),
  ]);
  expect(keyless).toMatchObject({ status: 1, documents: [{ refused: { code: 'forbidden' } }] });
});

test("the hub's password is kept behind the passphrase, never in clear", async () => {
  const first = at('first.sqlite');
  await first(['apply', '-'], CREATE);
  const hub = new URL(await setup.console('five'));
  hub.password = 'not-to-be-found';
  const init = await first(['sync', 'init', '--hub', hub.toString(), '--as', ADA]);
  expect(init).toMatchObject({ status: 0, answer: { passwordKept: true } });
  expect(init.stdout + init.stderr).not.toContain('not-to-be-found');
  expect(await first(['sync', 'now'])).toMatchObject({ status: 0 });

  expect(readFileSync(path('first.sqlite')).includes('not-to-be-found')).toBe(false);
});

test.each<[what: string, args: string[]]>([
  ['init without an admin', ['sync', 'init', '--hub', 'postgres://a@127.0.0.1/b']],
  [
    'a pin that is none',
    ['sync', 'join', '--hub', 'postgres://a@127.0.0.1/b', '--workspace', 'w', '--pin', 'x'],
  ],
  ['half a fingerprint', ['sync', 'approve', '--fingerprint', 'abcd', '--as', ADA]],
])('%s is bad usage', async (_what, args) => {
  const first = at('first.sqlite');
  await first(['apply', '-'], CREATE);
  expect(await first(args)).toMatchObject({ status: 2, documents: [] });
});
