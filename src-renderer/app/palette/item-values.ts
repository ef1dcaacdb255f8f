import type { Action } from '../actions';
import { GROUPS } from '../actions/groups';
import type { Found } from './use-palette-search';

/** How the palette tells its lines apart; the kind keeps a person and a board of one id apart. */
export const itemValue = {
  answer: (person: string, board: string) => `answer ${person} ${board}`,
  person: (id: string) => `person ${id}`,
  board: (id: string) => `board ${id}`,
  teamspace: (id: string) => `teamspace ${id}`,
  action: (id: string) => `action ${id}`,
};

/** The line that stands on top. */
export function firstValue(found: Found, actions: readonly Action[]): string {
  const [answer] = found.answers;
  if (answer !== undefined) return itemValue.answer(answer.person.id, answer.board.id);
  const [person] = found.people;
  if (person !== undefined) return itemValue.person(person.id);
  const [board] = found.boards;
  if (board !== undefined) return itemValue.board(board.id);
  const [teamspace] = found.teamspaces;
  if (teamspace !== undefined) return itemValue.teamspace(teamspace.id);
  const top = GROUPS.flatMap((group) => actions.filter((action) => action.group === group))[0];
  return top === undefined ? '' : itemValue.action(top.id);
}
