import { formatInstant } from '../../../src-shared/model/instant';
import type { ScheduledReview } from '../../../src-shared/queries/overview';
import { isOpenShare } from '../../domain/access/external-share';
import { quarterAfter } from '../../domain/reviews/series';
import { DAY_MS } from '../../domain/risks/finding';
import type { Moment } from '../access';
import { summaryOf } from '../reviews/summary';
import type { Viewer } from '../viewer';

/** How long people have for a review that E5 asks for. */
const DAYS_TO_DECIDE = 30;

/** Reviews that are due to be opened: the next of each series, and E5's of shares without expiry. */
export function toOpen(moment: Moment, viewer: Viewer): ScheduledReview[] {
  const { state, at } = moment;
  const found: ScheduledReview[] = [];
  for (const row of state.reviews.rows) {
    const { next } = row.repeat === null ? { next: null } : summaryOf(moment, row, viewer);
    if (next === null || Date.parse(next.at) > at) continue;
    const { id, name } = row;
    found.push({ reason: 'series', name, count: null, follows: id, ...next });
  }
  const due = sharesDue(moment);
  if (due.length > 0) {
    const name = 'Shares without expiry';
    found.push({
      reason: 'no-expiry',
      name,
      at: formatInstant(Math.min(...due)),
      count: due.length,
      follows: null,
      command: {
        type: 'review.open',
        name,
        scope: { kind: 'shares', noExpiry: true },
        due: formatInstant(at + DAYS_TO_DECIDE * DAY_MS),
      },
    });
  }
  return found.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** E5: since when each share without expiry is due: a quarter after it was made or last reviewed. */
function sharesDue({ state, at }: Moment): number[] {
  const reviewed = new Map<string, number>();
  for (const item of state.reviews.allItems()) {
    if (item.share === null) continue;
    const review = state.reviews.rows.get(item.review);
    // One that is under review waits for its decision, not for another review.
    const seen = review?.status === 'open' ? Infinity : (review?.closedAt ?? 0);
    reviewed.set(item.share, Math.max(reviewed.get(item.share) ?? 0, seen));
  }
  const due: number[] = [];
  for (const share of state.shares.rows) {
    if (share.expiresAt !== null || !isOpenShare(share, at)) continue;
    const last = Math.max(share.createdAt, reviewed.get(share.id) ?? 0);
    if (last === Infinity) continue;
    const since = quarterAfter(last);
    if (since <= at) due.push(since);
  }
  return due;
}
