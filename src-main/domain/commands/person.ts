import type { CommandOf } from '../../../src-shared/commands';
import type { PersonRow } from '../../../src-shared/model/rows';
import { conflict } from '../authority/refused';
import { needsAnAdminLeft } from '../authority/teamspaces';
import { erasedRow, needsNotErased } from '../erased';
import { Draft } from '../state/draft';
import { type Decided, type GivenActor, type Handlers, idFor, personOf } from './handler';

/** W2: adds a person; a known non-member becomes a member and keeps what they have. */
function add(command: CommandOf<'person.add'>, { state, actor, newId }: GivenActor): Decided {
  actor.needsAdmin('W2');
  const { email, affiliation } = command;
  const workspaceRole = affiliation === 'member' ? (command.workspaceRole ?? 'viewer') : null;
  const draft = new Draft(state);
  const known = state.person(email);
  if (known !== undefined) {
    needsNotErased(known, 'email');
    if (known.affiliation === 'member' || affiliation !== 'member') {
      throw conflict(`${email} is known already`, 'W2', 'email');
    }
    if (command.id !== undefined && command.id !== known.id) {
      throw conflict(`${email} is known already, under the id ${known.id}`, 'W2', 'id');
    }
    draft.update('person', known, {
      affiliation,
      workspaceRole,
      ...(command.name !== undefined && { name: command.name }),
      ...(command.emailConfirmed !== undefined && { emailConfirmed: command.emailConfirmed }),
    });
    return { changes: draft.changes, id: known.id, issued: { ...command, id: known.id } };
  }
  const id = idFor(command, newId);
  if (state.people.get(id) !== undefined) throw conflict(`the id ${id} is taken`, undefined, 'id');
  draft.insert('person', {
    id,
    email,
    name: command.name ?? email.slice(0, email.lastIndexOf('@')),
    affiliation,
    workspaceRole,
    emailConfirmed: command.emailConfirmed ?? false,
    active: true,
    auditor: false,
  });
  return { changes: draft.changes, id, issued: { ...command, id } };
}

type OnPerson =
  | 'person.setWorkspaceRole'
  | 'person.deactivate'
  | 'person.reactivate'
  | 'person.setAuditor';

function change(
  command: CommandOf<OnPerson>,
  { state, actor }: GivenActor,
  rule: string,
  patch: Partial<PersonRow>,
): Decided {
  const person = personOf(state, command.person, 'person');
  actor.needsAdmin(rule);
  needsNotErased(person, 'person');
  const draft = new Draft(state);
  const after = { ...person, ...patch };
  const isAdmin = person.active && person.workspaceRole === 'admin';
  if (isAdmin && !(after.active && after.workspaceRole === 'admin')) needsAnAdminLeft(state);
  draft.update('person', person, patch);
  return { changes: draft.changes, issued: { ...command, person: person.id } };
}

/** W2: by an admin, not of oneself: somebody has to be left who answers for it. */
function erase(command: CommandOf<'person.erase'>, { state, actor }: GivenActor): Decided {
  const person = personOf(state, command.person, 'person');
  actor.needsAdmin('W2');
  if (person.id === actor.person.id) {
    throw conflict('nobody erases themselves: another admin does', 'W2', 'person');
  }
  const draft = new Draft(state);
  draft.update('person', person, erasedRow(person));
  return { changes: draft.changes, issued: { ...command, person: person.id } };
}

/** Only members have a workspace role, and only a member can be an auditor. */
function needsMember({ state }: GivenActor, reference: string, rule: string): void {
  const person = state.person(reference);
  if (person === undefined || person.affiliation === 'member') return;
  throw conflict(`${person.name} is not a member of the workspace`, rule, 'person');
}

export const personHandlers: Handlers<
  | 'person.add'
  | 'person.setWorkspaceRole'
  | 'person.deactivate'
  | 'person.reactivate'
  | 'person.setAuditor'
  | 'person.erase'
> = {
  'person.add': add,
  'person.erase': erase,
  'person.setWorkspaceRole': (command, given) => {
    const decided = change(command, given, 'W2', { workspaceRole: command.workspaceRole });
    needsMember(given, command.person, 'W2');
    return decided;
  },
  'person.deactivate': (command, given) => change(command, given, 'W2', { active: false }),
  'person.reactivate': (command, given) => change(command, given, 'W2', { active: true }),
  'person.setAuditor': (command, given) => {
    const decided = change(command, given, 'A', { auditor: command.auditor });
    needsMember(given, command.person, 'A');
    return decided;
  },
};
