import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { QueryInput } from '../../../src-shared/queries';
import { override, own, participate, standardWorld } from '../../support/standard-world';
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

/** What each of them gets: everything, their own, or a refusal. */
type Seen = 'all' | 'own' | 'no';
interface Case {
  query: QueryInput;
  /** admin, auditor, teamspace owner, maker with edit, member with view, non-member. */
  sees: Record<'admin' | 'otto' | 'olga' | 'ed' | 'vic' | 'fred', Seen>;
  count?: (answer: unknown) => number;
  all?: number;
  own?: number;
}
const items = (answer: unknown) => (answer as { items: unknown[] }).items.length;
const one = () => 1;

function everyone(admin: Seen, olga: Seen, ed: Seen, vic: Seen, fred: Seen): Case['sees'] {
  return { admin, otto: admin, olga, ed, vic, fred };
}

const cases: Case[] = [
  {
    query: { type: 'access', person: 'vera', board: 'doc' },
    sees: everyone('all', 'all', 'all', 'all', 'no'),
    count: one,
    all: 1,
  },
  {
    query: { type: 'access', person: 'vera', board: 'sheet' },
    sees: everyone('all', 'all', 'all', 'no', 'no'),
    count: one,
    all: 1,
  },
  {
    query: { type: 'access', person: 'fred', board: 'doc' },
    sees: everyone('all', 'all', 'all', 'all', 'own'),
    count: one,
    all: 1,
    own: 1,
  },
  {
    query: { type: 'access', person: 'x@y.example', board: 'doc' },
    sees: everyone('all', 'all', 'all', 'all', 'no'),
    count: one,
    all: 1,
  },
  {
    query: { type: 'who', board: 'doc' },
    sees: everyone('all', 'all', 'all', 'all', 'own'),
    count: items,
    all: 6,
    own: 1,
  },
  {
    query: { type: 'who', board: 'sheet' },
    sees: { ...everyone('all', 'all', 'all', 'own', 'no'), fred: 'own' },
    count: items,
    all: 4,
  },
  {
    query: { type: 'what', person: 'vera' },
    sees: everyone('all', 'no', 'no', 'no', 'no'),
    count: items,
    all: 2,
  },
  {
    query: { type: 'what', person: 'vic' },
    sees: { ...everyone('all', 'no', 'no', 'own', 'no') },
    count: items,
    all: 3,
    own: 3,
  },
  {
    query: { type: 'grid', teamspace: 'team' },
    sees: everyone('all', 'all', 'all', 'no', 'no'),
    count: one,
    all: 1,
  },
  {
    query: { type: 'history' },
    sees: everyone('all', 'own', 'own', 'own', 'own'),
    count: items,
    all: 6,
  },
  {
    query: { type: 'may', actor: 'vera', command: { type: 'board.save', board: 'doc' } },
    sees: everyone('all', 'no', 'no', 'no', 'no'),
    count: one,
    all: 1,
  },
  {
    query: { type: 'verify' },
    sees: everyone('all', 'all', 'all', 'all', 'all'),
    count: one,
    all: 1,
  },
  {
    query: { type: 'people' },
    sees: everyone('all', 'own', 'own', 'own', 'own'),
    count: items,
    all: 9,
    own: 1,
  },
  {
    query: { type: 'people', teamspace: 'team' },
    sees: { ...everyone('all', 'all', 'all', 'own', 'own') },
    count: items,
    all: 4,
  },
  {
    query: { type: 'teamspaces' },
    sees: { ...everyone('all', 'all', 'all', 'own', 'own') },
    count: items,
    all: 2,
  },
  {
    query: { type: 'boards' },
    sees: everyone('all', 'all', 'all', 'all', 'own'),
    count: items,
    all: 3,
    own: 1,
  },
];

describe('queries: who sees what', () => {
  for (const { query, sees, count = one, all, own: mine } of cases) {
    for (const [who, seen] of Object.entries(sees)) {
      test(`${JSON.stringify(query)} as ${who}: ${seen}`, () => {
        const answer = w.askOrRefused(query, who === 'admin' ? ADMIN : who);
        if ('refused' in answer && query.type !== 'may') {
          expect([seen, answer.refused.code]).toEqual(['no', 'forbidden']);
          return;
        }
        if (query.type === 'may') {
          const shown = 'refused' in answer ? answer.refused.rule : null;
          expect(shown).toBe(seen === 'no' ? 'A' : 'U1');
          return;
        }
        if (seen === 'all') expect(count(answer)).toBe(all);
        else if (mine !== undefined) expect(count(answer)).toBe(mine);
        else expect(count(answer)).toBeLessThan(all ?? 0);
      });
    }
  }

  test('without --as queries see everything', () => {
    expect(w.ask({ type: 'people' }).items).toHaveLength(9);
  });

  test('an unknown or deactivated asker is refused', () => {
    w.run('admin', { type: 'person.deactivate', person: 'ed' });
    for (const who of ['nobody', 'x@y.example']) {
      expect(w.askOrRefused({ type: 'people' }, who)).toMatchObject({
        refused: { code: 'unknown-actor' },
      });
    }
    expect(w.askOrRefused({ type: 'verify' }, 'ed')).toMatchObject({
      refused: { code: 'unknown-actor', rule: 'W2' },
    });
  });

  test('who may invite sees who takes part; an owner from outside the teamspace does', () => {
    own(w, 'fred', 'sheet');
    expect(w.ask({ type: 'who', board: 'sheet' }, 'fred').items.length).toBeGreaterThan(1);
  });

  test('history shows others what they did and what concerns them', () => {
    const seen = (who: string) => w.ask({ type: 'history' }, who).items.map((one) => one.command);
    expect(seen('fred')).toEqual(['import.board', 'batch']);
    expect(seen('ed')).toEqual(['board.save', 'batch']);
    expect(seen('vic')).toEqual(['override.set', 'batch']);
  });
});

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
