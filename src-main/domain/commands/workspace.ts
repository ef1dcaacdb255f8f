import type { CommandOf } from '../../../src-shared/commands';
import type { WorkspaceRow } from '../../../src-shared/model/rows';
import { conflict } from '../authority/refused';
import { Draft } from '../state/draft';
import { firstConsole } from './console';
import type { Decided, Given, GivenActor, Handlers } from './handler';

/** The first command of an empty database: it makes the workspace and its first admin. */
export function createWorkspace(command: CommandOf<'workspace.create'>, given: Given): Decided {
  const { state, newId } = given;
  if (state.workspace !== null) throw conflict('this database already holds a workspace');
  const draft = new Draft(state);
  const id = newId();
  const timeZone = command.timeZone ?? 'UTC';
  const { name, plan, admin } = command;
  draft.insert('workspace', { id, name, plan, timeZone, nonMembers: 'anyone' });
  const person = newId();
  draft.insert('person', {
    id: person,
    ...admin,
    affiliation: 'member',
    workspaceRole: 'admin',
    emailConfirmed: true,
    active: true,
    auditor: false,
  });
  const console = firstConsole(given, person);
  if (console !== null) draft.insert('console', console);
  return { changes: draft.changes, id, issued: { ...command, timeZone } };
}

function change(
  command: CommandOf<'workspace.setPlan' | 'workspace.setPolicy'>,
  { state, actor }: GivenActor,
  rule: string,
  patch: Partial<WorkspaceRow>,
): Decided {
  actor.needsAdmin(rule);
  const draft = new Draft(state);
  if (state.workspace !== null) draft.update('workspace', state.workspace, patch);
  return { changes: draft.changes, issued: command };
}

export const workspaceHandlers: Handlers<'workspace.setPlan' | 'workspace.setPolicy'> = {
  'workspace.setPlan': (command, given) => change(command, given, 'A', { plan: command.plan }),
  'workspace.setPolicy': (command, given) =>
    change(command, given, 'W1', { nonMembers: command.nonMembers }),
};
