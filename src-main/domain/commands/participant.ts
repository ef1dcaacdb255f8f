import type { CommandOf } from '../../../src-shared/commands';
import type { ParticipantRow, PersonRow } from '../../../src-shared/model/rows';
import { needsBoardAction } from '../authority/board-actions';
import { conflict, forbidden, notFound, refusal } from '../authority/refused';
import { needsAdmittable } from '../authority/sharing';
import { needsUnarchived } from '../authority/teamspaces';
import { Draft } from '../state/draft';
import type { State } from '../state/state';
import {
  boardOf,
  type Decided,
  type Effect,
  type GivenActor,
  type Handlers,
  personOf,
  teamspaceOf,
} from './handler';
import { personOrNewcomer } from './newcomer';
import { countInvitations } from './quota';

/** S13: participants that one command changes or removes. */
export const PARTICIPANTS_A_COMMAND = 50;

export function participation(
  state: State,
  board: string,
  person: string,
): ParticipantRow | undefined {
  return state.participants.get(state.boards.placeOf(board), state.people.placeOf(person));
}

/** S3, S4, S14, S15: who is a participant already keeps the role and is not invited again. */
function invite(command: CommandOf<'participant.invite'>, given: GivenActor): Decided {
  const { state, actor } = given;
  const board = boardOf(state, command.board);
  command.persons.forEach((ref, i) => {
    if (!ref.includes('@')) personOf(state, ref, `persons[${i}]`);
  });
  needsUnarchived(teamspaceOf(state, board.teamspace));
  needsBoardAction(actor, board, command.fromContacts === true ? 'S4' : 'S3');
  command.persons.forEach((ref, i) => {
    needsAdmittable(state, state.person(ref) ?? null, `persons[${i}]`);
  });
  const draft = new Draft(state);
  const effects: Effect[] = [];
  const seen = new Set<string>();
  const issued: string[] = [];
  for (const ref of new Set(command.persons)) {
    const known = state.person(ref);
    const person = known ?? personOrNewcomer(given, draft, ref);
    if (seen.has(person.id)) continue;
    seen.add(person.id);
    // Whoever becomes known by this is named by address, or it could not be carried out again.
    issued.push(known?.id ?? ref);
    if (board.owner === person.id || participation(state, board.id, person.id)) continue;
    const { role } = command;
    draft.insert('participant', {
      board: board.id,
      person: person.id,
      role,
      invitedDirectly: true,
    });
    const mail = { type: 'board-invitation', to: person.id, board: board.id, role } as const;
    effects.push({ kind: 'mail', mail: { ...mail, from: actor.person.id } });
  }
  countInvitations(given, draft, effects.length);
  return { changes: draft.changes, effects, issued: { ...command, persons: issued } };
}

function select(state: State, persons: string[]): PersonRow[] {
  const rows = persons.map((ref, i) => personOf(state, ref, `persons[${i}]`));
  return [...new Set(rows)];
}

function needsFewEnough(persons: PersonRow[]): void {
  if (persons.length <= PARTICIPANTS_A_COMMAND) return;
  throw refusal('limit', `S13: ${persons.length} participants in one command`, {
    rule: 'S13',
    needed: `at most ${PARTICIPANTS_A_COMMAND} participants a command`,
  });
}

function setRole(command: CommandOf<'participant.setRole'>, { state, actor }: GivenActor): Decided {
  const board = boardOf(state, command.board);
  const persons = select(state, command.persons);
  needsUnarchived(teamspaceOf(state, board.teamspace));
  needsBoardAction(actor, board, 'S7');
  const draft = new Draft(state);
  persons.forEach((person, i) => {
    const row = participation(state, board.id, person.id);
    if (row === undefined) {
      throw conflict(`${person.name} is not a participant of the board`, 'S7', `persons[${i}]`);
    }
    draft.update('participant', row, { role: command.role });
  });
  needsFewEnough(persons);
  return { changes: draft.changes, issued: { ...command, persons: persons.map((p) => p.id) } };
}

/** S8; an archive does not keep anybody in (W4). */
function remove(command: CommandOf<'participant.remove'>, { state, actor }: GivenActor): Decided {
  const board = boardOf(state, command.board);
  const persons = select(state, command.persons);
  needsBoardAction(actor, board, 'S8');
  needsFewEnough(persons);
  const draft = new Draft(state);
  for (const person of persons) {
    const row = participation(state, board.id, person.id);
    if (row !== undefined) draft.remove('participant', row);
  }
  return { changes: draft.changes, issued: { ...command, persons: persons.map((p) => p.id) } };
}

/** Opening an invitation confirms the address that it was sent to. */
function accept(command: CommandOf<'participant.accept'>, { state, actor }: GivenActor): Decided {
  const board = boardOf(state, command.board);
  const row = participation(state, board.id, actor.person.id);
  if (row === undefined || !row.invitedDirectly)
    throw notFound('invitation to', board.name, 'board');
  needsUnarchived(teamspaceOf(state, board.teamspace));
  const draft = new Draft(state);
  draft.update('person', actor.person, { emailConfirmed: true });
  return { changes: draft.changes, issued: command };
}

/** S16: an owner must hand the board over first. */
function leave(command: CommandOf<'participant.leave'>, { state, actor }: GivenActor): Decided {
  const board = boardOf(state, command.board);
  if (board.owner === actor.person.id) {
    throw forbidden('S16', { needed: 'another owner: hand the board over first' });
  }
  const draft = new Draft(state);
  const row = participation(state, board.id, actor.person.id);
  if (row !== undefined) draft.remove('participant', row);
  return { changes: draft.changes, issued: command };
}

/** P4, S18: as a new participant with the default role; who is one already keeps theirs. */
function joinByLink(
  command: CommandOf<'participant.joinByLink'>,
  { state, actor, secrets }: GivenActor,
): Decided {
  const { password, ...issued } = command;
  const board = boardOf(state, command.board);
  needsUnarchived(teamspaceOf(state, board.teamspace));
  if (board.mode === 'specific')
    throw forbidden('P4', { needed: 'a board that is shared by link' });
  const outsider = actor.person.affiliation !== 'member';
  const policy = state.workspace?.nonMembers;
  if (outsider && policy === 'only-members') {
    throw forbidden('C3', { needed: 'a member: the workspace admits members only' });
  }
  const asks =
    board.mode === 'link-password' || (outsider && policy === 'password-for-non-members');
  if (asks && !secrets.isPassword(board.id, password ?? '')) {
    const rule = board.mode === 'link-password' ? 'P4' : 'C4';
    throw forbidden(rule, { needed: 'the password of the board' });
  }
  const draft = new Draft(state);
  const person = actor.person.id;
  if (board.owner !== person && participation(state, board.id, person) === undefined) {
    const { defaultRole: role } = board;
    draft.insert('participant', { board: board.id, person, role, invitedDirectly: false });
  }
  return { changes: draft.changes, issued };
}

export const participantHandlers: Handlers<
  | 'participant.invite'
  | 'participant.setRole'
  | 'participant.remove'
  | 'participant.accept'
  | 'participant.leave'
  | 'participant.joinByLink'
> = {
  'participant.invite': invite,
  'participant.setRole': setRole,
  'participant.remove': remove,
  'participant.accept': accept,
  'participant.leave': leave,
  'participant.joinByLink': joinByLink,
};
