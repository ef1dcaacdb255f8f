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
