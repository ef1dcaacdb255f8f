import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ImportError, planImport, readImport } from '../../../src-main/services/import';
import { BOSS, levels, workshop } from './importing';

const { path, bring, engine: emptyEngine } = workshop();
const NORDLICHT = resolve(__dirname, '../../fixtures/import/nordlicht');

function csv(name: string, text: string | Buffer): string {
  const file = path(name);
  writeFileSync(file, text);
  return file;
}

test('our own tables make a workspace: people, levels, boards, overrides', () => {
  const { engine, report } = bring(NORDLICHT);
  expect(report.added).toMatchObject({
    people: 6,
    teamspaces: 2,
    boards: 4,
    memberships: 6,
    overrides: 3,
  });
  expect(levels(engine, 'fahrplan')).toEqual({
    [BOSS.email]: 'own',
    'ada.nil@nordlicht.example': 'own',
    'ben.osei@nordlicht.example': 'edit',
    'cai.lund@nordlicht.example': 'view',
    'fee.sato@nordlicht.example': 'edit',
  });
  // Private: only overrides, the owner and the admin who made it so.
  expect(levels(engine, 'kasse')).toMatchObject({ 'ben.osei@nordlicht.example': 'view' });
  expect(levels(engine, 'kasse')['cai.lund@nordlicht.example']).toBeUndefined();
  const gone = engine.query({ type: 'people', text: 'dora', active: false }, null);
  expect('items' in gone && gone.items).toHaveLength(1);
  expect(engine.head).toBe(2);
});

test('the same tables again change nothing', () => {
  const { engine } = bring(NORDLICHT);
  const { issues, report } = planImport(readImport(NORDLICHT), { token: '' }, engine, BOSS.email);
  expect(issues).toEqual([]);
  expect(report.changed).toBe(0);
  expect(report.notes).toContainEqual(
    expect.objectContaining({ kind: 'skipped', message: expect.stringMatching(/so already/) }),
  );
});

test('what differs is changed, nothing else', () => {
  const { engine } = bring(NORDLICHT);
  const file = csv(
    'people.csv',
    'workspaceRole,EMAIL\nmaker,CAI.LUND@nordlicht.example\nviewer,new@nordlicht.example\n',
  );
  const { issues, report } = planImport(readImport(file), { token: '' }, engine, BOSS.email);
  expect(issues[0]?.command).toMatchObject({
    type: 'batch',
    commands: [
      {
        type: 'person.setWorkspaceRole',
        person: 'cai.lund@nordlicht.example',
        workspaceRole: 'maker',
      },
      { type: 'person.add', email: 'new@nordlicht.example', workspaceRole: 'viewer' },
    ],
  });
  expect(report).toMatchObject({ changed: 1, added: { people: 1 } });
});

test.each([
  {
    name: 'headers in another order and case',
    text: 'Name,E-Mail,EMAIL\nMia,x,mia@corp.example\n',
  },
  { name: 'semicolons', text: 'email;name\nmia@corp.example;Mia\n' },
  { name: 'a byte order mark and CRLF', text: '\ufeffemail,name\r\nmia@corp.example,Mia\r\n' },
  {
    name: 'quotes and line breaks in cells',
    text: 'email,name,note\nmia@corp.example,"Mia","two\nlines, ""quoted"""\n',
  },
  { name: 'blank lines', text: 'email,name\n\nmia@corp.example,Mia\n\n' },
])('csv: $name', ({ text }) => {
  const source = readImport(csv('anything.csv', text));
  expect(source.format === 'csv' && source.tables.people.map(({ row }) => row)).toEqual([
    { email: 'mia@corp.example', name: 'Mia' },
  ]);
});

test('extra columns are kept as notes, later tables are said to be left out', () => {
  mkdirSync(path('tables'));
  writeFileSync(path('tables/people.csv'), 'email,department\nmia@corp.example,Sales\n');
  writeFileSync(path('tables/shares.csv'), 'email,scope,access\nx@y.example,board,read-only\n');
  const { report } = bring(path('tables'));
  const messages = report.notes.map(({ message }) => message);
  expect(messages).toContain('department: Sales');
  expect(messages).toContainEqual(expect.stringMatching(/1 rows of shares left out/));
});

test('cells that a spreadsheet would run are data', () => {
  const { engine } = bring(
    csv(
      'people.csv',
      "email,name\nmia@corp.example,\"=cmd|' /C calc'!A0\"\nben@corp.example,'+49 40\n",
    ),
  );
  const people = engine.query({ type: 'people' }, null);
  const names = 'items' in people ? people.items.map(({ name }) => name) : [];
  expect(names).toContain("=cmd|' /C calc'!A0");
  // As we would have written it: the quote in front is ours and is taken off again.
  expect(names).toContain('+49 40');
});

const PEOPLE = 'email,name\n';
interface Bad {
  name: string;
  file?: string;
  text: string | Buffer;
  says: RegExp;
  limits?: Record<string, number>;
}
const bad: Bad[] = [
  {
    name: 'not an address',
    text: `${PEOPLE}mia@corp.example,Mia\nnobody,Nobody\n`,
    says: /people.csv, line 3, column 1: email: not one e-mail/,
  },
  {
    name: 'a line counted across a quoted line break',
    text: `${PEOPLE}mia@corp.example,"Mia\n"\nnobody,x\n`,
    says: /line 4, column 1/,
  },
  {
    name: 'too many cells',
    text: `${PEOPLE}mia@corp.example,Mia,more\n`,
    says: /line 2, column 3: 3 cells where the header has 2/,
  },
  {
    name: 'an unknown role',
    text: 'email,workspaceRole\nmia@corp.example,king\n',
    says: /line 2, column 2: workspaceRole/,
  },
  {
    name: 'a role for a non-member',
    text: 'email,affiliation,workspaceRole\nmia@corp.example,guest,maker\n',
    says: /only members/,
  },
  {
    name: 'one address twice',
    text: `${PEOPLE}mia@corp.example,Mia\nMIA@corp.example,Mia\n`,
    says: /line 3, column 1: mia@corp.example stands twice/,
  },
  {
    name: 'an unknown person',
    file: 'memberships.csv',
    text: 'teamspace,person,level\nHafen,ghost@corp.example,view\n',
    says: /there is no teamspace Hafen/,
  },
  {
    name: 'an unknown board',
    file: 'overrides.csv',
    text: 'board,person,level\nb1,ghost@corp.example,view\n',
    says: /there is no board b1/,
  },
  { name: 'several bad rows', text: `${PEOPLE}a,A\nb,B\nc,C\n`, says: /and 2 more bad rows/ },
  {
    name: 'a missing column',
    text: 'name,level\nMia,view\n',
    file: 'people.csv',
    says: /the column email is missing/,
  },
  {
    name: 'a column twice',
    text: 'email,Email\na@b.example,c@d.example\n',
    says: /column email stands twice/,
  },
  {
    name: 'headers of no table',
    file: 'x.csv',
    text: 'foo,bar\n1,2\n',
    says: /none of our tables/,
  },
  {
    name: 'an open quotation mark',
    text: `${PEOPLE}mia@corp.example,"Mia\n`,
    says: /never closed/,
  },
  { name: 'invalid UTF-8', text: Buffer.from([0x65, 0xff, 0xfe]), says: /not valid UTF-8/ },
  {
    name: 'a huge cell',
    text: `${PEOPLE}mia@corp.example,${'M'.repeat(300)}\n`,
    says: /line 2, column 2: a cell is longer than 200/,
    limits: { textLength: 200 },
  },
  {
    name: 'too many rows',
    text: `${PEOPLE}${'mia@corp.example,Mia\n'.repeat(20)}`,
    says: /more than 10 rows/,
    limits: { count: 10 },
  },
  {
    name: '__proto__ as a column is no column of ours',
    text: '__proto__,name\nx,y\n',
    file: 'people.csv',
    says: /the column email is missing/,
  },
];

test.each(bad)(
  'Bad input, csv: $name refuses all',
  ({ file = 'people.csv', text, says, limits = {} }) => {
    expect(() => bring(csv(file, text), {}, limits)).toThrow(ImportError);
    expect(() => bring(csv(file, text), {}, limits)).toThrow(says);
  },
);

test('a link in a folder is refused', () => {
  mkdirSync(path('tables'));
  symlinkSync('/etc/passwd', path('tables/people.csv'));
  expect(() => readImport(path('tables'))).toThrow(/a link/);
});

test('--skip-bad: the rest comes in, what was left out is listed with its place', () => {
  const engine = emptyEngine();
  const source = readImport(
    csv('people.csv', `${PEOPLE}mia@corp.example,Mia\nnobody,Nobody\nben@corp.example,Ben\n`),
  );
  const { issues, report } = planImport(source, { token: '', admin: BOSS }, engine, null, {
    skipBad: true,
  });
  expect(engine.executeAll(issues).every((result) => result.ok)).toBe(true);
  expect(report.added.people).toBe(2);
  expect(report.notes).toContainEqual(
    expect.objectContaining({ kind: 'refused', file: 'people.csv', line: 3 }),
  );
});

test('a rule that refuses a row is told with the row', () => {
  const engine = emptyEngine();
  const tables = path('tables');
  mkdirSync(tables);
  writeFileSync(join(tables, 'people.csv'), 'email,workspaceRole\nvi@corp.example,viewer\n');
  writeFileSync(join(tables, 'teamspaces.csv'), 'id,name\nt,T\n');
  writeFileSync(
    join(tables, 'memberships.csv'),
    'teamspace,person,level\nt,vi@corp.example,view\n',
  );
  writeFileSync(join(tables, 'boards.csv'), 'id,teamspace,name,kind\ng,t,G,grid\n');
  writeFileSync(join(tables, 'overrides.csv'), 'board,person,level\ng,vi@corp.example,view\n');
  const planned = planImport(readImport(tables), { token: '', admin: BOSS }, engine, null);
  const may = engine.mayAll(planned.issues);
  expect(may).toMatchObject({ ok: false, refused: { rule: 'O2' } });
  expect(planned.placeOf?.(may.ok ? '' : may.refused.path)).toMatchObject({
    file: 'overrides.csv',
    line: 2,
  });
});
