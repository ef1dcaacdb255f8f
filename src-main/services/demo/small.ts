import nordwind from '../../../resources/demo/nordwind.json';
import type { Issue } from '../../engine/api';
import { workingInstants } from './calendar';
import { Random } from './random';
import { reasonFor } from './reasons';
import { foundCompany } from './small-foundation';
import { exceptional } from './small-people';
import { tellStory } from './small-story';
import type { Company } from './world';

const SEED = 20_261_120;
const DAY = 86_400_000;

/** Nordwind Logistik: people, teamspaces and half a year of changes, ending at `end`. */
export function smallDemo(end: number): Issue[] {
  const random = new Random(SEED);
  const company = foundCompany(random);
  const founded = company.script.lines.length;
  tellStory(company, random);
  closeChapter(company, random);
  const lines = company.script.lines;
  const instants = [
    ...workingInstants(random, founded, end - 240 * DAY, end - 160 * DAY),
    ...workingInstants(random, lines.length - founded, end - 160 * DAY, end),
  ];
  return lines.map(({ actor, command }, index) => ({
    command,
    actor: actor?.ref ?? null,
    now: instants[index] ?? end,
  }));
}

/** What a visitor shall find today: overrides above a role (C1) and a locked board (C6). */
function closeChapter(company: Company, random: Random): void {
  const { script, admin } = company;
  const first = company.teamspaces[0];
  if (first === undefined) throw new Error('the demo needs a teamspace');
  const lowered = exceptional(first).filter(
    (person) =>
      person.role === 'maker' &&
      person.active &&
      !person.ownsBoards &&
      first.boards.some((board) => board.overrides.get(person) === 'edit'),
  );
  for (const person of lowered.slice(0, 2)) {
    script.say(admin, {
      type: 'person.setWorkspaceRole',
      person: person.ref,
      workspaceRole: 'viewer',
      reason: reasonFor('demote', random),
    });
  }
  const locked = nordwind.teamspaces[0]?.named?.find(([, , mark]) => mark === 'locked');
  const board = first.boards.find(({ name }) => name === locked?.[0]);
  if (board)
    script.say(admin, { type: 'board.lock', board: board.id, reason: reasonFor('lock', random) });
}
