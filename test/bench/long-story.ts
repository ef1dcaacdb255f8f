import type { Issue } from '../../src-main/engine/api';
import type { BulkSize, Line } from '../../src-main/services/demo/bulk';
import { bulkFoundation, OWNERS, type Roster } from '../../src-main/services/demo/bulk-foundation';
import { workingInstants } from '../../src-main/services/demo/calendar';
import { Random } from '../../src-main/services/demo/random';
import { reasonFor } from '../../src-main/services/demo/reasons';

const DAY = 86_400_000;

/** Bar 1 of "see it, explain it, prove it": five million changed cells over 100,000 entries. */
export const LONG = { cells: 5_000_000, entries: 100_000 };

const SIZE: BulkSize = {
  seed: 7_003,
  people: 10_000,
  boards: 1_000,
  overrides: 0,
  entries: LONG.entries,
};
/** How many of a board's people ever get an override: their levels change again and again. */
const PER_BOARD = 2_000;
const SHARE_OF_CELLS = 0.88;

/** The foundation of the bulk demo, then entries of many cells each, in chunks of `chunk`. */
export function* longStory(end: number, chunk: number): Generator<Issue[]> {
  const random = new Random(SIZE.seed);
  const instants = workingInstants(random, SIZE.entries, end - 330 * DAY, end);
  let issues: Issue[] = [];
  let said = 0;
  for (const { actor, command } of lines(random)) {
    issues.push({ command, actor, now: instants[said++] ?? end });
    if (issues.length < chunk) continue;
    yield issues;
    issues = [];
  }
  yield issues;
}

function* lines(random: Random): Generator<Line> {
  const { foundation, roster } = bulkFoundation(SIZE, random);
  let left = SIZE.entries;
  for (const line of foundation) {
    yield line;
    left--;
  }
  const story = new Story(roster, random);
  let cells = LONG.cells;
  for (; left > 0; left--) {
    if (!random.chance(SHARE_OF_CELLS) && left > 1) {
      yield story.aside();
      continue;
    }
    const most =
      left === 1 ? cells : Math.round((cells / (left * SHARE_OF_CELLS)) * 2 * random.next());
    const line = story.change(Math.max(1, Math.min(most, cells)));
    cells -= story.changed;
    yield line;
  }
}

/** Knows every override, so that each one said is a change. */
class Story {
  changed = 0;
  private readonly levels: Uint8Array;

  constructor(
    private readonly roster: Roster,
    private readonly random: Random,
  ) {
    this.levels = new Uint8Array(roster.boards.length * roster.people.length);
  }

  change(count: number): Line {
    const { roster, random } = this;
    for (;;) {
      const index = random.below(roster.boards.length);
      const board = roster.boards[index];
      if (board === undefined || board.kind === 'canvas') continue;
      const level = random.pick([0, 1, 1, 3, 3]);
      const persons = this.persons(index, level, count, level === 3 || board.kind === 'grid');
      if (persons.length === 0) continue;
      this.changed = persons.length;
      const set = level === 1 ? 'view' : 'edit';
      const reason = reasonFor(level === 0 ? 'clear' : set, random);
      const cells = { boards: [board.id], persons, reason };
      const actor = board.private ? roster.admin : (roster.people[random.below(OWNERS + 1)] ?? '');
      return level === 0
        ? { actor, command: { type: 'override.clear', ...cells } }
        : { actor, command: { type: 'override.set', ...cells, level: set } };
    }
  }

  /** People of the board whose override is another one, from a random place on. */
  private persons(board: number, level: number, count: number, onlyMakers: boolean): string[] {
    const { roster, random } = this;
    const persons: string[] = [];
    const all = roster.people.length - OWNERS - 1;
    const start = random.below(PER_BOARD);
    for (let i = 0; i < PER_BOARD && persons.length < count; i++) {
      const person = OWNERS + 1 + ((board * 37 + ((start + i) % PER_BOARD)) % all);
      const cell = board * roster.people.length + person;
      if (this.levels[cell] === level || (onlyMakers && !roster.makers[person])) continue;
      this.levels[cell] = level;
      persons.push(roster.people[person] ?? '');
    }
    return persons;
  }

  aside(): Line {
    const { roster, random } = this;
    if (random.chance(0.5)) {
      const index = random.below(roster.boards.length);
      const actor = roster.people[1 + (index % OWNERS)] ?? roster.admin;
      return { actor, command: { type: 'board.save', board: roster.boards[index]?.id ?? '' } };
    }
    const person = random.between(OWNERS + 1, roster.people.length - 1);
    const maker = !roster.makers[person];
    roster.makers[person] = maker;
    return {
      actor: roster.admin,
      command: {
        type: 'person.setWorkspaceRole',
        person: roster.people[person] ?? '',
        workspaceRole: maker ? 'maker' : 'viewer',
        reason: reasonFor(maker ? 'promote' : 'demote', random),
      },
    };
  }
}
