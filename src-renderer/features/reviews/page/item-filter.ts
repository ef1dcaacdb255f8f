import type { ReviewDecision, ReviewItemKind } from '../../../../src-shared/model/review';
import type { ReviewItem } from '../../../../src-shared/queries/review';
import type { QueryInputOf } from '../../../api/use-query-run';
import type { Sort } from '../../../ui';

/** What the table of items is narrowed to. */
export interface ItemFilter {
  text: string;
  decision: ReviewDecision | 'undecided' | null;
  recommendation: ReviewDecision | null;
  kinds: ReviewItemKind[];
}
export const NO_FILTER: ItemFilter = { text: '', decision: null, recommendation: null, kinds: [] };

type SortBy = NonNullable<QueryInputOf<'review'>['sort']>['by'];
const SORTS: Record<string, SortBy> = {
  who: 'person',
  thing: 'thing',
  kind: 'kind',
  level: 'level',
  lastUsed: 'lastUsedAt',
  recommendation: 'recommendation',
  decision: 'decision',
};

/** A review of everybody in a large workspace has more; the rest follows as one scrolls. */
const PAGE = 5_000;

export function itemsQuery(review: string, filter: ItemFilter, sort: Sort | null) {
  const text = filter.text.trim().slice(0, 200);
  const by = SORTS[sort?.id ?? ''];
  return {
    type: 'review' as const,
    review,
    limit: PAGE,
    ...(by === undefined ? {} : { sort: { by, ...(sort?.desc ? { descending: true } : {}) } }),
    ...(text === '' ? {} : { text }),
    ...(filter.decision === null ? {} : { decision: filter.decision }),
    ...(filter.recommendation === null ? {} : { recommendation: filter.recommendation }),
    ...(filter.kinds.length === 0 ? {} : { kinds: filter.kinds }),
  };
}

export function filterCount(filter: ItemFilter): number {
  return [
    filter.text.trim() !== '',
    filter.decision !== null,
    filter.recommendation !== null,
    filter.kinds.length > 0,
  ].filter(Boolean).length;
}

/** The levels a change may give are known only to main: what has none can only be kept or revoked. */
export function canDecide(item: ReviewItem, decision: ReviewDecision): boolean {
  if (decision === 'revoke') return item.canRevoke;
  return decision === 'keep' || item.levels.length > 0 || item.canExpire;
}
