import { expect, test } from 'vitest';
import {
  type CompareFilter,
  diffQuery,
  filtered,
  NO_COMPARISON,
} from '../../../../src-renderer/features/compare/compare-filter';
import type { DiffItem } from '../../../../src-shared/queries/diff';

// What Compare asks, and what of the answer it shows (issue 4, "Compare").

const NOW = Date.parse('2026-11-25T12:00:00Z');
const EARLY = '2026-11-01T00:00:00.000Z';
const LATE = '2026-11-10T00:00:00.000Z';

const asked: { name: string; filter: Partial<CompareFilter>; want: Record<string, string> }[] = [
  {
    name: 'a week up to now, when nothing is chosen',
    filter: {},
    want: { from: '2026-11-18T12:00:00.000Z', to: '2026-11-25T12:00:00.000Z' },
  },
  { name: 'two instants', filter: { from: EARLY, to: LATE }, want: { from: EARLY, to: LATE } },
  {
    name: 'the other way round the same',
    filter: { from: LATE, to: EARLY },
    want: { from: EARLY, to: LATE },
  },
  {
    name: 'of a person',
    filter: { from: EARLY, to: LATE, person: 'p' },
    want: { from: EARLY, to: LATE, person: 'p' },
  },
  {
    name: 'of a board, also with a person: the answer is about one of them',
    filter: { from: EARLY, to: LATE, board: 'b', person: 'p' },
    want: { from: EARLY, to: LATE, board: 'b' },
  },
];

test.each(asked)('asks $name', ({ filter, want }) => {
  expect(diffQuery({ ...NO_COMPARISON, ...filter }, NOW)).toEqual({ type: 'diff', ...want });
});

const item = (person: string, direction: DiffItem['direction']): DiffItem => ({
  person,
  email: `${person}@x.example`,
  name: person,
  board: 'b',
  thing: 'B',
  from: direction === 'up' ? 'view' : 'edit',
  to: direction === 'up' ? 'edit' : 'view',
  direction,
  entries: [],
});
const ITEMS = [item('mia', 'up'), item('mia', 'down'), item('jon', 'up')];

test.each([
  { filter: {}, left: 3 },
  { filter: { person: 'mia' }, left: 2 },
  { filter: { direction: 'up' as const }, left: 2 },
  { filter: { person: 'mia', direction: 'down' as const }, left: 1 },
])('$filter leaves $left of three', ({ filter, left }) => {
  expect(filtered(ITEMS, { ...NO_COMPARISON, ...filter })).toHaveLength(left);
});
