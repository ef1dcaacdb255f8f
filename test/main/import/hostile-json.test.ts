import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ImportError, readImport } from '../../../src-main/services/import';
import { workshop } from './importing';
import { action, people, trelloBoard } from './trello-board';

const { path } = workshop();
const sound = JSON.stringify(trelloBoard(people({ owner: 'admin' })), null, 2);
const changed = (changes: Record<string, unknown>) => JSON.stringify(trelloBoard(changes));
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

interface Case {
  name: string;
  text: string | Buffer;
  says: RegExp;
  limits?: Record<string, number>;
}

// import.md, Bad input: each refused with a message that says what and where.
const cases: Case[] = [
  {
    name: 'a truncated file',
    text: sound.slice(0, 400),
    says: /line \d+, column \d+: .*truncated/,
  },
  { name: 'a file cut inside a string', text: sound.slice(0, 40), says: /truncated/ },
  {
    name: 'a missing comma',
    text: '{\n  "a": 1\n  "b": 2\n}',
    says: /line 3, column 3: unexpected "\\""/,
  },
  { name: 'a trailing comma', text: '{"a": 1,}', says: /line 1, column 9/ },
  { name: 'text after the document', text: `${sound} {}`, says: /something follows/ },
  { name: 'a number with leading zero', text: '[01]', says: /line 1, column 3/ },
  { name: 'a raw control character', text: '["a\u0001"]', says: /control character/ },
  { name: 'a broken escape', text: '["\\x41"]', says: /unknown escape/ },
  { name: 'a broken unicode escape', text: '["\\u00zz"]', says: /\\u escape/ },
  { name: 'nothing but a bracket', text: '{', says: /truncated/ },
  { name: 'an empty file', text: '', says: /empty/ },
  { name: 'nesting deeper than 64', text: nested(65), says: /nested deeper than 64/ },
  {
    name: 'nesting that would break a stack',
    text: nested(200_000),
    says: /nested deeper than 64/,
  },
  {
    name: '__proto__',
    text: '{"__proto__": {"polluted": true}}',
    says: /"__proto__" is not allowed/,
  },
  {
    name: '__proto__ in escapes',
    text: '{"\\u005f_proto__": 1}',
    says: /"__proto__" is not allowed/,
  },
  {
    name: 'constructor',
    text: '{"constructor": {"prototype": {}}}',
    says: /"constructor" is not allowed/,
  },
  { name: 'the same key twice', text: '{"a": 1, "a": 2}', says: /"a" stands twice/ },
  {
    name: 'invalid UTF-8',
    text: Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d]),
    says: /not valid UTF-8/,
  },
  { name: 'UTF-16', text: Buffer.from(`\ufeff${sound}`, 'utf16le'), says: /not valid UTF-8/ },
  {
    name: 'a string beyond the limit',
    text: '["aaaaaaaaaaaaaaaaaaaaa"]',
    says: /longer than 20/,
    limits: { textLength: 20 },
  },
  {
    name: 'a list beyond the limit',
    text: '[1,2,3,4]',
    says: /more than 3 items/,
    limits: { count: 3 },
  },
  {
    name: 'a file beyond the limit',
    text: sound,
    says: /limit of 100 bytes/,
    limits: { fileSize: 100 },
  },
  { name: 'another kind of JSON', text: '{"hello": "world"}', says: /not known here/ },
  {
    name: 'a WeKan board',
    text: '{"_format": "wekan-board-1.0.0"}',
    says: /WeKan, which cannot be imported yet/,
  },
  { name: 'cards that are no list', text: changed({ cards: { length: 1 } }), says: /cards: / },
  {
    name: 'an unknown visibility',
    text: changed({ prefs: { permissionLevel: 'galaxy' } }),
    says: /permissionLevel/,
  },
  { name: 'no visibility', text: changed({ prefs: {} }), says: /permissionLevel/ },
  {
    name: 'a card twice',
    text: changed({
      cards: [
        { id: 'c', name: 'a' },
        { id: 'c', name: 'b' },
      ],
    }),
    says: /the card c stands twice/,
  },
  {
    name: 'a membership twice',
    text: changed({
      memberships: [
        { idMember: 'm', memberType: 'normal' },
        { idMember: 'm', memberType: 'admin' },
      ],
    }),
    says: /the membership of member m stands twice/,
  },
  {
    name: 'an action without a date',
    text: changed({ actions: [action('a', 'createBoard', 'x', { date: 'yesterday' })] }),
    says: /valid date/,
  },
];

test.each(cases)('Bad input: $name is refused', ({ text, says, limits }) => {
  const file = path('export.json');
  writeFileSync(file, text);
  const reading = () => readImport(file, limits === undefined ? {} : { limits });
  expect(reading).toThrow(ImportError);
  expect(reading).toThrow(says);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('a byte order mark and raised limits are fine', () => {
  const file = path('export.json');
  writeFileSync(file, `\ufeff${sound}`);
  expect(readImport(file, { limits: { fileSize: 10_000_000 } }).format).toBe('trello');
});

test.each([
  { name: 'a file that is not there', make: () => path('missing.json') },
  { name: 'a device', make: () => '/dev/null' },
  { name: 'a pipe that nobody writes to', make: () => pipe(path('pipe')) },
])('Bad input: $name is refused', ({ make }) => {
  expect(() => readImport(make())).toThrow(ImportError);
});

function pipe(file: string): string {
  execFileSync('mkfifo', [file]);
  return file;
}
