import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore, type Sqlite } from '../../src-main/store/open';

// An acknowledged commit must outlive a power loss. The SQLite package compiles `synchronous=NORMAL`
// in, which does not promise that in WAL mode (design.md, Durability): it has to be said each time.
let folder: string;
let store: Sqlite;
const open = () => openStore(join(folder, 'workspace.sqlite'));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gatehouse-durable-'));
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const FULL = 2;

test('a new database commits at FULL', () => {
  store = open();
  expect(store.pragma('synchronous', { simple: true })).toBe(FULL);
  expect(store.pragma('journal_mode', { simple: true })).toBe('wal');
});

test('so does every later opening: the pragma is the connection’s, not the file’s', () => {
  open().close();
  store = open();
  expect(store.pragma('synchronous', { simple: true })).toBe(FULL);
});
