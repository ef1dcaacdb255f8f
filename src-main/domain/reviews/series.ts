import type { ReviewRow } from '../../../src-shared/model/rows';
import type { State } from '../state/state';

const QUARTER_MONTHS = 3;

/** The same day three months on (UTC); the last of the month where there is no such day. */
export function quarterAfter(at: number): number {
  const date = new Date(at);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + QUARTER_MONTHS);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.getTime();
}

export interface NextReview {
  /** From when on it should be opened: as long before its date as the one before it was. */
  opensAt: number;
  due: number;
}

/**
 * When a closed review of a series is to be followed, and with what date: the first of the series
 * that still lies ahead. Null where it repeats no more, or has been followed.
 */
export function nextOf(state: State, review: ReviewRow, at: number): NextReview | null {
  if (review.repeat === null || review.status === 'open') return null;
  for (const { follows } of state.reviews.rows) if (follows === review.id) return null;
  const lead = review.due - review.openedAt;
  let due = quarterAfter(review.due);
  const opensAt = Math.max(due - lead, review.closedAt ?? 0);
  while (due <= at) due = quarterAfter(due);
  return { opensAt, due };
}
