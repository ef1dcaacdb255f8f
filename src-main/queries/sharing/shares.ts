import { formatInstant } from '../../../src-shared/model/instant';
import type { BoardRow, ShareRow } from '../../../src-shared/model/rows';
import { SHARE_SCOPES } from '../../../src-shared/model/words';
import type { Answers, QueryOf } from '../../../src-shared/queries';
import {
  SHARE_RISKS,
  SHARE_STATES,
  type ShareItem,
  type ShareState,
} from '../../../src-shared/queries/sharing';
import { needsSharingRight } from '../../domain/authority/sharing';
import { boardOf, personOf } from '../../domain/commands/handler';
import { thresholdsOf } from '../../domain/risks/thresholds';
import type { State } from '../../domain/state/state';
import type { Moment } from '../access';
import { fold, matcher, pageOf } from '../page';
import type { Viewer } from '../viewer';
import { risksOf } from './share-risks';

/** That a share has expired follows from the instant asked about, swept or not (E4). */
export function statusOf({ status, expiresAt }: ShareRow, at: number): ShareState {
  const open = status === 'pending' || status === 'live';
  return open && expiresAt !== null && expiresAt <= at ? 'expired' : status;
}

/** The board of a card's or board's share; null for the tenant, and where the target is gone. */
export function boardOfTarget(state: State, { scope, target }: ShareRow): BoardRow | null {
  if (target === null) return null;
  const board = scope === 'card' ? state.cards.get(target)?.board : target;
  return (board === undefined ? undefined : state.boards.get(board)) ?? null;
}

/** The shares that the asking person may see: their own, and those of boards they may share (E1). */
export function visibleShares(state: State, viewer: Viewer): ShareRow[] {
  const rows = [...state.shares.rows];
  if (viewer.seesEverything) return rows;
  const known = new Map<string, boolean>();
  const mayShare = (board: BoardRow): boolean => {
    const may = known.get(board.id) ?? viewer.may((actor) => needsSharingRight(actor, board, true));
    known.set(board.id, may);
    return may;
  };
  return rows.filter((row) => {
    if (viewer.isSelf(row.person) || viewer.isSelf(row.grantedBy)) return true;
    const board = boardOfTarget(state, row);
    return board !== null && mayShare(board);
  });
}

const DAY_MS = 86_400_000;

/** Open at the instant, and at an end so many days later. */
function endsWithin({ status, expiresAt }: ShareRow, days: number, at: number): boolean {
  if (expiresAt === null || (status !== 'pending' && status !== 'live')) return false;
  return expiresAt > at && expiresAt <= at + days * DAY_MS;
}

/** E6: every share, with who, what, how much, since, until, last used, by whom and its status. */
export function shares(
  q: QueryOf<'shares'>,
  { state, at }: Moment,
  viewer: Viewer,
): Answers['shares'] {
  const matches = matcher(q.text);
  const person = q.person === undefined ? null : personOf(state, q.person, 'person');
  const board = q.board === undefined ? null : boardOf(state, q.board);
  const by = q.grantedBy === undefined ? null : personOf(state, q.grantedBy, 'grantedBy');
  const items = visibleShares(state, viewer)
    .filter(
      (row) =>
        (person === null || row.person === person.id) &&
        (board === null || boardOfTarget(state, row)?.id === board.id) &&
        (q.scopes === undefined || q.scopes.includes(row.scope)) &&
        (by === null || row.grantedBy === by.id) &&
        (q.access === undefined || row.access === q.access) &&
        (q.endsWithinDays === undefined || endsWithin(row, q.endsWithinDays, at)) &&
        (q.statuses === undefined || q.statuses.includes(statusOf(row, at))),
    )
    .map((row) => shareItem(state, row, at))
    .filter(
      (item) =>
        (q.risks === undefined || item.risks.some((risk) => q.risks?.includes(risk))) &&
        matches(item.email, item.name, item.targetName ?? '', item.boardName ?? ''),
    );
  return pageOf(sorted(items, q.sort), q, (item) => [item.id]);
}

/** A share as the audit list shows it (E6). */
export function shareItem(state: State, row: ShareRow, at: number): ShareItem {
  const person = state.people.get(row.person);
  const target = row.target ?? '';
  const board = boardOfTarget(state, row);
  const status = statusOf(row, at);
  const named = row.scope === 'card' ? state.cards.get(target) : state.boards.get(target);
  return {
    id: row.id,
    person: row.person,
    email: person?.email ?? '',
    name: person?.name ?? row.person,
    scope: row.scope,
    target: row.target,
    targetName: named?.name ?? row.target,
    board: board?.id ?? null,
    boardName: board?.name ?? null,
    access: row.access,
    since: formatInstant(row.createdAt),
    expiresAt: row.expiresAt === null ? null : formatInstant(row.expiresAt),
    lastUsedAt: row.lastUsedAt === null ? null : formatInstant(row.lastUsedAt),
    grantedBy: row.grantedBy,
    grantedByName: state.people.get(row.grantedBy)?.name ?? row.grantedBy,
    reason: row.reason,
    status,
    risks: risksOf(row, status, board, { at, unusedDays: thresholdsOf(state).unusedDays }),
  };
}

type Sort = NonNullable<QueryOf<'shares'>['sort']>;

/** Instants are all of one form, so their texts sort as they do; what has no end comes last. */
const SORT_KEYS: Record<Sort['by'], (item: ShareItem) => string> = {
  email: (item) => fold(item.email),
  scope: (item) => String(SHARE_SCOPES.indexOf(item.scope)),
  target: (item) => fold(item.targetName ?? ''),
  access: (item) => item.access,
  since: (item) => item.since,
  expiresAt: (item) => item.expiresAt ?? '~',
  lastUsedAt: (item) => item.lastUsedAt ?? '',
  grantedBy: (item) => fold(item.grantedByName),
  // The gravest first; of the same, what carries more.
  risk: ({ risks: [first, ...more] }) =>
    first === undefined ? '9' : `${SHARE_RISKS.indexOf(first)}${9 - more.length}`,
  status: (item) => String(SHARE_STATES.indexOf(item.status)),
};

function sorted(items: ShareItem[], sort: Sort = { by: 'email' }): ShareItem[] {
  const key = SORT_KEYS[sort.by];
  const sign = sort.descending === true ? -1 : 1;
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return items.sort((a, b) => sign * compare(key(a), key(b)) || compare(a.id, b.id));
}
