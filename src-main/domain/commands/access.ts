import type { CommandOf } from '../../../src-shared/commands';
import type { BoardRow } from '../../../src-shared/model/rows';
import { needsBoardAction } from '../authority/board-actions';
import { needsUnarchived } from '../authority/teamspaces';
import { Draft } from '../state/draft';
import { boardOf, type Decided, type GivenActor, type Handlers, teamspaceOf } from './handler';

function openBoard({ state }: GivenActor, id: string): BoardRow {
  const board = boardOf(state, id);
  needsUnarchived(teamspaceOf(state, board.teamspace));
  return board;
}

/** S10, S12: turning link access on sets the default role and makes the password the first time. */
function setMode(command: CommandOf<'access.setMode'>, given: GivenActor): Decided {
  const board = openBoard(given, command.board);
  needsBoardAction(given.actor, board, 'S10');
  const draft = new Draft(given.state);
  const turnsOn = board.mode === 'specific' && command.mode !== 'specific';
  const first = turnsOn && board.passwords === 0;
  draft.update('board', board, {
    mode: command.mode,
    ...(turnsOn && { defaultRole: 'reviewer' as const }),
    ...(first && { passwords: 1 }),
  });
  if (!first) return { changes: draft.changes, issued: command };
  return { changes: draft.changes, issued: command, ...newPassword(given, board) };
}

function newPassword({ secrets }: GivenActor, board: BoardRow) {
  const password = secrets.password();
  const effects = [{ kind: 'password' as const, board: board.id, value: password }];
  return { password, effects };
}

/** S12: ends nothing for those who are already in. */
function regeneratePassword(
  command: CommandOf<'access.regeneratePassword'>,
  given: GivenActor,
): Decided {
  const board = openBoard(given, command.board);
  needsBoardAction(given.actor, board, 'S10');
  const draft = new Draft(given.state);
  draft.update('board', board, { passwords: board.passwords + 1 });
  return { changes: draft.changes, issued: command, ...newPassword(given, board) };
}

function setDefaultRole(command: CommandOf<'access.setDefaultRole'>, given: GivenActor): Decided {
  const board = openBoard(given, command.board);
  needsBoardAction(given.actor, board, 'S9');
  const draft = new Draft(given.state);
  draft.update('board', board, { defaultRole: command.role });
  return { changes: draft.changes, issued: command };
}

/** The rule belongs to the board's one owner, as S11 does. */
function setEditorsManage(
  command: CommandOf<'access.setEditorsManage'>,
  given: GivenActor,
): Decided {
  const board = openBoard(given, command.board);
  needsBoardAction(given.actor, board, 'S11');
  const draft = new Draft(given.state);
  draft.update('board', board, { editorsManage: command.editorsManage });
  return { changes: draft.changes, issued: command };
}

export const accessHandlers: Handlers<
  | 'access.setMode'
  | 'access.setDefaultRole'
  | 'access.setEditorsManage'
  | 'access.regeneratePassword'
> = {
  'access.setMode': setMode,
  'access.setDefaultRole': setDefaultRole,
  'access.setEditorsManage': setEditorsManage,
  'access.regeneratePassword': regeneratePassword,
};
