import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { QueryInput } from '../../../src-shared/queries';
import { setRole } from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';
import { open, reviewWorld } from '../domain/reviews/world';

let w: TestWorkspace;
beforeEach(() => {
  w = reviewWorld();
  setRole(w, 'ed', 'viewer');
  open(w, { kind: 'shares' });
});
afterEach(() => w.close());

type Who = 'admin' | 'aud' | 'olga' | 'ed' | 'fred';
const length = (answer: unknown) => (answer as { items: unknown[] }).items.length;
const reading = { admin: 3, aud: 3, olga: 'no', ed: 'no', fred: 'no' } as const;

/** How many each of them sees; `no`: a refusal. */
const cases: {
  query: QueryInput;
  count: (answer: unknown) => number;
  sees: Record<Who, number | 'no'>;
}[] = [
  {
    // Olga manages the board; ed is above his role there; fred holds a share of it.
    query: { type: 'risks' },
    count: length,
    sees: { admin: 5, aud: 5, olga: 3, ed: 1, fred: 1 },
  },
  {
    query: { type: 'reviews' },
    count: length,
    sees: { admin: 1, aud: 1, olga: 0, ed: 0, fred: 0 },
  },
  { query: { type: 'review', review: 'r' }, count: length, sees: reading },
  {
    query: { type: 'reviewScope', scope: { kind: 'shares' } },
    count: (answer) => (answer as { total: number }).total,
    sees: reading,
  },
  {
    query: { type: 'reviewItem', review: 'r', item: 'share:sfred' },
    count: () => 3,
    sees: reading,
  },
  {
    query: { type: 'overview' },
    count: (answer) => (answer as { reviews: { openCount: number } }).reviews.openCount,
    sees: { admin: 1, aud: 1, olga: 0, ed: 0, fred: 0 },
  },
];

describe('reviews and risks: who sees what', () => {
  for (const { query, count, sees } of cases) {
    test.each(Object.entries(sees))(`${query.type} as %s: %s`, (who, seen) => {
      const answer = w.askOrRefused(query, who);
      if (seen === 'no')
        expect(answer).toMatchObject({ refused: { code: 'forbidden', rule: 'A' } });
      else expect(count(answer)).toBe(seen);
    });
  }

  test('what closing would do is told to whoever may do it', () => {
    const ask = (as: string) => w.askOrRefused({ type: 'reviewClosing', review: 'r' }, as);
    expect(ask('admin')).toMatchObject({ total: 3, undecided: 3 });
    expect(ask('aud')).toMatchObject({ refused: { code: 'forbidden' } });
  });
});
