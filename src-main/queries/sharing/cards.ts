import type { BoardRow } from '../../../src-shared/model/rows';
import type { Answers, QueryOf } from '../../../src-shared/queries';
import { boardOf } from '../../domain/commands/handler';
import type { State } from '../../domain/state/state';
import { byName, matcher, pageOf } from '../page';
import type { Viewer } from '../viewer';

/** The cards on boards that the asking person reaches, by name. */
export function cards(q: QueryOf<'cards'>, state: State, viewer: Viewer): Answers['cards'] {
  const matches = matcher(q.text);
  const only = q.board === undefined ? null : boardOf(state, q.board);
  const reached = new Map<string, boolean>();
  const reaches = (board: BoardRow): boolean => {
    const known = reached.get(board.id) ?? viewer.reachesBoard(board);
    reached.set(board.id, known);
    return known;
  };
  const rows = [...state.cards].filter((card) => {
    if ((only !== null && card.board !== only.id) || !matches(card.name)) return false;
    const board = state.boards.get(card.board);
    return board !== undefined && reaches(board);
  });
  const page = pageOf(rows.sort(byName), q, (card) => [card.id]);
  return {
    ...page,
    items: page.items.map((card) => {
      const board = state.boards.get(card.board);
      return {
        ...card,
        boardName: board?.name ?? card.board,
        private: board?.private ?? false,
        others: state.cardsOf(card.board) - 1,
      };
    }),
  };
}
