import type { ReviewItemRow, ReviewRow } from '../../../src-shared/model/rows';
import type { RowChange } from '../changes';
import type { GivenActor } from '../commands/handler';
import type { State } from '../state/state';
import type { Actor } from './actor';
import { conflict, forbidden, notFound } from './refused';

export function reviewOf(state: State, id: string, path = 'review'): ReviewRow {
  const review = state.reviews.rows.get(id);
  if (review === undefined) throw notFound('review', id, path);
  return review;
}

/** Ids of who may decide beside the admins; null: every auditor. */
export function auditorsOf({ auditors }: ReviewRow): string[] | null {
  return auditors === null ? null : (JSON.parse(auditors) as string[]);
}

/** An admin, or an auditor: of those named, where some are named. */
export function needsDecider(actor: Actor, review: ReviewRow): void {
  if (actor.isAdmin) return;
  const named = auditorsOf(review);
  const { id, auditor } = actor.person;
  if (auditor && (named === null || named.includes(id))) return;
  const needed = named === null ? 'an auditor, or an admin' : 'one of its auditors, or an admin';
  throw forbidden('A', { needed });
}

export function needsOpenReview(review: ReviewRow): void {
  if (review.status === 'open') return;
  throw conflict('the review is closed: its evidence stands', undefined, 'review');
}

/**
 * Undo: deciding is taken back by who may decide, all else about reviews and findings by admins; of a
 * closed review nothing, but closing it itself.
 */
export function needsReviewReversal(
  { state, actor, changed }: GivenActor & { changed: ReadonlySet<string> },
  change: RowChange,
): void {
  if (change.table !== 'reviewItem') {
    actor.needsAdmin('A');
    return;
  }
  const { review: id } = (change.before ?? change.after) as ReviewItemRow;
  if (changed.has(`review ${id}`)) return;
  const review = reviewOf(state, id);
  needsDecider(actor, review);
  needsOpenReview(review);
}
