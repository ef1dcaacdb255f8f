import { EDIT } from '../../../src-shared/model/level';
import type { BoardRow, PersonRow } from '../../../src-shared/model/rows';
import type { State } from '../state/state';
import type { Actor } from './actor';
import { forbidden } from './refused';

/** U1: effective edit, not locked; whether the teamspace is archived is asked before (W4). */
export function needsSaving(actor: Actor, board: BoardRow): void {
  if (board.locked) throw forbidden('U1', { needed: 'a board that is not locked' });
  const level = actor.boardLevel(board.id);
  if (level < EDIT) throw forbidden('U1', { level, needed: 'edit on the board' });
}

/** S17: who can own a board is active, and a participant of it or a member of its teamspace. */
export function needsFitOwner(state: State, board: BoardRow, to: PersonRow, path?: string): void {
  const place = state.people.placeOf(to.id);
  const belongs =
    state.participants.get(state.boards.placeOf(board.id), place) !== undefined ||
    state.members.get(state.teamspaces.placeOf(board.teamspace), place) !== undefined;
  if (belongs && to.active) return;
  const needed = 'an active participant of the board or member of its teamspace';
  throw forbidden('S17', { needed, ...(path !== undefined && { path }) });
}
