import type { Level } from '../../../src-shared/model/level';
import type { ReviewItemRow } from '../../../src-shared/model/rows';
import type { Answers, QueryOf } from '../../../src-shared/queries';
import type { AccessAnswer } from '../../../src-shared/queries/access';
import { attempt, revert } from '../../commands/attempt';
import type { Core } from '../../commands/core';
import { explain, question } from '../../domain/access/evaluate';
import { withRemedies } from '../../domain/access/remedies';
import { notFound } from '../../domain/authority/refused';
import { reviewOf } from '../../domain/authority/reviews';
import { abilitiesOf } from '../../domain/reviews/abilities';
import { revocationOf } from '../../domain/reviews/closing-commands';
import { presentOf } from '../../domain/reviews/present';
import type { State } from '../../domain/state/state';
import type { Moment } from '../access';
import type { Viewer } from '../viewer';
import { itemOf } from './item';
import { needsReader } from './lists';

/** How many other items of the same person or thing are shown beside one. */
const MOST_OTHERS = 50;

/** What there is to know before deciding one item, as things are at the moment asked about. */
export function reviewItem(
  core: Core,
  q: QueryOf<'reviewItem'>,
  moment: Moment,
  viewer: Viewer,
): Answers['reviewItem'] {
  needsReader(viewer);
  const { state, at } = moment;
  const items = state.reviews.itemsOf(reviewOf(state, q.review).id);
  const row = items.get(q.item);
  if (row === undefined) throw notFound('item', q.item, 'item');
  const present = presentOf(state, at, row);
  const revocable = present !== 'gone' && abilitiesOf(state, row).canRevoke;
  const share = state.shares.rows.get(row.share ?? '');
  const others = [...items.values()].filter((one) => one !== row);
  const near = (same: (one: ReviewItemRow) => boolean) =>
    others
      .filter(same)
      .slice(0, MOST_OTHERS)
      .map((one) => itemOf(state, one));
  return {
    item: itemOf(state, row),
    present,
    access: accessNow(state, at, row),
    left: revocable && q.at === undefined ? levelLeft(core, moment, row) : null,
    revocation: revocable ? [revocationOf(state, [row])] : [],
    samePerson: near((one) => row.person !== null && one.person === row.person),
    sameThing: near((one) => sameThing(one, row)),
    reason: share?.reason ?? null,
    grantedBy: share?.grantedBy ?? null,
    grantedByName: share === undefined ? null : (state.people.get(share.grantedBy)?.name ?? null),
  };
}

function sameThing(a: ReviewItemRow, b: ReviewItemRow): boolean {
  if (b.card !== null) return a.card === b.card;
  if (b.board !== null) return a.board === b.board && a.card === null;
  if (b.report !== null) return a.report === b.report;
  return b.teamspace !== null && a.teamspace === b.teamspace;
}

/** Every path of the person to the board or card; null where the item is about no such pair. */
function accessNow(state: State, at: number, row: ReviewItemRow): AccessAnswer | null {
  const place = state.people.placeOf(row.person ?? '');
  const boardPlace = state.boards.placeOf(row.board ?? '');
  const person = state.people.at(place);
  const board = state.boards.at(boardPlace);
  if (person === undefined || board === undefined) return null;
  const context = { at, holdsLink: false, password: null };
  const asking = question(state, place, boardPlace, context, person, board, row.card);
  return withRemedies(asking, explain(asking));
}

/** What stays open when this alone is taken away: tried on the facts, and taken back. */
function levelLeft(core: Core, { state, at }: Moment, row: ReviewItemRow): Level | null {
  const admin = [...state.admins].find((place) => state.people.at(place)?.active === true);
  if (admin === undefined || accessNow(state, at, row) === null) return null;
  const given = { actor: state.people.idAt(admin), at, newId: () => '', work: {} };
  const tried = attempt(core, revocationOf(state, [row]), given);
  if ('refused' in tried) return null;
  try {
    return accessNow(state, at, row)?.level ?? null;
  } finally {
    revert(core, tried.changes);
  }
}
