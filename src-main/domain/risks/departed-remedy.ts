import type { PlainCommand } from '../../../src-shared/commands';
import type { BoardRow, PersonRow } from '../../../src-shared/model/rows';
import type { State } from '../state/state';
import { holdingsOf } from './departed';

function firstById(people: (PersonRow | undefined)[]): PersonRow | undefined {
  const active = people.filter((one): one is PersonRow => one?.active === true);
  return active.sort((a, b) => (a.id < b.id ? -1 : 1))[0];
}

/** An active admin, the first by id, for boards that nobody else can take over. */
function anAdmin(state: State): PersonRow | undefined {
  return firstById([...state.admins].map((place) => state.people.at(place)));
}

/** S17: an owner of the teamspace, else who edits it, else whoever is in it; admins as a last resort. */
function heirOf(state: State, board: BoardRow): PersonRow | undefined {
  const members = [...state.members.of(state.teamspaces.placeOf(board.teamspace))]
    .map(([place, level]) => ({ person: state.people.at(place), level }))
    .filter(({ person }) => person?.active === true && person.workspaceRole !== 'viewer');
  const highest = Math.max(...members.map(({ level }) => level));
  return firstById(members.filter(({ level }) => level === highest).map(({ person }) => person));
}

/** Ends all that a departed person holds: boards are handed over, the rest is taken back. */
export function departedRemedy(state: State, at: number, person: string): PlainCommand[] {
  const place = state.people.placeOf(person);
  const held = holdingsOf(state, at, new Set([place])).get(place);
  if (held === undefined) return [];
  const commands: PlainCommand[] = [];
  if (held.overrides.length > 0) {
    const cells = held.overrides.map((board) => ({ board, person }));
    commands.push({ type: 'override.clear', cells });
  }
  const joined = new Set<string>();
  for (const id of held.owns) {
    const board = state.boards.get(id);
    if (board === undefined) continue;
    const heir = heirOf(state, board) ?? anAdmin(state);
    if (heir === undefined) continue;
    const known = state.members.get(
      state.teamspaces.placeOf(board.teamspace),
      state.people.placeOf(heir.id),
    );
    if (known === undefined && !joined.has(board.teamspace)) {
      joined.add(board.teamspace);
      const members = [{ person: heir.id, level: 'owner' as const }];
      commands.push({ type: 'teamspace.setMembers', teamspace: board.teamspace, members });
    }
    commands.push({ type: 'board.transferOwnership', board: id, to: heir.id });
  }
  // S17 leaves the old owner as an editor.
  for (const board of new Set([...held.participations, ...held.owns])) {
    commands.push({ type: 'participant.remove', board, persons: [person] });
  }
  if (held.shares.length > 0) commands.push({ type: 'share.revoke', shares: held.shares });
  for (const teamspace of held.memberships) {
    commands.push({ type: 'teamspace.removeMembers', teamspace, persons: [person] });
  }
  return commands;
}
