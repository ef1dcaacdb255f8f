import nordwind from '../../../resources/demo/nordwind.json';
import type { Issue } from '../../engine/api';
import { workingInstants } from './calendar';
import { Random } from './random';
import { reasonFor } from './reasons';
import { foundCompany } from './small-foundation';
import { shareStory } from './small-outward';
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
  const story = lines.map(({ actor, command }, index): Issue => {
    return { command, actor: actor?.ref ?? null, now: instants[index] ?? end };
  });
  const outward = shareStory(company, end).map(({ at, actor, command }): Issue => {
    return { command, actor, now: at, untold: true };
  });
  return interleaved(story, outward);
}

/** Both in the order of their dates; an undo names its entry by its new place. */
function interleaved(story: Issue[], outward: Issue[]): Issue[] {
  const all = [
    ...story.map((issue, i) => ({ issue, line: i + 1 })),
    ...outward.map((issue) => ({ issue, line: null })),
  ].sort((a, b) => (a.issue.now ?? 0) - (b.issue.now ?? 0));
  const places = new Map(all.map(({ line }, i) => [line, i + 1]));
  return all.map(({ issue }) => {
    const { command } = issue;
    if (command.type !== 'undo') return issue;
    return { ...issue, command: { ...command, entry: places.get(command.entry) ?? 0 } };
  });
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
