import type { Random } from './random';
import {
  type Company,
  type DemoBoard,
  type DemoPerson,
  type DemoTeamspace,
  ownersOf,
} from './world';

/** O1: owners act on boards that are open to them; what is private is left to the admin. */
export function actorFor(
  company: Company,
  teamspace: DemoTeamspace,
  boards: DemoBoard[],
  random: Random,
): DemoPerson {
  if (boards.some((board) => board.private) || random.chance(0.25)) return company.admin;
  return random.pick(ownersOf(teamspace));
}

/** Whom exceptions are made for: neither owners nor admins, who have everything already. */
export function exceptional(teamspace: DemoTeamspace): DemoPerson[] {
  return [...teamspace.members]
    .filter(([person, level]) => level !== 'owner' && person.role !== 'admin')
    .map(([person]) => person);
}
