import { expect, it } from 'vitest';
import { withDays } from '../../../../src-renderer/features/history/days';
import { fieldLines } from '../../../../src-renderer/features/history/entry-lines';
import {
  filterCount,
  historyQuery,
  NO_FILTER,
  spanStart,
} from '../../../../src-renderer/features/history/history-filter';
import type { EntryAnswer, HistoryItem } from '../../../../src-shared/queries/history';

function item(entry: number, at: Date): HistoryItem {
  return {
    entry,
    id: `e${entry}`,
    at: at.toISOString(),
    actor: 'ann',
    actorName: 'Ann',
    command: 'board.lock',
    reason: null,
    changed: 1,
    undoes: null,
    undoneBy: null,
    hash: '',
    console: null,
  };
}

it('puts a heading before the first entry of each local day', () => {
  const lines = withDays([
    item(3, new Date(2026, 10, 2, 0, 5)),
    item(2, new Date(2026, 10, 1, 23, 55)),
    item(1, new Date(2026, 10, 1, 8, 0)),
  ]);
  expect(lines.map(({ kind }) => kind)).toEqual(['day', 'entry', 'day', 'entry', 'entry']);
});

it('lists changed fields only, by the names of what they mention', () => {
  const entry: EntryAnswer = {
    ...item(4, new Date(0)),
    previousHash: '',
    issued: {},
    rows: [
      {
        table: 'board',
        key: 'b1',
        before: { id: 'b1', name: 'Plan', owner: 'ann', private: false },
        after: { id: 'b1', name: 'Plan', owner: 'bob', private: false },
      },
      { table: 'member', key: 't1 ann', before: null, after: { level: 'view' } },
    ],
    cells: [],
    names: { b1: 'Plan', ann: 'Ann', t1: 'Team' },
  };
  const lines = fieldLines(entry);
  expect(lines.map(({ name, field, change }) => [name, field, change])).toEqual([
    ['Plan', 'owner', 'changed'],
    ['Team · Ann', 'level', 'made'],
  ]);
});

it('asks for what is set and nothing else', () => {
  expect(historyQuery(NO_FILTER, 0)).toEqual({ type: 'history', limit: 200 });
  const filter = { ...NO_FILTER, text: ' plan ', actor: 'ann' };
  expect(historyQuery(filter, 0)).toMatchObject({ text: 'plan', actor: 'ann' });
  expect(filterCount(filter)).toBe(2);
});

it('begins a span at midnight of its first day', () => {
  const now = new Date(2026, 10, 20, 15, 30).getTime();
  expect(new Date(spanStart('today', now))).toEqual(new Date(2026, 10, 20));
  expect(new Date(spanStart('week', now))).toEqual(new Date(2026, 10, 14));
});
