import { ImportError } from '../import-error';
import { type TrelloBoard, trelloBoard } from './schema';

/** Whether a JSON document is a Trello board, seen from what only such a document has. */
export function looksLikeTrello(json: unknown): boolean {
  return (
    typeof json === 'object' &&
    json !== null &&
    'memberships' in json &&
    'prefs' in json &&
    'idOrganization' in json
  );
}

/** The board as far as an import reads it; anything that is not of the known shape is refused. */
export function readTrello(json: unknown, file: string): TrelloBoard {
  const decoded = trelloBoard.safeParse(json);
  if (!decoded.success) {
    const issue = decoded.error.issues[0];
    const path = (issue?.path ?? []).map(String).join('.');
    throw new ImportError(`not a Trello board as known here: ${path}: ${issue?.message}`, { file });
  }
  const board = decoded.data;
  unique(board.cards, 'card', file);
  unique(board.members, 'member', file);
  unique(board.actions ?? [], 'action', file);
  unique(
    board.memberships.map(({ idMember }) => ({ id: idMember })),
    'membership of member',
    file,
  );
  unique(
    board.memberships.flatMap(({ id }) => (id ? [{ id }] : [])),
    'membership',
    file,
  );
  for (const { id, date } of board.actions ?? []) {
    if (Number.isNaN(Date.parse(date)))
      throw new ImportError(`action ${id} has no valid date`, { file });
  }
  return board;
}

/** Two things under one id cannot be told apart, so neither is trusted. */
function unique(things: { id: string }[], what: string, file: string): void {
  const seen = new Set<string>();
  for (const { id } of things) {
    if (seen.has(id)) throw new ImportError(`the ${what} ${id} stands twice`, { file });
    seen.add(id);
  }
}
