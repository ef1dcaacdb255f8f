import type { ShareRow } from '../../../src-shared/model/rows';
import type { OverviewAnswer } from '../../../src-shared/queries/overview';
import type { Core } from '../../commands/core';
import { POSTING } from '../../ledger/postings';
import type { Viewer } from '../viewer';
import type { Day } from './days';

/** Entries and what they changed, day by day; of what concerns them, for who may not see all. */
export function changesByDay(
  { db, state }: Core,
  days: Day[],
  at: number,
  viewer: Viewer,
): OverviewAnswer['changes'] {
  const own = viewer.seesEverything ? null : viewer.person;
  const mine = `AND (actor = ? OR seq IN (SELECT entry FROM posting
                     WHERE kind = ${POSTING.person} AND place = ?+0))`;
  const count = db.prepare(
    `SELECT count(*) AS entries, coalesce(sum(changed), 0) AS changed FROM ledger
     WHERE at >= ?+0 AND at < ?+0 AND void IS NULL ${own === null ? '' : mine}`,
  );
  const more = own === null ? [] : [own.id, state.people.placeOf(own.id)];
  return days.map(({ day, from, to }) => {
    const row = count.get(from, Math.min(to, at + 1), ...more);
    return { day, ...(row as { entries: number; changed: number }) };
  });
}

/**
 * How many external shares were live, and how many waited for their recipients, at the end of each
 * day. A share's row keeps each instant at which it changed hands, so it tells of every day since it
 * was made; what was made and then undone has never been one.
 */
export function sharesByDay(
  shares: readonly ShareRow[],
  days: Day[],
  at: number,
): OverviewAnswer['shares'] {
  const ends = days.map(({ to }) => Math.min(to - 1, at));
  const live = new Int32Array(days.length + 1);
  const pending = new Int32Array(days.length + 1);
  const between = (counts: Int32Array, from: number, until: number) => {
    const [first, last] = [firstAtOrAfter(ends, from), firstAtOrAfter(ends, until)];
    if (first >= last) return;
    counts[first] = (counts[first] as number) + 1;
    counts[last] = (counts[last] as number) - 1;
  };
  for (const { createdAt, redeemedAt, endedAt, expiresAt } of shares) {
    const end = Math.min(endedAt ?? Infinity, expiresAt ?? Infinity);
    between(pending, createdAt, Math.min(redeemedAt ?? Infinity, end));
    if (redeemedAt !== null) between(live, redeemedAt, end);
  }
  let [alive, waiting] = [0, 0];
  return days.map(({ day }, i) => {
    alive += live[i] as number;
    waiting += pending[i] as number;
    return { day, live: alive, pending: waiting };
  });
}

/** The first of ascending instants that is not before `at`; their number where none is. */
function firstAtOrAfter(instants: number[], at: number): number {
  let [low, high] = [0, instants.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instants[middle] as number) >= at) high = middle;
    else low = middle + 1;
  }
  return low;
}
