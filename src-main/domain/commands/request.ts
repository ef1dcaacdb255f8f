import type { CommandOf } from '../../../src-shared/commands';
import type { RequestRow } from '../../../src-shared/model/rows';
import { needsBoardAction } from '../authority/board-actions';
import { conflict, notFound } from '../authority/refused';
import { needsAdmittable } from '../authority/sharing';
import { needsUnarchived } from '../authority/teamspaces';
import { Draft } from '../state/draft';
import type { State } from '../state/state';
import { boardOf, type Decided, type GivenActor, type Handlers, teamspaceOf } from './handler';
import { participation } from './participant';

function pendingOf(state: State, board: string, person: string): RequestRow | undefined {
  for (const row of state.requests) {
    if (row.status === 'pending' && row.board === board && row.person === person) return row;
  }
  return undefined;
}

/** S19: asking twice is one request with the newer message. */
function submit(command: CommandOf<'request.submit'>, given: GivenActor): Decided {
  const { state, actor, at, newId } = given;
  const board = boardOf(state, command.board);
  needsUnarchived(teamspaceOf(state, board.teamspace));
  const draft = new Draft(state);
  const message = command.message ?? '';
  const pending = pendingOf(state, board.id, actor.person.id);
  if (pending !== undefined) {
    if (pending.message !== message) draft.update('request', pending, { message, at });
    return { changes: draft.changes, id: pending.id, issued: command };
  }
  const id = newId();
  const status = 'pending';
  const asked = { id, board: board.id, person: actor.person.id, message, at, status } as const;
  draft.insert('request', { ...asked, decidedBy: null });
  return { changes: draft.changes, id, issued: command };
}

function decide(
  command: CommandOf<'request.approve' | 'request.decline'>,
  { state, actor }: GivenActor,
): Decided {
  const request = state.requests.get(command.request);
  if (request === undefined) throw notFound('request', command.request, 'request');
  const board = boardOf(state, request.board);
  needsUnarchived(teamspaceOf(state, board.teamspace));
  needsBoardAction(actor, board, 'S3');
  const approved = command.type === 'request.approve';
  if (approved) needsAdmittable(state, state.people.get(request.person) ?? null, 'request');
  if (request.status !== 'pending') {
    throw conflict(`the request has been ${request.status} already`, 'S19', 'request');
  }
  const draft = new Draft(state);
  const status = approved ? 'approved' : 'declined';
  draft.update('request', request, { status, decidedBy: actor.person.id });
  if (command.type === 'request.approve') {
    const row = participation(state, board.id, request.person);
    const { role } = command;
    if (row !== undefined) draft.update('participant', row, { role });
    else {
      const { person } = request;
      draft.insert('participant', { board: board.id, person, role, invitedDirectly: true });
    }
  }
  const mail = { type: 'request-answer', to: request.person, board: board.id, approved } as const;
  return { changes: draft.changes, effects: [{ kind: 'mail', mail }], issued: command };
}

export const requestHandlers: Handlers<'request.submit' | 'request.approve' | 'request.decline'> = {
  'request.submit': submit,
  'request.approve': decide,
  'request.decline': decide,
};
