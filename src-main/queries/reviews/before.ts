import { REVIEW_OUTCOMES, type ReviewItemKind } from '../../../src-shared/model/review';
import type { Answers, QueryOf } from '../../../src-shared/queries';
import { attempt, revert } from '../../commands/attempt';
import { attemptClosing } from '../../commands/close-review';
import type { Core } from '../../commands/core';
import { RefusedError, refusal } from '../../domain/authority/refused';
import { reviewOf } from '../../domain/authority/reviews';
import { basesOf } from '../../domain/reviews/collect';
import { recommend } from '../../domain/reviews/recommend';
import { thresholdsOf } from '../../domain/risks/thresholds';
import type { Work } from '../../domain/work';
import type { Moment } from '../access';
import type { Viewer } from '../viewer';
import { itemOf } from './item';
import { needsReader } from './lists';

/** Refused items that are listed; their number is in the outcomes. */
const MOST_REFUSED = 100;

/** What a review of this scope would hold if it were opened now. */
export function reviewScope(
  { scope }: QueryOf<'reviewScope'>,
  { state, at }: Moment,
  viewer: Viewer,
): Answers['reviewScope'] {
  needsReader(viewer);
  const kinds = new Map<ReviewItemKind, number>();
  const recommended = { keep: 0, revoke: 0, change: 0 };
  const thresholds = thresholdsOf(state);
  let total = 0;
  for (const basis of basesOf(state, at, scope)) {
    total++;
    kinds.set(basis.kind, (kinds.get(basis.kind) ?? 0) + 1);
    recommended[recommend(state, at, basis, thresholds).recommended]++;
  }
  return { total, kinds: [...kinds].map(([kind, count]) => ({ kind, count })), recommended };
}

/** What closing would do if whoever asks did it now: tried on the facts, and taken back. */
export function reviewClosing(
  core: Core,
  q: QueryOf<'reviewClosing'>,
  { state, at }: Moment,
  viewer: Viewer,
  work: Work,
): Answers['reviewClosing'] {
  const actor = viewer.person;
  if (actor === null) throw refusal('unknown-actor', 'say who would close it');
  const review = reviewOf(state, q.review);
  const rows = [...state.reviews.itemsOf(review.id).values()];
  const given = { actor: actor.id, at, newId: () => '', work };
  const command = { type: 'review.close', review: review.id } as const;
  const tried = attemptClosing(core, command, given, (part, inner) => attempt(core, part, inner));
  if ('refused' in tried) throw new RefusedError(tried.refused);
  revert(core, tried.changes);
  const outcomes = Object.fromEntries(REVIEW_OUTCOMES.map((one) => [one, 0])) as Record<
    (typeof REVIEW_OUTCOMES)[number],
    number
  >;
  for (const { outcome } of tried.outcomes) outcomes[outcome]++;
  const applied = tried.outcomes.filter(({ outcome }) => outcome === 'applied');
  const changes = applied.filter(({ row }) => row.decision === 'change').length;
  return {
    total: rows.length,
    undecided: rows.filter(({ decision }) => decision === null).length,
    outcomes,
    revokes: applied.length - changes,
    changes,
    standAgainst: tried.outcomes
      .filter(({ outcome }) => outcome === 'refused')
      .slice(0, MOST_REFUSED)
      .map(({ row, rule, message }) => ({
        item: itemOf(state, row),
        rule,
        message: message ?? '',
      })),
    undoable: !applied.some(({ row }) => row.kind === 'share' && row.decision !== 'change'),
  };
}
