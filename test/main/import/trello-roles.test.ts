import { expect, test } from 'vitest';
import { planImport, readImport } from '../../../src-main/services/import';
import { BOSS, levels, workshop } from './importing';
import { people, trelloBoard, writeJson } from './trello-board';

const { path, bring } = workshop();
const MAP = (...logins: string[]) =>
  Object.fromEntries(logins.map((login) => [login, `${login}@corp.example`]));

interface Case {
  name: string;
  member: string | { type: string; deactivated?: boolean; unconfirmed?: boolean };
  comments?: string;
  level: string | undefined;
  via?: string;
}

// The owner is somebody else, so that each case shows the role alone.
const cases: Case[] = [
  { name: 'a further admin is an editor', member: 'admin', level: 'edit' },
  { name: 'a normal member is an editor', member: 'normal', level: 'edit' },
  { name: 'an observer reads', member: 'observer', level: 'view' },
  {
    name: 'an observer reads where members comment',
    member: 'observer',
    comments: 'members',
    level: 'view',
  },
  {
    name: 'an observer comments where observers may',
    member: 'observer',
    comments: 'observers',
    level: 'comment',
  },
  {
    name: 'an observer comments where the organisation may',
    member: 'observer',
    comments: 'org',
    level: 'comment',
  },
  {
    name: 'an observer comments where everybody may',
    member: 'observer',
    comments: 'public',
    level: 'comment',
  },
  {
    name: 'an observer reads where comments are off',
    member: 'observer',
    comments: 'disabled',
    level: 'view',
  },
  {
    name: 'a deactivated admin reaches nothing',
    member: { type: 'admin', deactivated: true },
    level: undefined,
  },
  {
    name: 'an unconfirmed member reaches nothing',
    member: { type: 'normal', unconfirmed: true },
    level: undefined,
  },
  { name: 'a kind of member unknown here reaches nothing', member: 'virtual', level: undefined },
];

test.each(cases)('import.md, trello: $name', ({ member, comments = 'members', level }) => {
  const board = trelloBoard({
    prefs: { permissionLevel: 'private', comments },
    ...people({ owner: 'admin', x: member }),
  });
  const { engine, board: id } = bring(writeJson(path('b.json'), board), {
    people: MAP('owner', 'x'),
  });
  const found = levels(engine, id);
  expect(found['owner@corp.example']).toBe('own');
  expect(found['x@corp.example']).toBe(level);
});

test.each(cases)('W2, unmapped: $name, once mapped', ({ member, comments = 'members' }) => {
  const board = trelloBoard({
    prefs: { permissionLevel: 'private', comments },
    ...people({ owner: 'admin', x: member }),
  });
  const { engine, board: id } = bring(writeJson(path('b.json'), board));
  expect(levels(engine, id)).toEqual({ [BOSS.email]: 'own' });
});

const managing: { name: string; board: Record<string, string>; manages: boolean }[] = [
  { name: 'a further admin alone', board: { owner: 'admin', x: 'admin' }, manages: true },
  {
    name: 'a normal member among them',
    board: { owner: 'admin', x: 'admin', y: 'normal' },
    manages: false,
  },
  {
    name: 'observers do not matter',
    board: { owner: 'admin', x: 'admin', y: 'observer' },
    manages: true,
  },
];

test.each(managing)('import.md, trello: editors manage only where all were admins: $name', (c) => {
  const file = writeJson(path('m.json'), trelloBoard(people(c.board)));
  const mapped = MAP(...Object.keys(c.board));
  const { engine, board } = bring(file, { people: mapped });
  const command = { type: 'board.lock', board } as const;
  expect(engine.may({ command, actor: 'x@corp.example' }).ok).toBe(c.manages);
});

test('W2: a deactivated membership stays without access even for a person known and active here', () => {
  const first = trelloBoard(people({ anna: 'admin' }));
  const { engine } = bring(writeJson(path('a.json'), first), { people: MAP('anna') });
  const second = trelloBoard({
    ...people({ owner: 'admin', anna: { type: 'admin', deactivated: true } }),
    id: 'board2',
  });
  const more = importInto(engine, writeJson(path('b.json'), second), MAP('owner', 'anna'));
  expect(levels(engine, more)['anna@corp.example']).toBeUndefined();
});

test('a second import gives nobody anything on what was there before', () => {
  const first = trelloBoard({ prefs: { permissionLevel: 'org' }, ...people({ anna: 'admin' }) });
  const one = bring(writeJson(path('a.json'), first), { people: MAP('anna') });
  const before = levels(one.engine, one.board);
  const second = trelloBoard({ id: 'board2', ...people({ bert: 'admin' }) });
  const into = one.report.opens?.teamspace ?? '';
  importInto(one.engine, writeJson(path('b.json'), second), MAP('bert'), into);
  expect(levels(one.engine, one.board)).toEqual(before);
});

function importInto(
  engine: ReturnType<typeof bring>['engine'],
  file: string,
  mapped: Record<string, string>,
  into?: string,
): string {
  const source = readImport(file);
  const plan = { token: '', people: mapped, ...(into === undefined ? {} : { into }) };
  const { issues, report } = planImport(source, plan, engine, BOSS.email);
  expect(engine.executeAll(issues).map((result) => result.ok)).toEqual([true]);
  return report.opens?.board ?? '';
}
