import { expect, test } from 'vitest';
import { askedAt } from '../../../src-renderer/api/past';
import type { QueryInput } from '../../../src-shared/queries';

// Which question the window asks while it shows the past (issue 4, "As of").

const THEN = '2026-11-02T10:00:00.000Z';
const cases: { name: string; query: QueryInput; at?: null; want: Record<string, unknown> }[] = [
  { name: 'now nothing is added', query: { type: 'boards' }, at: null, want: { type: 'boards' } },
  {
    name: 'a list takes the instant',
    query: { type: 'boards' },
    want: { type: 'boards', at: THEN },
  },
  {
    name: 'an instant of its own stands',
    query: { type: 'who', board: 'b', at: '2020-01-01T00:00:00Z' },
    want: { type: 'who', board: 'b', at: '2020-01-01T00:00:00Z' },
  },
  { name: 'History ends there', query: { type: 'history' }, want: { type: 'history', to: THEN } },
  {
    name: 'History may end earlier',
    query: { type: 'history', to: '2026-11-01T00:00:00+01:00' },
    want: { type: 'history', to: '2026-11-01T00:00:00+01:00' },
  },
  {
    name: 'History does not go beyond it, whatever the offsets',
    query: { type: 'history', to: '2026-11-02T09:30:00-01:00' },
    want: { type: 'history', to: THEN },
  },
  {
    name: 'an entry is the same at all times',
    query: { type: 'entry', entry: 1 },
    want: { type: 'entry', entry: 1 },
  },
  { name: 'the chain is checked whole', query: { type: 'verify' }, want: { type: 'verify' } },
];

test.each(cases)('$name', ({ query, at = THEN, want }) => {
  expect(askedAt(query, at)).toEqual(want);
});
