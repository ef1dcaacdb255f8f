import type { DiffItem } from '../../../src-shared/queries/diff';

/** Which two instants are compared, and what of it is shown; kept between starts. */
export interface CompareFilter {
  /** ISO 8601; null: a week before `to`. */
  from: string | null;
  /** ISO 8601; null: now. */
  to: string | null;
  person: string | null;
  board: string | null;
  direction: DiffItem['direction'] | null;
}

export const COMPARE_KEY = 'compare.filter';
export const NO_COMPARISON: CompareFilter = {
  from: null,
  to: null,
  person: null,
  board: null,
  direction: null,
};

const WEEK = 7 * 86_400_000;
const iso = (ms: number) => new Date(ms).toISOString();

/** The two instants; the later one is never before the earlier one, however they were chosen. */
export function instantsOf({ from, to }: CompareFilter, now: number): { from: string; to: string } {
  const late = to === null ? now : Date.parse(to);
  const early = from === null ? late - WEEK : Date.parse(from);
  return { from: iso(Math.min(early, late)), to: iso(Math.max(early, late)) };
}

/** A query is about a board or about a person; with both, the person is looked for in its answer. */
export function diffQuery(filter: CompareFilter, now: number) {
  const { person, board } = filter;
  return {
    type: 'diff' as const,
    ...instantsOf(filter, now),
    ...(board !== null ? { board } : person !== null ? { person } : {}),
  };
}

/** Of what main answers, what the filter leaves. */
export function filtered(items: readonly DiffItem[], filter: CompareFilter): readonly DiffItem[] {
  const { person, direction } = filter;
  if (person === null && direction === null) return items;
  return items.filter(
    (item) =>
      (person === null || item.person === person) &&
      (direction === null || item.direction === direction),
  );
}

export function itemName({ name, thing }: DiffItem): string {
  return `${name}, ${thing}`;
}

export function itemKey(item: DiffItem): string {
  return `${item.person} ${item.board ?? item.card ?? item.report ?? ''}`;
}
