import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { engineOf, openCore, openEngine } from '../../../src-main/engine/open';
import { DatabaseError } from '../../../src-main/store/errors';
import { openStore } from '../../../src-main/store/open';
import { standardWorld } from '../../support/standard-world';
import { scratch } from '../../support/workspace';

let folder: ReturnType<typeof scratch>;
beforeEach(() => {
  folder = scratch();
});
afterEach(() => folder.remove());

const nativeBinding = process.env.GATEHOUSE_SQLITE_BINDING;
function plain(file: string): Database.Database {
  return new Database(file, nativeBinding ? { nativeBinding } : {});
}

/** Why the file cannot be used. */
function failureOf(open: () => { close(): void }): DatabaseError {
  try {
    open().close();
  } catch (error) {
    if (error instanceof DatabaseError) return error;
    throw error;
  }
  throw new Error('it could be opened');
}

/** A closed workspace with the standard cast. */
function workspaceFile(): string {
  const w = standardWorld();
  const file = folder.path('copy.sqlite');
  w.core.db.prepare('VACUUM INTO ?').run(file);
  w.close();
  return file;
}

describe('opening a database', () => {
  test('a new file is empty, in WAL, with synchronous=FULL and foreign keys', () => {
    const db = openStore(folder.path('new.sqlite'));
    const pragma = (name: string) => db.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('locking_mode')).toBe('exclusive');
    db.close();
    const engine = openEngine(folder.path('new.sqlite'));
    expect([engine.empty, engine.head]).toEqual([true, 0]);
    engine.close();
  });

  test('synchronous stays FULL when a workspace is opened again', () => {
    const core = openCore(workspaceFile());
    expect(core.db.pragma('synchronous', { simple: true })).toBe(2);
    core.db.close();
  });

  test('a checkpoint empties the log', () => {
    const w = standardWorld();
    expect(statSync(`${w.file}-wal`).size).toBeGreaterThan(0);
    w.engine.checkpoint();
    expect(statSync(`${w.file}-wal`).size).toBe(0);
    w.close();
  });

  test('folders on the way are made', () => {
    openStore(folder.path('a/b/c.sqlite')).close();
  });

  test('a second opening is refused as locked, and works once the first has let go', () => {
    const file = folder.path('w.sqlite');
    const first = openStore(file);
    const error = failureOf(() => openStore(file));
    expect([error.failure, error.message]).toEqual(['locked', expect.stringContaining(file)]);
    first.close();
    openStore(file).close();
  });

  test('a newer version is refused and left as it is', () => {
    const file = workspaceFile();
    const db = plain(file);
    db.pragma('user_version = 99');
    db.close();
    const before = readFileSync(file);
    const error = failureOf(() => openEngine(file));
    expect([error.failure, error.message]).toEqual(['newer', expect.stringContaining('99')]);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  const foreign: [string, string][] = [
    ['with tables', 'CREATE TABLE t (x)'],
    ['with a mark of its own', 'PRAGMA application_id = 7'],
    ['with a version of its own', 'CREATE TABLE t (x); PRAGMA user_version = 1'],
  ];
  for (const [name, sql] of foreign) {
    test(`another program’s database ${name} is refused and left as it is`, () => {
      const file = folder.path('other.sqlite');
      const db = plain(file);
      db.exec(sql);
      db.close();
      const before = readFileSync(file);
      expect(failureOf(() => openEngine(file)).failure).toBe('damaged');
      expect(readFileSync(file).equals(before)).toBe(true);
    });
  }

  test('a file that is no database is damaged, and left as it is', () => {
    const file = folder.path('text.sqlite');
    writeFileSync(file, 'This is not a database.'.repeat(100));
    expect(failureOf(() => openEngine(file)).failure).toBe('damaged');
    expect(readFileSync(file, 'utf8')).toContain('This is not');
  });

  test('a truncated workspace is damaged', () => {
    const file = workspaceFile();
    truncateSync(file, 8192);
    expect(failureOf(() => openEngine(file)).failure).toBe('damaged');
  });

  for (const table of ['posting', 'ledger']) {
    test(`rubbish in the pages of ${table} is damage, found at the latest when it is asked for`, () => {
      const file = workspaceFile();
      const db = plain(file);
      const pages = db.prepare('SELECT pageno FROM dbstat WHERE name = ?').pluck().all(table);
      db.close();
      const bytes = readFileSync(file);
      for (const page of pages as number[]) bytes.fill(0xff, (page - 1) * 4096, page * 4096);
      writeFileSync(file, bytes);
      const ask = () => {
        const engine = openEngine(file);
        try {
          engine.query<'history'>({ type: 'history', board: 'doc' }, null);
        } finally {
          engine.close();
        }
        return engine;
      };
      expect(failureOf(ask).failure).toBe('damaged');
    });
  }

  test('a folder that cannot be made is read-only', () => {
    writeFileSync(folder.path('file'), '');
    expect(failureOf(() => openEngine(folder.path('file/w.sqlite'))).failure).toBe('read-only');
  });

  test('a folder in place of the file is refused', () => {
    openStore(folder.path('a/w.sqlite')).close();
    expect(failureOf(() => openEngine(folder.path('a'))).failure).toBe('read-only');
  });

  test('what was committed is there after a crash that left the log behind', () => {
    const w = standardWorld();
    const copy = folder.path('crashed.sqlite');
    writeFileSync(copy, readFileSync(w.file));
    writeFileSync(`${copy}-wal`, readFileSync(`${w.file}-wal`));
    const engine = engineOf(openCore(copy));
    expect(engine.head).toBe(w.engine.head);
    expect(engine.query<'verify'>({ type: 'verify' }, null)).toMatchObject({ ok: true });
    engine.close();
    w.close();
  });
});
