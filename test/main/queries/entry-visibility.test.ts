import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { override, participate, standardWorld } from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
  w.run('admin', { type: 'person.setAuditor', person: 'otto', auditor: true });
  override(w, 'vic', 'edit');
  participate(w, 'fred', 'reader');
  w.run('ed', { type: 'board.save', board: 'doc' });
});
afterEach(() => w.close());

const ADMIN = 'admin@nordwind.example';

describe('an entry shows others only what concerns them', () => {
  test('the whole to admins, auditors and its actor', () => {
    const entry = w.entryOf('olga', {
      type: 'override.set',
      boards: ['sheet'],
      persons: ['ed', 'vic'],
      level: 'view',
    });
    for (const who of [null, ADMIN, 'otto', 'olga']) {
      expect(w.ask({ type: 'entry', entry }, who).cells).toHaveLength(2);
    }
  });

  test('their own cells and rows to those it concerns, not the command with everybody in it', () => {
    const entry = w.entryOf('olga', {
      type: 'batch',
      commands: [
        { type: 'override.set', boards: ['sheet'], persons: ['ed', 'vic'], level: 'view' },
        { type: 'teamspace.removeMembers', teamspace: 'other', persons: ['ed'] },
      ],
    });
    const seen = w.ask({ type: 'entry', entry }, 'vic');
    expect(seen.cells).toEqual([{ board: 'sheet', person: 'vic', before: null, after: 'view' }]);
    expect(seen.rows).toEqual([]);
    expect(JSON.stringify(seen)).not.toContain('"ed"');
    expect(w.ask({ type: 'entry', entry }, 'ed')).toMatchObject({ rows: [{ key: 'other ed' }] });
  });

  test('nobody else’s address', () => {
    expect(JSON.stringify(w.ask({ type: 'entry', entry: 2 }, 'fred'))).not.toContain('vic@');
  });

  test('nothing to whom it does not concern', () => {
    const entry = override(w, 'ed', 'view');
    expect(w.askOrRefused({ type: 'entry', entry }, 'fred')).toMatchObject({
      refused: { code: 'forbidden' },
    });
    expect(w.askOrRefused({ type: 'entry', entry: 999 }, 'fred')).toMatchObject({
      refused: { code: 'not-found', path: 'entry' },
    });
  });
});

describe('the past is seen with the rights of now', () => {
  test('a board that is gone can be asked about, by admins and by those whom it concerns', () => {
    const made = w.entryOf('admin', {
      type: 'board.create',
      id: 'b',
      teamspace: 'team',
      name: 'B',
      kind: 'document',
    });
    const at = w.ask({ type: 'entry', entry: made }).at;
    w.now += 5;
    w.run('admin', { type: 'undo', entry: made });
    const ask = (person: string, as: string | null) =>
      w.askOrRefused({ type: 'access', person, board: 'b', at }, as);
    expect(ask('vic', null)).toMatchObject({ level: 'view' });
    expect(ask('vic', 'vic')).toMatchObject({ level: 'view' });
    expect(ask('ed', 'vic')).toMatchObject({ refused: { code: 'forbidden' } });
    expect(w.ask({ type: 'who', board: 'b', at }, 'vic').items).toHaveLength(1);
    expect(w.ask({ type: 'what', person: 'vic', at }, 'vic').items).toHaveLength(4);
    expect(ask('vic', 'fred')).toMatchObject({ refused: { code: 'forbidden' } });
  });
});
