import { levelCode } from '../../../src-shared/model/level';
import { REVIEW_DECISIONS, REVIEW_ITEM_KINDS } from '../../../src-shared/model/review';
import type { ReviewItemRow, ReviewRow } from '../../../src-shared/model/rows';
import type { Answers, QueryOf } from '../../../src-shared/queries';
import { reviewOf } from '../../domain/authority/reviews';
import type { State } from '../../domain/state/state';
import type { Moment } from '../access';
import { fold, matcher, pageOf } from '../page';
import type { Viewer } from '../viewer';
import { itemOf, namesOf } from './item';
import { summaryOf } from './summary';

/** Reviews say what everybody has: they are for admins and auditors. */
export function needsReader(viewer: Viewer): void {
  viewer.needs(viewer.seesEverything, 'an admin or an auditor');
}

/** Open ones first, the soonest due first; closed ones by when, the newest first. */
export function reviews(q: QueryOf<'reviews'>, moment: Moment, viewer: Viewer): Answers['reviews'] {
  if (!viewer.seesEverything) return { items: [] };
  const matches = matcher(q.text);
  const rows = [...moment.state.reviews.rows].filter(
    (row) => (q.statuses === undefined || q.statuses.includes(row.status)) && matches(row.name),
  );
  const page = pageOf(rows.sort(byUrgency), q, (row) => [row.id]);
  return { ...page, items: page.items.map((row) => summaryOf(moment, row, viewer)) };
}

export function byUrgency(a: ReviewRow, b: ReviewRow): number {
  if (a.status !== b.status) return a.status === 'open' ? -1 : 1;
  const order = a.status === 'open' ? a.due - b.due : (b.closedAt ?? 0) - (a.closedAt ?? 0);
  return order || (a.id < b.id ? -1 : 1);
}

const DEFAULT_ITEMS = 500;

/** One review's items: by default as they were collected. */
export function review(q: QueryOf<'review'>, moment: Moment, viewer: Viewer): Answers['review'] {
  needsReader(viewer);
  const { state } = moment;
  const row = reviewOf(state, q.review);
  const matches = matcher(q.text);
  const items = [...state.reviews.itemsOf(row.id).values()].filter(
    (item) =>
      (q.decision === undefined || (item.decision ?? 'undecided') === q.decision) &&
      (q.recommendation === undefined || item.recommended === q.recommendation) &&
      (q.outcome === undefined || item.outcome === q.outcome) &&
      (q.kinds === undefined || q.kinds.includes(item.kind)) &&
      (q.text === undefined || matches(...textsOf(state, item))),
  );
  const sorted = sortedBy(state, items, q.sort);
  const page = pageOf(sorted, { limit: DEFAULT_ITEMS, ...q }, ({ item }) => [item]);
  return {
    ...page,
    items: page.items.map((item) => itemOf(state, item)),
    review: summaryOf(moment, row, viewer),
    total: items.length,
  };
}

function textsOf(state: State, row: ReviewItemRow): string[] {
  return [...Object.values(namesOf(state, row)), row.note].map((text) => text ?? '');
}

type Sort = NonNullable<QueryOf<'review'>['sort']>;

/** What an item is about, in one text: the board, its card, the report, the teamspace. */
function thingOf(state: State, row: ReviewItemRow): string {
  const names = namesOf(state, row);
  const thing = names.boardName ?? names.reportName ?? names.teamspaceName ?? '';
  return fold(`${thing} ${names.cardName ?? ''}`);
}

const KEYS: Record<Sort['by'], (state: State, row: ReviewItemRow) => string | number> = {
  person: (state, row) => {
    const { personName, partnerName } = namesOf(state, row);
    return fold(personName === '' ? (partnerName ?? '') : personName);
  },
  thing: thingOf,
  kind: (_state, row) => REVIEW_ITEM_KINDS.indexOf(row.kind),
  level: (_state, row) => levelCode(row.level),
  lastUsedAt: (_state, row) => row.lastUsedAt ?? -1,
  recommendation: (_state, row) => REVIEW_DECISIONS.indexOf(row.recommended),
  decision: (_state, row) => (row.decision === null ? -1 : REVIEW_DECISIONS.indexOf(row.decision)),
};

function sortedBy(state: State, items: ReviewItemRow[], sort: Sort | undefined): ReviewItemRow[] {
  if (sort === undefined) return items.sort((a, b) => compare(a.item, b.item));
  const sign = sort.descending === true ? -1 : 1;
  const keyed = items.map((row) => ({ row, key: KEYS[sort.by](state, row) }));
  keyed.sort((a, b) => sign * compare(a.key, b.key) || compare(a.row.item, b.row.item));
  return keyed.map(({ row }) => row);
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
