import type { OverrideLevel } from '../../../src-shared/model/level';
import type { Random } from './random';
import { reasonFor } from './reasons';
import { tellAside } from './small-asides';
import { actorFor, exceptional } from './small-people';
import {
  type Company,
  countOverrides,
  type DemoBoard,
  type DemoPerson,
  type DemoTeamspace,
  mayBeOverridden,
} from './world';

/** The months since: exceptions given, taken back and regretted, until each teamspace has its number. */
export function tellStory(company: Company, random: Random): void {
  const open = () => company.teamspaces.filter((one) => countOverrides(one) < one.target);
  for (let busy = open(); busy.length > 0; busy = open()) {
    const teamspace = random.pick(busy);
    if (random.chance(0.42)) tellAside(company, teamspace, random);
    else giveOverrides(company, teamspace, random);
    if (teamspace.ends && countOverrides(teamspace) >= teamspace.target) {
      const reason = 'Project finished';
      company.script.say(company.admin, {
        type: 'teamspace.archive',
        teamspace: teamspace.id,
        reason,
      });
    }
  }
}

interface Cell {
  board: DemoBoard;
  person: DemoPerson;
}

function giveOverrides(company: Company, teamspace: DemoTeamspace, random: Random): void {
  const boards = random.sample(preferPrivate(teamspace, random), random.between(1, 3));
  const persons = random.sample(exceptional(teamspace), random.between(1, 4));
  const level: OverrideLevel = random.chance(0.62) ? 'edit' : 'view';
  const room = teamspace.target - countOverrides(teamspace);
  const cells = boards
    .flatMap((board) => persons.map((person) => ({ board, person })))
    .filter(
      ({ board, person }) =>
        mayBeOverridden(person, board, level) && board.overrides.get(person) !== level,
    )
    .slice(0, room);
  if (cells.length === 0) return;
  const actor = actorFor(company, teamspace, boards, random);
  const entry = company.script.say(actor, {
    type: 'override.set',
    cells: cells.map(({ board, person }) => ({ board: board.id, person: person.ref, level })),
    reason: reasonFor(level, random),
  });
  if (random.chance(0.05))
    company.script.say(actor, { type: 'undo', entry, reason: reasonFor('undo', random) });
  else remember(cells, level);
}

function remember(cells: Cell[], level: OverrideLevel): void {
  for (const { board, person } of cells) board.overrides.set(person, level);
}

function preferPrivate(teamspace: DemoTeamspace, random: Random): DemoBoard[] {
  const some = random.sample(
    teamspace.boards.filter((b) => b.kind !== 'canvas'),
    8,
  );
  const hidden = some.filter((board) => board.private);
  return hidden.length > 0 && random.chance(0.5) ? hidden : some;
}
