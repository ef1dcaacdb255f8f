import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { needsCompiled } from '../../scripts/lib/native.mjs';

describe('the SQLite binary', () => {
  it.each([
    [{ napi: '9' }, true],
    [{ napi: '10' }, false],
    [{ electronMajor: 33 }, true],
    [{ electronMajor: 35 }, true],
    [{ electronMajor: 36 }, false],
    [{ napi: '9', electronMajor: 45 }, false],
  ])('is compiled for %o: %s', (runtime, expected) => {
    expect(needsCompiled(runtime)).toBe(expected);
  });

  it('opens a database under the runtime of these tests', () => {
    const nativeBinding = process.env.GATEHOUSE_SQLITE_BINDING;
    const db = new Database(':memory:', nativeBinding ? { nativeBinding } : {});
    expect(db.prepare('select 1 + 1 as sum').get()).toEqual({ sum: 2 });
    db.close();
  });
});
