import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ImportError, readImport } from '../../../src-main/services/import';
import { workshop } from './importing';
import { makeZip, type ZipEntry } from './make-zip';

const { path } = workshop();
const sound: ZipEntry = { name: 'people.csv', data: 'email,name\nmia@corp.example,Mia\n' };
const SYMLINK = 0o120777;
const DEVICE = 0o060644;

function read(bytes: Buffer, limits: Record<string, number> = {}) {
  const file = path('tables.zip');
  writeFileSync(file, bytes);
  return readImport(file, { limits });
}

test('an honest archive is read, folders inside and foreign files left alone', () => {
  const source = read(
    makeZip([
      { name: 'export/', data: '', method: 0, mode: 0o040755 },
      { ...sound, name: 'export/people.csv' },
      { name: 'export/readme.txt', data: 'hello' },
      { name: 'teamspaces.csv', data: 'name\nHafen\n', method: 0 },
    ]),
  );
  expect(source.format === 'csv' && source.tables).toMatchObject({
    people: [{ row: { email: 'mia@corp.example' } }],
    teamspaces: [{ row: { name: 'Hafen' } }],
    bad: [],
  });
});

interface Case {
  name: string;
  bytes: Buffer;
  says: RegExp;
  limits?: Record<string, number>;
}
const archive = (...entries: ZipEntry[]) => makeZip([sound, ...entries]);

const cases: Case[] = [
  {
    name: 'a bomb by ratio',
    bytes: archive({ name: 'boards.csv', data: Buffer.alloc(5_000_000) }),
    says: /boards.csv unpacks to more than the limits/,
  },
  {
    name: 'a bomb that lies about its size',
    bytes: archive({ name: 'boards.csv', data: Buffer.alloc(5_000_000), claims: { unpacked: 10 } }),
    says: /unpacks to more than the limits/,
  },
  {
    name: 'too much in total',
    bytes: archive({ name: 'boards.csv', data: 'x'.repeat(60), method: 0 }),
    says: /total-size 80/,
    limits: { totalSize: 80 },
  },
  {
    name: 'too many entries',
    bytes: archive({ name: 'b.csv', data: '' }, { name: 'c.csv', data: '' }),
    says: /3 entries are more than the limit of 2/,
    limits: { entries: 2 },
  },
  {
    name: 'a symbolic link',
    bytes: archive({ name: 'boards.csv', data: '/etc/passwd', mode: SYMLINK }),
    says: /link or a device/,
  },
  {
    name: 'a device',
    bytes: archive({ name: 'boards.csv', data: '', mode: DEVICE }),
    says: /link or a device/,
  },
  {
    name: 'a path that climbs out',
    bytes: archive({ name: '../boards.csv', data: '' }),
    says: /leads out/,
  },
  {
    name: 'a path that climbs out later',
    bytes: archive({ name: 'a/../../boards.csv', data: '' }),
    says: /leads out/,
  },
  {
    name: 'an absolute path',
    bytes: archive({ name: '/etc/boards.csv', data: '' }),
    says: /leads out/,
  },
  { name: 'a drive', bytes: archive({ name: 'C:\\boards.csv', data: '' }), says: /no file name/ },
  {
    name: 'a NUL in a name',
    bytes: archive({ name: 'boards.csv\0.txt', data: '' }),
    says: /no file name/,
  },
  { name: 'one name twice', bytes: archive(sound), says: /people.csv stands twice/ },
  {
    name: 'two files of one table',
    bytes: archive({ ...sound, name: 'old/people.csv' }),
    says: /a second file of people/,
  },
  {
    name: 'an encrypted entry',
    bytes: archive({ name: 'boards.csv', data: '', flags: 1 }),
    says: /encrypted/,
  },
  {
    name: 'an unknown packing',
    bytes: archive({ name: 'boards.csv', data: 'x', method: 12 }),
    says: /packed in a way/,
  },
  {
    name: 'a wrong checksum',
    bytes: archive({ name: 'boards.csv', data: 'x', claims: { crc: 1 } }),
    says: /is damaged/,
  },
  { name: 'a truncated archive', bytes: archive().subarray(0, -30), says: /truncated/ },
  {
    name: 'none of our tables',
    bytes: makeZip([
      { name: 'a.csv', data: 'x' },
      { name: 'b.csv', data: 'y' },
    ]),
    says: /none of our tables/,
  },
];

test.each(cases)('Bad input, archive: $name is refused', ({ bytes, says, limits }) => {
  expect(() => read(bytes, limits)).toThrow(ImportError);
  expect(() => read(bytes, limits)).toThrow(says);
});
