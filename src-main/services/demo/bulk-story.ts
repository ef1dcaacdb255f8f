import type { Command } from '../../../src-shared/commands';
import type { OverrideLevel } from '../../../src-shared/model/level';
import type { BulkSize, Line } from './bulk';
import { OWNERS, type Roster } from './bulk-foundation';
import type { Random } from './random';
import { reasonFor } from './reasons';

/** The last lines only fill up, so that the number of overrides comes out exactly. */
const FILLING = 400;
const SHARE_OF_SETS = 0.8;

/** Exactly `count` entries, after which exactly `size.overrides` overrides stand. */
export function* bulkStory(
  size: BulkSize,
  roster: Roster,
  count: number,
  random: Random,
): Generator<Line> {
  const cells = new Cells(roster);
  for (let left = count; left > 0; left--) {
    const missing = size.overrides - cells.size;
    if (left <= FILLING) {
      yield missing > 0
        ? set(cells, roster, Math.ceil(missing / left), random)
        : save(roster, random);
    } else if (random.chance(SHARE_OF_SETS) && missing > 0) {
      const average = missing / (left * SHARE_OF_SETS);
      yield set(
        cells,
        roster,
        Math.min(random.between(1, Math.ceil(average * 2)), missing),
        random,
      );
    } else {
      yield random.chance(0.4) ? clear(cells, roster, random) : other(roster, random);
    }
  }
}

/** The overrides that stand, one number a cell. */
class Cells {
  readonly #cells: number[] = [];
  readonly #places = new Map<number, number>();
  readonly #boards: number;

  constructor(roster: Roster) {
    this.#boards = roster.boards.length;
  }

  get size(): number {
    return this.#cells.length;
  }

  add(person: number, board: number): boolean {
    const cell = person * this.#boards + board;
    if (this.#places.has(cell)) return false;
    this.#places.set(cell, this.#cells.length);
    this.#cells.push(cell);
    return true;
  }

  takeOne(random: Random): { person: number; board: number } | null {
    const last = this.#cells.length - 1;
    const place = random.below(last + 1);
    const cell = this.#cells[place];
    const moved = this.#cells[last];
    if (cell === undefined || moved === undefined) return null;
    this.#cells[place] = moved;
    this.#places.set(moved, place);
    this.#cells.pop();
    this.#places.delete(cell);
    return { person: Math.floor(cell / this.#boards), board: cell % this.#boards };
  }
}

/** One board × several people; O2 and O3 decide whom and where. */
function set(cells: Cells, roster: Roster, count: number, random: Random): Line {
  for (;;) {
    const index = random.below(roster.boards.length);
    const board = roster.boards[index];
    if (board === undefined || board.kind === 'canvas') continue;
    const level: OverrideLevel = random.chance(0.6) ? 'edit' : 'view';
    const onlyMakers = level === 'edit' || board.kind === 'grid';
    const persons: string[] = [];
    for (let tries = count * 20; tries > 0 && persons.length < count; tries--) {
      const person = random.between(OWNERS + 1, roster.people.length - 1);
      if (onlyMakers && !roster.makers[person]) continue;
      if (cells.add(person, index)) persons.push(roster.people[person] ?? '');
    }
    if (persons.length === 0) continue;
    const actor = board.private ? roster.admin : actorOf(roster, random);
    return say(actor, {
      type: 'override.set',
      boards: [board.id],
      persons,
      level,
      reason: reasonFor(level, random),
    });
  }
}

function clear(cells: Cells, roster: Roster, random: Random): Line {
  const cell = cells.takeOne(random);
  if (cell === null) return save(roster, random);
  const board = roster.boards[cell.board]?.id ?? '';
  const person = roster.people[cell.person] ?? '';
  return say(roster.admin, {
    type: 'override.clear',
    cells: [{ board, person }],
    reason: reasonFor('clear', random),
  });
}

function other(roster: Roster, random: Random): Line {
  if (random.chance(0.5)) return save(roster, random);
  const person = random.between(OWNERS + 1, roster.people.length - 1);
  const maker = !roster.makers[person];
  roster.makers[person] = maker;
  return say(roster.admin, {
    type: 'person.setWorkspaceRole',
    person: roster.people[person] ?? '',
    workspaceRole: maker ? 'maker' : 'viewer',
    reason: reasonFor(maker ? 'promote' : 'demote', random),
  });
}

/** U1: saved by the board's owner. */
function save(roster: Roster, random: Random): Line {
  const index = random.below(roster.boards.length);
  const owner = roster.people[1 + (index % OWNERS)] ?? roster.admin;
  return say(owner, { type: 'board.save', board: roster.boards[index]?.id ?? '' });
}

function actorOf(roster: Roster, random: Random): string {
  return roster.people[random.below(OWNERS + 1)] ?? roster.admin;
}

function say(actor: string, command: Command): Line {
  return { actor, command };
}
