import {
  copyFileSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepScreen, keptScreen } from '../../../src-main/store/kept-screen';
import { openStore } from '../../../src-main/store/open';
import { scratch } from '../../support/workspace';

// What a database answered last may be shown only while it could answer nothing else.

let folder: ReturnType<typeof scratch>;
let file: string;
beforeEach(() => {
  folder = scratch();
  file = folder.path('workspace.sqlite');
  openStore(file).close();
  expect(keepScreen(file, 'Anna: edit')).toBe(true);
});
afterEach(() => folder.remove());

test('a database at rest has it, for its owner alone', () => {
  expect(keptScreen(file)).toBe('Anna: edit');
  expect(statSync(`${file}.screen`).mode & 0o077).toBe(0);
});

describe('it holds no more', () => {
  const cases: [string, () => void][] = [
    [
      'after a commit of ours',
      () => {
        const db = openStore(file);
        db.exec('CREATE TABLE more (x)');
        db.close();
      },
    ],
    ['once the database was opened, even to read', () => openStore(file).close()],
    [
      'for bytes written by something else, the size and time put back',
      () => {
        const { atime, mtime } = statSync(file);
        const bytes = readFileSync(file);
        bytes[bytes.length - 1] = 1;
        writeFileSync(file, bytes);
        utimesSync(file, atime, mtime);
      },
    ],
    [
      'for another file in its place',
      () => {
        copyFileSync(file, `${file}.copy`);
        rmSync(file);
        copyFileSync(`${file}.copy`, file);
      },
    ],
    ['beside a log that a crash left', () => writeFileSync(`${file}-wal`, 'frames')],
    ['without its database', () => rmSync(file)],
    [
      'where it was altered itself',
      () => {
        const kept = readFileSync(`${file}.screen`, 'utf8');
        writeFileSync(`${file}.screen`, kept.replace('edit', 'view'));
      },
    ],
    ['where it was cut off', () => writeFileSync(`${file}.screen`, 'x')],
  ];
  test.each(cases)('%s', (_name, change) => {
    change();
    expect(keptScreen(file)).toBeNull();
  });
});

test('the one that is open has none lying about, whatever comes of the opening', () => {
  const db = openStore(file);
  expect(existsSync(`${file}.screen`)).toBe(false);
  expect(keepScreen(folder.path('missing.sqlite'), 'x')).toBe(false);
  db.exec('CREATE TABLE more (x)');
  // Its log is ahead of it: not at rest.
  expect(keepScreen(file, 'x')).toBe(false);
  db.close();
});
