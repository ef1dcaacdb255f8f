import { expect, test } from 'vitest';
import {
  ImportError,
  openedImport,
  planImport,
  readImport,
} from '../../../src-main/services/import';
import { TestWorkspace } from '../../support/workspace';
import { BOSS, levels, workshop } from './importing';
import { action, people, trelloBoard, writeJson } from './trello-board';

const { path, bring, engine: emptyEngine } = workshop();
const MAPPED = { owner: 'owner@corp.example', mia: 'mia@corp.example' };
const visible = (permissionLevel: string) => ({ prefs: { permissionLevel, comments: 'members' } });

test.each([
  { level: 'private', want: { private: true, mode: 'specific' } },
  { level: 'org', want: { private: false, mode: 'specific' } },
  { level: 'enterprise', want: { private: false, mode: 'specific' } },
  { level: 'public', want: { private: false, mode: 'link' } },
])('import.md, visibility $level', ({ level, want }) => {
  const file = writeJson(
    path('b.json'),
    trelloBoard({ ...visible(level), ...people({ owner: 'admin' }) }),
  );
  const { engine, board } = bring(file, { people: MAPPED.owner ? { owner: MAPPED.owner } : {} });
  const boards = engine.query({ type: 'boards' }, null);
  if ('ok' in boards) throw new Error(boards.refused.message);
  expect(boards.items[0]).toMatchObject({ id: board, kind: 'columns', ...want });
  const link = engine.query(
    { type: 'access', person: 'stranger@else.example', board, holdsLink: true },
    null,
  );
  if ('ok' in link) throw new Error(link.refused.message);
  expect(link.level).toBe(level === 'public' ? 'view' : 'none');
});

test('O0: a private board is not imported where the plan cannot keep it private', () => {
  const file = writeJson(path('b.json'), trelloBoard(people({ owner: 'admin' })));
  const workspace = new TestWorkspace('pro');
  const { issues } = planImport(
    readImport(file),
    { token: '' },
    workspace.engine,
    'admin@nordwind.example',
  );
  expect(workspace.engine.mayAll(issues)).toMatchObject({
    ok: false,
    refused: { code: 'plan', rule: 'O0' },
  });
  expect(workspace.engine.executeAll(issues)[0]).toMatchObject({ ok: false });
  expect(workspace.engine.head).toBe(1);
  workspace.close();
});

test.each([
  { name: 'whoever made the board', by: 'second', want: 'second' },
  { name: 'else the first admin', by: 'mia', want: 'first' },
])('the owner is $name', ({ by, want }) => {
  const board = trelloBoard({
    ...people({ mia: 'normal', first: 'admin', second: 'admin' }),
    actions: [action('a1', 'createBoard', by)],
  });
  const { engine } = bring(writeJson(path('b.json'), board));
  const boards = engine.query({ type: 'boards' }, null);
  expect('items' in boards && boards.items[0]?.ownerName).toBe(
    `${want[0]?.toUpperCase()}${want.slice(1)} Muster`,
  );
});

test('section 4.2: without any admin the importing one owns the board', () => {
  const { engine, board, report } = bring(
    writeJson(path('b.json'), trelloBoard(people({ mia: 'normal' }))),
    { people: { mia: MAPPED.mia } },
  );
  expect(levels(engine, board)).toEqual({ [BOSS.email]: 'own', [MAPPED.mia]: 'edit' });
  expect(report.notes.map(({ kind }) => kind)).toContain('lowered');
});

test('members that members[] does not list count all the same', () => {
  const { memberships } = people({ owner: 'admin', ghost: 'normal' });
  const { members } = people({ owner: 'admin' });
  const { engine, board, report } = bring(
    writeJson(path('b.json'), trelloBoard({ members, memberships })),
    { people: { owner: MAPPED.owner, 'member-id-ghost': 'ghost@corp.example' } },
  );
  expect(levels(engine, board)['ghost@corp.example']).toBe('edit');
  expect(report.added).toMatchObject({ people: 2, participants: 1 });
});

test('who only the history knows is a person without access', () => {
  const board = trelloBoard({
    ...people({ owner: 'admin' }),
    actions: [action('a1', 'addMemberToBoard', 'owner', { on: 'gone' })],
  });
  const { engine, report } = bring(writeJson(path('b.json'), board));
  const found = engine.query({ type: 'people', text: 'gone' }, null);
  expect('items' in found && found.items).toMatchObject([
    { email: 'gone@trello.import.invalid', active: false },
  ]);
  expect(report.added).toMatchObject({ people: 2, participants: 0, memberships: 1 });
});

test('the past comes along: what concerned access, with its own instants and people', () => {
  const board = trelloBoard({
    ...people({ owner: 'admin', mia: 'normal' }),
    actions: [
      action('a3', 'updateBoard', 'owner', {
        date: '2024-02-01T00:00:00.000Z',
        data: {
          board: { prefs: { permissionLevel: 'private' } },
          old: { prefs: { permissionLevel: 'public' } },
        },
      }),
      action('a4', 'updateBoard', 'owner', {
        data: { board: { prefs: {} }, old: { prefs: { background: 'sky' } } },
      }),
      action('a2', 'addMemberToBoard', 'owner', { on: 'mia', data: { memberType: 'normal' } }),
      action('a1', 'commentCard', 'mia'),
    ],
  });
  const source = readImport(writeJson(path('b.json'), board));
  const { issues } = planImport(source, { token: '', admin: BOSS }, emptyEngine(), null);
  const batch = issues[1]?.command;
  const parts = batch?.type === 'batch' ? batch.commands : [];
  expect(parts.find(({ type }) => type === 'import.board')).toMatchObject({
    events: [
      {
        at: Date.parse('2024-01-02T03:04:05.678Z'),
        actor: 'owner@trello.import.invalid',
        action: 'addMemberToBoard',
        subject: 'mia@trello.import.invalid',
        detail: 'normal',
      },
      {
        action: 'changeVisibility',
        detail: 'public → private',
        actor: 'owner@trello.import.invalid',
      },
    ],
  });
});

test('one undo takes the whole import back', () => {
  const { engine } = bring(
    writeJson(path('b.json'), trelloBoard(people({ owner: 'admin', mia: 'normal' }))),
  );
  expect(engine.head).toBe(2);
  const undone = engine.execute({ command: { type: 'undo', entry: 2 }, actor: BOSS.email });
  expect(undone).toMatchObject({ ok: true });
  const workspace = engine.query({ type: 'workspace' }, null);
  expect('counts' in workspace && workspace.counts).toEqual({
    people: 1,
    teamspaces: 0,
    boards: 0,
    overrides: 0,
    shares: 0,
    partners: 0,
    reviews: 0,
  });
});

test('the preview changes nothing and says who gains', () => {
  const engine = emptyEngine();
  const file = writeJson(path('b.json'), trelloBoard(people({ owner: 'admin' })));
  const { issues } = planImport(
    readImport(file),
    { token: '', admin: BOSS, people: { owner: MAPPED.owner } },
    engine,
    null,
  );
  const may = engine.mayAll(issues);
  expect(may.ok && may.gains.map(({ to }) => to)).toContain('own');
  expect(engine.empty).toBe(true);
});

test('names of other products become names here', () => {
  const board = trelloBoard({
    ...people({ owner: 'admin' }),
    name: `  =HYPERLINK("x")\u0000\n${'lang '.repeat(60)}`,
    cards: [
      { id: 'c1', name: '' },
      { id: 'c2', name: '\u202e@cmd' },
      { id: 'c3', name: 'a\ud800b' },
    ],
  });
  const { engine, report } = bring(writeJson(path('b.json'), board));
  const boards = engine.query({ type: 'boards' }, null);
  const name = 'items' in boards ? (boards.items[0]?.name ?? '') : '';
  expect(name).toMatch(/^=HYPERLINK\("x"\) lang/);
  expect(name.length).toBeLessThanOrEqual(200);
  expect(report.added.cards).toBe(3);
});

const mappings: { name: string; people: Record<string, string> }[] = [
  { name: 'a login that nobody has', people: { nobody: 'a@corp.example' } },
  { name: 'two logins to one address', people: { owner: 'a@corp.example', mia: 'a@corp.example' } },
  { name: "somebody else's placeholder", people: { owner: 'mia@trello.import.invalid' } },
];
test.each(mappings)('a mapping of $name is refused', ({ people: mapped }) => {
  const file = writeJson(path('b.json'), trelloBoard(people({ owner: 'admin', mia: 'normal' })));
  expect(() => bring(file, { people: mapped })).toThrow(ImportError);
});

test('logins that differ only in case stay two people', () => {
  const { report } = bring(
    writeJson(path('b.json'), trelloBoard(people({ Mia: 'admin', mia: 'normal' }))),
  );
  expect(report.added.people).toBe(2);
});

test('proposals by name and by login, only where one person fits', () => {
  const workspace = new TestWorkspace();
  const add = (email: string, name: string) =>
    workspace.run('admin', { type: 'person.add', email, name, affiliation: 'member' });
  add('m.muster@corp.example', 'Mia Müster');
  add('bert@corp.example', 'Somebody');
  add('c1@corp.example', 'Carl Muster');
  add('c2@corp.example', 'Carl Muster');
  const board = trelloBoard(
    people({ mia: 'admin', bert: 'normal', carl: 'normal', dora: 'observer' }),
  );
  const opened = openedImport(readImport(writeJson(path('b.json'), board)), workspace.engine);
  expect(opened).toMatchObject({ format: 'trello', title: 'Hafenfest' });
  expect(opened.people.map(({ login, proposal, role }) => [login, proposal, role])).toEqual([
    ['mia', 'm.muster@corp.example', 'admin'],
    ['bert', 'bert@corp.example', 'editor'],
    ['carl', null, 'editor'],
    ['dora', null, 'reader'],
  ]);
  workspace.close();
});
