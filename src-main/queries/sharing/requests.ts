import { formatInstant } from '../../../src-shared/model/instant';
import type { RequestRow } from '../../../src-shared/model/rows';
import type { Answers, QueryOf } from '../../../src-shared/queries';
import { REQUEST_STATES, type RequestItem } from '../../../src-shared/queries/sharing';
import { boardOf } from '../../domain/commands/handler';
import type { State } from '../../domain/state/state';
import { pageOf } from '../page';
import type { Viewer } from '../viewer';

/** One's own requests, and those of boards where one may invite (S3). */
export function visibleRequests(state: State, viewer: Viewer): RequestRow[] {
  const known = new Map<string, boolean>();
  return [...state.requests].filter((row) => {
    if (viewer.seesEverything || viewer.isSelf(row.person)) return true;
    const board = state.boards.get(row.board);
    if (board === undefined) return false;
    const may = known.get(board.id) ?? viewer.mayInvite(board);
    known.set(board.id, may);
    return may;
  });
}

/** S19: pending first, the newest first among equals. */
export function requests(
  q: QueryOf<'requests'>,
  state: State,
  viewer: Viewer,
): Answers['requests'] {
  const board = q.board === undefined ? null : boardOf(state, q.board);
  const rows = visibleRequests(state, viewer).filter(
    (row) =>
      (board === null || row.board === board.id) &&
      (q.statuses === undefined || q.statuses.includes(row.status)),
  );
  const rank = (row: RequestRow) => Number(row.status !== REQUEST_STATES[0]);
  rows.sort((a, b) => rank(a) - rank(b) || b.at - a.at || (a.id < b.id ? -1 : 1));
  const page = pageOf(rows, q, (row) => [row.id]);
  return { ...page, items: page.items.map((row) => requestItem(state, row)) };
}

export function requestItem(state: State, row: RequestRow): RequestItem {
  const person = state.people.get(row.person);
  return {
    id: row.id,
    board: row.board,
    boardName: state.boards.get(row.board)?.name ?? row.board,
    person: row.person,
    email: person?.email ?? '',
    name: person?.name ?? row.person,
    message: row.message,
    at: formatInstant(row.at),
    status: row.status,
  };
}
