import type { CommandOf } from '../../../src-shared/commands';
import { VIEW } from '../../../src-shared/model/level';
import type { BoardRow, ParticipantRow } from '../../../src-shared/model/rows';
import { needsBoardAction } from '../authority/board-actions';
import { needsFitOwner, needsSaving } from '../authority/boards';
import { conflict, forbidden } from '../authority/refused';
import { needsTeamspaceEdit, needsUnarchived } from '../authority/teamspaces';
import { Draft } from '../state/draft';
import type { State } from '../state/state';
import {
  boardOf,
  type Decided,
  type GivenActor,
  type Handlers,
  idFor,
  personOf,
  teamspaceOf,
} from './handler';

/** S12: a new board is in mode `specific`; its editors may manage. */
const NEW_BOARD = {
  private: false,
  privateBy: null,
  locked: false,
  mode: 'specific',
  defaultRole: 'reviewer',
  editorsManage: true,
  passwords: 0,
  saves: 0,
  savedAt: null,
} as const;

function needsFreeBoardId(state: State, id: string): void {
  if (state.boards.get(id) !== undefined) throw conflict(`the id ${id} is taken`, undefined, 'id');
}

function create(command: CommandOf<'board.create'>, given: GivenActor): Decided {
  const { state, actor, newId } = given;
  const teamspace = teamspaceOf(state, command.teamspace);
  const owner =
    command.owner === undefined ? actor.person : personOf(state, command.owner, 'owner');
  needsUnarchived(teamspace);
  needsTeamspaceEdit(actor, teamspace);
  if (owner.affiliation !== 'member') {
    throw forbidden('S17', { needed: 'an owner who is a member of the workspace', path: 'owner' });
  }
  const id = idFor(command, newId);
  needsFreeBoardId(state, id);
  const { name, kind } = command;
  const draft = new Draft(state);
  draft.insert('board', { id, teamspace: teamspace.id, name, kind, owner: owner.id, ...NEW_BOARD });
  return { changes: draft.changes, id, issued: { ...command, id, owner: owner.id } };
}

/** O6: the overrides and the private flag stay behind; participants come along. */
function move(command: CommandOf<'board.move'>, { state, actor }: GivenActor): Decided {
  const board = boardOf(state, command.board);
  const target = teamspaceOf(state, command.teamspace);
  const source = teamspaceOf(state, board.teamspace);
  needsUnarchived(source);
  needsUnarchived(target, 'teamspace');
  needsBoardAction(actor, board, 'S2');
  needsTeamspaceEdit(actor, source, 'S2');
  needsTeamspaceEdit(actor, target, 'S2');
  const draft = new Draft(state);
  if (source.id !== target.id) {
    draft.update('board', board, { teamspace: target.id, private: false, privateBy: null });
    draft.clearBoard(state.boards.placeOf(board.id));
  }
  return { changes: draft.changes, issued: command };
}

/** At most as long as names are, and cut between characters. */
function copyName(name: string): string {
  return `Copy of ${name}`
    .slice(0, 200)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

/** U2: by the teamspace level, even where an override lowers this board to view. */
function duplicate(command: CommandOf<'board.duplicate'>, given: GivenActor): Decided {
  const { state, actor, newId } = given;
  const board = boardOf(state, command.board);
  const teamspace = teamspaceOf(state, board.teamspace);
  needsUnarchived(teamspace);
  needsTeamspaceEdit(actor, teamspace, 'U2');
  const level = actor.boardLevel(board.id);
  if (level < VIEW) throw forbidden('U2', { level, needed: 'to see the board' });
  const id = idFor(command, newId);
  needsFreeBoardId(state, id);
  const name = command.name ?? copyName(board.name);
  const { kind } = board;
  const copy: BoardRow = {
    id,
    teamspace: teamspace.id,
    name,
    kind,
    owner: actor.person.id,
    ...NEW_BOARD,
  };
  const draft = new Draft(state);
  draft.insert('board', copy);
  if (state.cardsOf(board.id) > 0) {
    for (const card of state.cards) {
      if (card.board === board.id) draft.insert('card', { ...card, id: newId(), board: id });
    }
  }
  return { changes: draft.changes, id, issued: { ...command, id, name } };
}

function save(command: CommandOf<'board.save'>, given: GivenActor): Decided {
  const { state, actor } = given;
  const board = boardOf(state, command.board);
  needsUnarchived(teamspaceOf(state, board.teamspace));
  needsSaving(actor, board);
  const draft = new Draft(state);
  draft.update('board', board, { saves: board.saves + 1, savedAt: given.at });
  return { changes: draft.changes, issued: command };
}

function createCard(command: CommandOf<'card.create'>, given: GivenActor): Decided {
  const { state, actor, newId } = given;
  const board = boardOf(state, command.board);
  needsUnarchived(teamspaceOf(state, board.teamspace));
  needsSaving(actor, board);
  const id = idFor(command, newId);
  if (state.cards.get(id) !== undefined) throw conflict(`the id ${id} is taken`, undefined, 'id');
  const draft = new Draft(state);
  const name = command.name ?? 'Card';
  draft.insert('card', { id, board: board.id, name });
  return { changes: draft.changes, id, issued: { ...command, id, name } };
}

function setLocked(
  command: CommandOf<'board.lock' | 'board.unlock'>,
  { state, actor }: GivenActor,
): Decided {
  const board = boardOf(state, command.board);
  needsUnarchived(teamspaceOf(state, board.teamspace));
  needsBoardAction(actor, board, 'S10');
  const draft = new Draft(state);
  draft.update('board', board, { locked: command.type === 'board.lock' });
  return { changes: draft.changes, issued: command };
}

/** S11, S17: to a participant or a teamspace member; the old owner stays as editor. */
function transferOwnership(
  command: CommandOf<'board.transferOwnership'>,
  { state, actor }: GivenActor,
): Decided {
  const board = boardOf(state, command.board);
  const to = personOf(state, command.to, 'to');
  needsUnarchived(teamspaceOf(state, board.teamspace));
  needsBoardAction(actor, board, 'S11');
  needsFitOwner(state, board, to, 'to');
  const draft = new Draft(state);
  if (to.id !== board.owner) {
    draft.update('board', board, { owner: to.id });
    const old = state.participants.get(
      state.boards.placeOf(board.id),
      state.people.placeOf(board.owner),
    );
    const stays: ParticipantRow = {
      board: board.id,
      person: board.owner,
      role: 'editor',
      invitedDirectly: true,
    };
    if (old === undefined) draft.insert('participant', stays);
    else draft.update('participant', old, { role: 'editor' });
  }
  return { changes: draft.changes, issued: { ...command, to: to.id } };
}

export const boardHandlers: Handlers<
  | 'board.create'
  | 'board.move'
  | 'board.duplicate'
  | 'board.save'
  | 'card.create'
  | 'board.lock'
  | 'board.unlock'
  | 'board.transferOwnership'
> = {
  'board.create': create,
  'board.move': move,
  'board.duplicate': duplicate,
  'board.save': save,
  'card.create': createCard,
  'board.lock': setLocked,
  'board.unlock': setLocked,
  'board.transferOwnership': transferOwnership,
};
