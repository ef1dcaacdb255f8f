import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { override, standardWorld } from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';

interface Row {
  seq: number;
  prev: Buffer;
  hash: Buffer;
  body: Buffer;
}

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
});
afterEach(() => w.close());

function rows(): Row[] {
  return w.core.db.prepare('SELECT seq, prev, hash, body FROM ledger ORDER BY seq').all() as Row[];
}
function bodyOf(entry: number): Record<string, unknown> {
  const row = rows().find((one) => one.seq === entry);
  return JSON.parse(inflateRawSync(row?.body ?? Buffer.of()).toString('utf8'));
}

describe('the ledger', () => {
  test('each hash is SHA-256 of the hash before and the stored bytes, from 32 zero bytes on', () => {
    override(w, 'vic', 'edit');
    w.run('admin', { type: 'undo', entry: w.engine.head });
    let previous = Buffer.alloc(32);
    for (const { prev, hash, body } of rows()) {
      expect(prev.equals(previous)).toBe(true);
      const expected = createHash('sha256').update(previous).update(body).digest();
      expect(hash.toString('hex')).toBe(expected.toString('hex'));
      previous = Buffer.from(hash);
    }
    const head = previous.toString('hex');
    expect(w.ask({ type: 'verify' }).head).toBe(head);
    expect(w.ask({ type: 'workspace' }).head.hash).toBe(head);
    expect(w.ask({ type: 'history', limit: 1 }).items[0]?.hash).toBe(head);
  });

  test('4.3 an entry says who, when, what, why, before and after', () => {
    w.now += 500;
    const at = new Date(w.now).toISOString();
    const entry = w.entryOf('ed', {
      type: 'board.setPrivate',
      boards: ['doc'],
      private: true,
      reason: ' Q1 ',
    });
    expect(w.ask({ type: 'entry', entry })).toMatchObject({
      entry,
      at,
      actor: 'ed',
      command: 'board.setPrivate',
      reason: 'Q1',
      changed: 1,
      undoes: null,
      undoneBy: null,
      issued: { type: 'board.setPrivate', boards: ['doc'], private: true, reason: 'Q1' },
      rows: [
        {
          table: 'board',
          key: 'doc',
          before: { private: false, privateBy: null },
          after: { private: true, privateBy: 'ed' },
        },
      ],
      cells: [],
      names: { ed: 'Name of ed', doc: 'Board doc', team: 'Team' },
    });
  });

  test('4.3 refused commands and those that change nothing leave no entry', () => {
    const head = rows().length;
    w.try('vic', { type: 'board.save', board: 'doc' });
    w.run('admin', { type: 'board.unlock', board: 'doc' });
    w.may('admin', { type: 'board.lock', board: 'doc' });
    expect(rows()).toHaveLength(head);
  });

  test('a rectangle of any size is about one run a board', () => {
    const boards = ['doc', 'sheet'];
    const entry = w.entryOf('admin', {
      type: 'override.set',
      boards,
      persons: ['olga', 'ed', 'vic'],
      level: 'view',
    });
    const { cells } = bodyOf(entry) as {
      cells: { boards: string[]; persons: string[]; runs: number[] };
    };
    expect(cells).toEqual({
      boards,
      persons: ['olga', 'ed', 'vic'],
      runs: [0, 0, 3, 0, 1, 1, 0, 3, 0, 1],
    });
  });

  test('an empty reason is none', () => {
    const entry = w.entryOf('ed', { type: 'board.save', board: 'doc', reason: '   ' });
    expect(w.ask({ type: 'entry', entry }).reason).toBeNull();
  });

  test('an entry of an undo names what it undoes', () => {
    const entry = override(w, 'vic', 'edit');
    w.run('admin', { type: 'undo', entry, reason: 'a slip' });
    expect(bodyOf(entry + 1)).toMatchObject({
      undoes: entry,
      command: { type: 'undo', entry },
    });
    expect(w.ask({ type: 'entry', entry: entry + 1 })).toMatchObject({
      undoes: entry,
      reason: 'a slip',
      issued: { type: 'undo', entry, reason: 'a slip' },
    });
  });
});
