import type { CommandOf } from '../../../src-shared/commands';
import { needsUnarchived } from '../authority/teamspaces';
import { Draft } from '../state/draft';
import {
  boardOf,
  type Decided,
  type GivenActor,
  type Handlers,
  personOf,
  teamspaceOf,
} from './handler';

/** Takes over a board's people, link setting and past from another product: admins only. */
function importBoard(command: CommandOf<'import.board'>, given: GivenActor): Decided {
  const { state, actor, newId } = given;
  const board = boardOf(state, command.board);
  const participants = (command.participants ?? []).map(({ person, role }, i) => ({
    person: personOf(state, person, `participants[${i}].person`).id,
    role,
  }));
  needsUnarchived(teamspaceOf(state, board.teamspace));
  actor.needsAdmin('A');
  const draft = new Draft(state);
  draft.update('board', board, {
    mode: command.mode ?? board.mode,
    defaultRole: command.defaultRole ?? board.defaultRole,
    editorsManage: command.editorsManage ?? board.editorsManage,
  });
  for (const [person, role] of new Map(participants.map((p) => [p.person, p.role]))) {
    const present = state.participants.get(
      state.boards.placeOf(board.id),
      state.people.placeOf(person),
    );
    if (present !== undefined) draft.update('participant', present, { role });
    else draft.insert('participant', { board: board.id, person, role, invitedDirectly: true });
  }
  for (const event of command.events ?? []) {
    draft.insert('importedEvent', { id: newId(), board: board.id, ...event });
  }
  return { changes: draft.changes, issued: { ...command, participants } };
}

export const importHandlers: Handlers<'import.board'> = {
  'import.board': importBoard,
};
