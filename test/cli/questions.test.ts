import { expect, test } from 'vitest';
import { jsonChunks } from '../../src-main/cli/json-chunks';
import { CREATE, commandLine } from './command-line';

const { path, gatehouse } = commandLine();
const ADA = 'ada@hafen.example';
const BEN = 'ben@hafen.example';
const db = () => ['--db', path('w.sqlite')];

async function workspace(): Promise<void> {
  const commands = [
    JSON.parse(CREATE),
    {
      type: 'person.add',
      id: 'ben',
      email: BEN,
      name: '=Ben',
      affiliation: 'member',
      workspaceRole: 'maker',
    },
    { type: 'teamspace.create', id: 't', name: 'T' },
    {
      type: 'teamspace.setMembers',
      teamspace: 't',
      members: [{ person: 'ben', level: 'view' }],
      reason: '+1',
    },
    { type: 'board.create', id: 'b', teamspace: 't', name: 'Board', kind: 'document' },
    { type: 'override.set', boards: ['b'], persons: [BEN], level: 'edit' },
  ].map((one, index) => JSON.stringify({ ...one, now: `2026-01-0${index + 1}T00:00:00Z` }));
  const ran = await gatehouse(['apply', ...db(), '--as', ADA], {
    stdin: `${commands.join('\n')}\n`,
  });
  expect(ran.status).toBe(0);
}

test('the queries as words', async () => {
  await workspace();
  const ask = async (...args: string[]) => (await gatehouse([...args, ...db()])).documents[0];
  expect(await ask('access', '--person', BEN, '--board', 'b')).toMatchObject({
    level: 'edit',
    via: 'P2.1',
  });
  expect(
    await ask('access', '--person', BEN, '--board', 'b', '--at', '2026-01-05T12:00:00Z'),
  ).toMatchObject({
    level: 'view',
    via: 'P2',
  });
  expect(
    await ask(
      'access',
      '--person',
      'x@else.example',
      '--board',
      'b',
      '--link',
      '--password',
      'right',
    ),
  ).toMatchObject({ level: 'none' });
  expect(await ask('who', '--board', 'b', '--level', 'edit')).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ email: BEN, level: 'edit' })]),
  });
  expect(await ask('what', '--person', 'ben')).toMatchObject({
    items: [{ board: 'b', level: 'edit' }],
  });
  expect(await ask('history', '--command', 'override.set')).toMatchObject({
    items: [{ entry: 6, changed: 1 }],
  });
  expect(await ask('history', '--limit', '2')).toMatchObject({
    items: [{ entry: 6 }, { entry: 5 }],
    next: expect.any(String),
  });
  expect(await ask('verify')).toMatchObject({ ok: true, entries: 6 });
});

test('diff, as-of and views as others, as words', async () => {
  await workspace();
  const ask = async (...args: string[]) => {
    const ran = await gatehouse([...args, ...db()]);
    expect(ran, args.join(' ')).toMatchObject({ status: 0 });
    return ran;
  };
  const span = ['--from', '2020-01-01T00:00:00Z', '--to', '2099-01-01T00:00:00Z'];
  const whole = await ask('diff', ...span);
  const [page] = whole.documents as { items: object[]; complete: boolean }[];
  expect(page?.complete).toBe(true);
  expect(page?.items).toContainEqual(
    expect.objectContaining({ email: BEN, board: 'b', from: 'none', direction: 'up' }),
  );
  const paged = await ask('diff', ...span, '--limit', '1');
  expect(paged.documents).toMatchObject([{ items: [page?.items[0]], complete: false }]);
  const table = await ask('diff', ...span, '--person', 'ben', '--format', 'table');
  expect(table.stdout).toMatch(/^name +thing +from +to +by\n/);
  expect(table.stdout).toMatch(/override\.set by /);
  const csv = await ask('diff', ...span, '--board', 'b', '--format', 'csv');
  expect(csv.stdout).toMatch(/^person,email,name,thing,from,to,direction,by\n/);
  const history = await ask('history', '--format', 'table');
  expect(history.stdout).toMatch(/^entry +at +actorName +command +changed +reason\n/);
  for (const list of ['shares', 'partners', 'requests']) {
    const { documents } = await ask(list, '--at', '2099-01-01T00:00:00Z');
    expect(documents).toMatchObject([{ items: [] }]);
  }
  const stranger = await ask('what', '--person', 'x@else.example', '--link', '--password', 'right');
  expect(stranger.documents).toMatchObject([{ items: [] }]);
});

test('query: one as an argument, many from standard input, one answer a line', async () => {
  await workspace();
  const one = await gatehouse(['query', ...db(), '{"type":"workspace"}']);
  expect(one).toMatchObject({ status: 0, documents: [{ name: 'Hafen' }] });
  const many = await gatehouse(['query', ...db(), '-'], {
    stdin:
      '{"type":"workspace"}\n\nnonsense\n{"type":"who","board":"nowhere"}\n{"type":"who","board":"b","colour":1}\n{"type":"dance"}\n',
  });
  expect(many.status).toBe(1);
  expect(many.documents).toMatchObject([
    { name: 'Hafen' },
    { ok: false, refused: { code: 'invalid' } },
    { ok: false, refused: { code: 'not-found' } },
    { ok: false, refused: { code: 'invalid', message: expect.stringContaining('colour') } },
    { ok: false, refused: { code: 'invalid', path: 'type' } },
  ]);
});

test('--as: others see what concerns themselves, nobody is unknown-actor', async () => {
  await workspace();
  const stranger = await gatehouse([
    'query',
    ...db(),
    '--as',
    'ghost@else.example',
    '{"type":"people"}',
  ]);
  expect(stranger).toMatchObject({
    status: 1,
    documents: [{ ok: false, refused: { code: 'unknown-actor' } }],
  });
});

test('tables for the eye, CSV that no spreadsheet runs', async () => {
  await workspace();
  const table = await gatehouse(['who', ...db(), '--board', 'b', '--format', 'table']);
  expect(table.stdout).toMatch(/^person +email +name +level +via\n/);
  const csv = await gatehouse(['who', ...db(), '--board', 'b', '--format', 'csv']);
  expect(csv.stdout).toContain(`ben,${BEN},'=Ben,edit,P2.1\n`);
  const history = await gatehouse(['history', ...db(), '--format', 'csv']);
  expect(history.stdout).toContain("'+1,Ada\n");
  const access = await gatehouse([
    'access',
    ...db(),
    '--board',
    'b',
    '--person',
    'ben',
    '--format',
    'table',
  ]);
  expect(access.stdout).toMatch(/level edit through P2\.1\n$/);
});

test.each([
  ['no command', []],
  ['an unknown command', ['dance']],
  ['a command of a later version', ['backup', 'file']],
  ['an unknown option', ['verify', '--loudly']],
  ['a missing option', ['who']],
  ['an option without its value', ['who', '--board']],
  ['an unknown format', ['who', '--board', 'b', '--format', 'xml']],
  ['an instant without an offset', ['verify', '--now', '2026-01-01']],
  ['an unknown size', ['demo', '--size', 'tiny']],
  ['no size', ['demo']],
  ['too many arguments', ['verify', 'twice', 'over']],
  ['a file that is not there', ['apply', '/nowhere/commands.jsonl']],
])('bad usage ends with 2 and a message: %s', async (_name, args) => {
  const ran = await gatehouse([...args, ...db()]);
  expect(ran).toMatchObject({ status: 2, stdout: '' });
  expect(ran.stderr).not.toBe('');
  expect(ran.stderr).not.toMatch(/internal error/);
});

test('help ends with 0', async () => {
  const ran = await gatehouse(['--help']);
  expect(ran.status).toBe(0);
  for (const word of [
    'apply',
    'query',
    'access',
    'who',
    'what',
    'history',
    'verify',
    'import',
    'demo',
  ]) {
    expect(ran.stdout).toContain(word);
  }
});

test('a document too long for one string is written in pieces, and is one document', () => {
  const items = Array.from({ length: 5_001 }, (_, n) => ({ n }));
  for (const value of [
    { ok: true, items, next: undefined, more: [1] },
    {},
    [1],
    null,
    { items: [] },
  ]) {
    expect([...jsonChunks(value)].join('')).toBe(JSON.stringify(value));
  }
});
