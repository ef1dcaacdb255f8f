import { existsSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCore } from '../../../src-main/engine/open';
import { MIGRATIONS } from '../../../src-main/store/migrations';
import { openStore } from '../../../src-main/store/open';
import { scratch, TestWorkspace } from '../../support/workspace';

let folder: ReturnType<typeof scratch>;
let file: string;
beforeEach(() => {
  folder = scratch();
  file = folder.path('w.sqlite');
});
afterEach(() => folder.remove());

const next = [
  ...MIGRATIONS,
  'CREATE TABLE later (x TEXT) STRICT; INSERT INTO later SELECT name FROM workspace;',
];
const broken = [
  ...MIGRATIONS,
  'CREATE TABLE later (x TEXT) STRICT; INSERT INTO nowhere VALUES (1);',
];
const backup = () => `${file}.before-format-${next.length}`;

function version(db: ReturnType<typeof openStore>): unknown {
  return db.pragma('user_version', { simple: true });
}

/** A workspace of this format with a row. */
function present(): void {
  const w = new TestWorkspace();
  w.core.db.prepare('VACUUM INTO ?').run(file);
  w.close();
}

describe('migrations', () => {
  test('a new database has the newest format, and no backup beside it', () => {
    const db = openStore(file, { migrations: next });
    expect(version(db)).toBe(next.length);
    db.close();
    expect(existsSync(backup())).toBe(false);
  });

  test('one of the format before is migrated with its rows; a backup keeps it as it was', () => {
    present();
    const db = openStore(file, { migrations: next });
    expect(version(db)).toBe(next.length);
    expect(db.prepare('SELECT x FROM later').pluck().all()).toEqual(['Nordwind']);
    db.close();
    const kept = openStore(backup());
    expect(version(kept)).toBe(MIGRATIONS.length);
    expect(kept.prepare('SELECT name FROM workspace').pluck().all()).toEqual(['Nordwind']);
    kept.close();
    const again = openStore(file, { migrations: next });
    expect(version(again)).toBe(next.length);
    again.close();
  });

  test('one that fails leaves the database as it was', () => {
    present();
    expect(() => openStore(file, { migrations: broken })).toThrow('nowhere');
    const core = openCore(file);
    expect(version(core.db)).toBe(MIGRATIONS.length);
    expect(core.state.workspace?.name).toBe('Nordwind');
    core.db.close();
  });

  test('one that failed can be tried again, over the backup of the first try', () => {
    present();
    expect(() => openStore(file, { migrations: broken })).toThrow('nowhere');
    const db = openStore(file, { migrations: next });
    expect(version(db)).toBe(next.length);
    db.close();
  });

  test('a backup cut short by a full disk is replaced', () => {
    present();
    writeFileSync(backup(), 'half a backup');
    openStore(file, { migrations: next }).close();
    const kept = openStore(backup());
    expect(kept.prepare('SELECT name FROM workspace').pluck().all()).toEqual(['Nordwind']);
    kept.close();
  });

  test('the version is that of the migrations; an older Gatehouse refuses it', () => {
    openStore(file, { migrations: next }).close();
    expect(() => openStore(file)).toThrow(/newer/);
  });
});
