import type { CommandOf } from '../../../src-shared/commands';
import type { PersonRow } from '../../../src-shared/model/rows';
import { conflict, forbidden, invalid } from '../authority/refused';
import { needsAnOwnerLeft, needsTeamspaceOwner, needsUnarchived } from '../authority/teamspaces';
import { Draft } from '../state/draft';
import type { State } from '../state/state';
import {
  type Decided,
  type GivenActor,
  type Handlers,
  idFor,
  personOf,
  teamspaceOf,
} from './handler';

/** Section 1: only workspace members can be members of a teamspace. */
function needsWorkspaceMember(person: PersonRow, path: string): void {
  if (person.affiliation === 'member') return;
  throw forbidden('W3', { needed: `a member of the workspace, which ${person.name} is not`, path });
}

function create(
  command: CommandOf<'teamspace.create'>,
  { state, actor, newId }: GivenActor,
): Decided {
  const owner =
    command.owner === undefined ? actor.person : personOf(state, command.owner, 'owner');
  if (!actor.isAdmin && !actor.isMaker) throw forbidden('A', { needed: 'an admin or a maker' });
  needsWorkspaceMember(owner, 'owner');
  const id = idFor(command, newId);
  if (state.teamspaces.get(id) !== undefined)
    throw conflict(`the id ${id} is taken`, undefined, 'id');
  const draft = new Draft(state);
  draft.insert('teamspace', { id, name: command.name, archived: false });
  draft.insert('member', { teamspace: id, person: owner.id, level: 'owner' });
  return { changes: draft.changes, id, issued: { ...command, id, owner: owner.id } };
}

/** `invalid` comes before `not-found`: whoever nobody knows is told apart by the reference. */
function needsEachOnce(state: State, members: readonly { person: string }[]): void {
  const seen = new Set<string>();
  members.forEach(({ person }, i) => {
    const id = state.person(person)?.id ?? person;
    if (seen.has(id)) throw invalid(`${person} is named twice`, `members[${i}]`);
    seen.add(id);
  });
}

/** W3, O5: adds members or changes their levels; overrides stay as they are. */
function setMembers(
  command: CommandOf<'teamspace.setMembers'>,
  { state, actor }: GivenActor,
): Decided {
  needsEachOnce(state, command.members);
  const members = command.members.map(({ person, level }, i) => ({
    person: personOf(state, person, `members[${i}].person`),
    level,
  }));
  const teamspace = teamspaceOf(state, command.teamspace);
  needsUnarchived(teamspace);
  needsTeamspaceOwner(actor, teamspace, 'W3');
  members.forEach(({ person }, i) => {
    needsWorkspaceMember(person, `members[${i}].person`);
  });
  const draft = new Draft(state);
  let losing = 0;
  let gaining = 0;
  for (const { person, level } of members) {
    const present = state.member({ teamspace: teamspace.id, person: person.id });
    if (present?.level === 'owner' && level !== 'owner') losing++;
    if (present?.level !== 'owner' && level === 'owner') gaining++;
    if (present !== undefined) draft.update('member', present, { level });
    else draft.insert('member', { teamspace: teamspace.id, person: person.id, level });
  }
  needsAnOwnerLeft(state, actor, teamspace, losing, gaining);
  const issued = members.map(({ person, level }) => ({ person: person.id, level }));
  return { changes: draft.changes, issued: { ...command, members: issued } };
}

/** W3; an archive does not keep anybody in (W4). P2.3: their overrides stay stored. */
function removeMembers(
  command: CommandOf<'teamspace.removeMembers'>,
  { state, actor }: GivenActor,
): Decided {
  const persons = command.persons.map((ref, i) => personOf(state, ref, `persons[${i}]`).id);
  const teamspace = teamspaceOf(state, command.teamspace);
  needsTeamspaceOwner(actor, teamspace, 'W3');
  const draft = new Draft(state);
  let losing = 0;
  for (const person of new Set(persons)) {
    const present = state.member({ teamspace: teamspace.id, person });
    if (present === undefined) continue;
    if (present.level === 'owner') losing++;
    draft.remove('member', present);
  }
  needsAnOwnerLeft(state, actor, teamspace, losing, 0);
  return { changes: draft.changes, issued: { ...command, persons } };
}

function setArchived(
  command: CommandOf<'teamspace.archive' | 'teamspace.unarchive'>,
  { state, actor }: GivenActor,
): Decided {
  const teamspace = teamspaceOf(state, command.teamspace);
  needsTeamspaceOwner(actor, teamspace, 'W4');
  const draft = new Draft(state);
  draft.update('teamspace', teamspace, { archived: command.type === 'teamspace.archive' });
  return { changes: draft.changes, issued: command };
}

export const teamspaceHandlers: Handlers<
  | 'teamspace.create'
  | 'teamspace.setMembers'
  | 'teamspace.removeMembers'
  | 'teamspace.archive'
  | 'teamspace.unarchive'
> = {
  'teamspace.create': create,
  'teamspace.setMembers': setMembers,
  'teamspace.removeMembers': removeMembers,
  'teamspace.archive': setArchived,
  'teamspace.unarchive': setArchived,
};
