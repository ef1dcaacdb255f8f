import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { people, trelloBoard } from '../main/import/trello-board';
import { commandLine } from './command-line';

const { path, gatehouse, start } = commandLine();
const NORDLICHT = resolve(__dirname, '../fixtures/import/nordlicht');
const BOSS = 'boss@corp.example';

function board(changes: Record<string, unknown> = {}): string {
  const file = path('board.json');
  writeFileSync(
    file,
    JSON.stringify(trelloBoard({ ...people({ owner: 'admin', mia: 'normal' }), ...changes })),
  );
  return file;
}
const into = (...args: string[]) => gatehouse(['import', ...args, '--db', path('w.sqlite')]);

test('a preview, then the import: one entry after workspace.create', async () => {
  const preview = await into('trello', board(), '--as', BOSS, '--dry-run');
  expect(preview).toMatchObject({
    status: 0,
    documents: [{ ok: true, dryRun: true, entry: null, added: { people: 2 }, losses: [] }],
  });
  expect(existsSync(path('w.sqlite'))).toBe(false);
  const ran = await into(board(), '--as', BOSS);
  expect(ran).toMatchObject({ status: 0, documents: [{ ok: true, entry: 2, format: 'trello' }] });
  const people = await gatehouse(['query', '{"type":"people"}', '--db', path('w.sqlite')]);
  expect(JSON.stringify(people.documents)).toContain('mia@trello.import.invalid');
});

test('an empty database without anybody named: an admin that the notice names', async () => {
  const ran = await into('trello', board());
  expect(ran.status).toBe(0);
  expect(ran.stderr).toContain('admin@trello.import.invalid');
  const more = await into('csv', NORDLICHT);
  expect(more).toMatchObject({ status: 1, documents: [{ refused: { code: 'unknown-actor' } }] });
  const known = await into('csv', NORDLICHT, '--as', 'admin@trello.import.invalid');
  expect(known).toMatchObject({
    status: 0,
    documents: [{ ok: true, entry: 3, added: { boards: 4 } }],
  });
});

test.each([
  ['JSON', 'map.json', '{"mia": "Mia@Corp.example"}'],
  ['CSV', 'map.csv', 'email,login\nmia@corp.example,mia\n'],
])('--map as %s', async (_name, name, text) => {
  writeFileSync(path(name), text);
  const ran = await into('trello', board(), '--as', BOSS, '--map', path(name));
  const [report] = ran.documents as [{ opens: { board: string } }];
  const access = await gatehouse([
    'access',
    '--db',
    path('w.sqlite'),
    '--person',
    'mia@corp.example',
    '--board',
    report.opens.board,
  ]);
  expect(access.documents).toMatchObject([{ level: 'edit', via: 'P3' }]);
});

test('--into by name, --workspace-name, --admin-name', async () => {
  const ran = await into(
    'trello',
    board(),
    '--as',
    BOSS,
    '--admin-name',
    'The Boss',
    '--workspace-name',
    'Corp',
    '--into',
    'Events',
  );
  expect(ran.status).toBe(0);
  const ask = async (query: string) =>
    (await gatehouse(['query', query, '--db', path('w.sqlite')])).documents[0];
  expect(await ask('{"type":"workspace"}')).toMatchObject({ name: 'Corp' });
  expect(await ask('{"type":"teamspaces"}')).toMatchObject({ items: [{ name: 'Events' }] });
});

test('bar 6: a truncated or hostile export is refused with its place, and nothing is made', async () => {
  const file = path('hostile.json');
  for (const text of ['{"id": "x",\n "name', '{"__proto__": {}}', '['.repeat(100_000)]) {
    writeFileSync(file, text);
    const ran = await into('trello', file, '--as', BOSS);
    expect(ran).toMatchObject({
      status: 1,
      documents: [{ ok: false, refused: { code: 'invalid' } }],
    });
    expect(JSON.stringify(ran.documents)).toMatch(/line \d+, column \d+/);
  }
  expect(existsSync(path('w.sqlite'))).toBe(false);
});

test('limits are raised by flags, within reason', async () => {
  const file = board({ cards: [{ id: 'c', name: 'x'.repeat(300) }] });
  const low = await into(file, '--as', BOSS, '--limit', 'file-size=100', '--limit', 'depth=9');
  expect(low).toMatchObject({
    status: 1,
    documents: [{ refused: { message: expect.stringContaining('100 bytes') } }],
  });
  const high = await into(file, '--as', BOSS, '--limit', 'file-size=1GiB');
  expect(high.status).toBe(0);
  const wrong = await into(file, '--as', BOSS, '--limit', 'patience=9');
  expect(wrong.status).toBe(2);
});

test('--skip-bad leaves out what cannot be read and what a rule refuses', async () => {
  const folder = path('people.csv');
  writeFileSync(folder, 'email,name\nnobody,Nobody\nmia@corp.example,Mia\n');
  const strict = await into('csv', folder, '--as', BOSS);
  expect(strict).toMatchObject({
    status: 1,
    documents: [{ refused: { message: expect.stringContaining('line 2, column 1') } }],
  });
  const lenient = await into('csv', folder, '--as', BOSS, '--skip-bad');
  expect(lenient).toMatchObject({ status: 0, documents: [{ added: { people: 1 } }] });
  const overrides = path('overrides.csv');
  writeFileSync(overrides, 'board,person,level\nnowhere,mia@corp.example,view\n');
  const ruled = await into('csv', overrides, '--as', BOSS, '--skip-bad');
  expect(ruled).toMatchObject({
    status: 0,
    documents: [{ entry: null, notes: [{ kind: 'refused', line: 2 }] }],
  });
});

test.each([
  ['the wrong format', ['csv', 'BOARD'], 1],
  ['an unknown format', ['wekan', 'BOARD'], 2],
  ['no file', ['trello'], 2],
  ['a file that is not there', ['trello', '/nowhere.json'], 2],
  ['an admin without an address', ['BOARD', '--admin-email', 'nobody'], 2],
])('%s', async (_name, args, status) => {
  const file = board();
  const ran = await into(...args.map((arg) => (arg === 'BOARD' ? file : arg)));
  expect(ran.status).toBe(status);
});

test('demo: only into an empty database', async () => {
  const first = await gatehouse(['demo', '--size', 'small', '--db', path('d.sqlite')]);
  expect(first).toMatchObject({ status: 0, documents: [{ ok: true, people: 1204, boards: 312 }] });
  const second = await gatehouse(['demo', '--size', 'small', '--db', path('d.sqlite')]);
  expect(second).toMatchObject({
    status: 1,
    documents: [{ ok: false, refused: { code: 'conflict' } }],
  });
});

test('a reader that leaves early is no error', async () => {
  await gatehouse(['demo', '--size', 'small', '--db', path('d.sqlite')]);
  const child = start(['query', '-', '--db', path('d.sqlite')]);
  const errors: string[] = [];
  child.stderr?.on('data', (chunk) => errors.push(String(chunk)));
  child.stdin?.on('error', () => {});
  child.stdin?.end('{"type":"people","limit":2000}\n'.repeat(60));
  if (child.stdout) await once(child.stdout, 'data');
  child.stdout?.destroy();
  const [status] = await once(child, 'close');
  expect({ status, errors }).toEqual({ status: 0, errors: [] });
});
