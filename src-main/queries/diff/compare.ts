import { type LevelCode, levelCode, levelName } from '../../../src-shared/model/level';
import type { DiffItem } from '../../../src-shared/queries/diff';
import type { Core } from '../../commands/core';
import { decide, levelOf } from '../../domain/access/evaluate';
import { type Outward, outwardLevel } from '../../domain/access/impact-outward';
import { Scan } from '../../domain/access/scan';
import type { AccessContext } from '../../domain/access/types';
import type { State } from '../../domain/state/state';
import type { Work } from '../../domain/work';
import { causesOf, type LevelIn, type Moved } from './causes';
import { type Happening, inOrder, type Touched } from './touched';

/** What a page may cost, in people compared: so it ends soon, however much there is to compare. */
const BUDGET = 60_000;
/** Reading the entries of a board costs as much as comparing so many. */
const BOARD_COSTS = 1_500;

/** Where a page ends: before this thing (boards by place, then cards and reports), after this person. */
export interface Place {
  thing: number;
  person: number;
}

interface Found extends Moved {
  item: Omit<DiffItem, 'entries'>;
}

/** One page of a comparison from a place on; `only` a board or a person, by place. */
export class Comparison {
  private readonly found: Found[] = [];
  private readonly outward: { one: Outward; happenings: Happening[] }[];
  private readonly before: Scan;
  private readonly after: Scan;
  private left = BUDGET;

  constructor(
    private readonly core: Core,
    private readonly touched: Touched,
    private readonly only: { board?: number | undefined; person?: number | undefined },
    private readonly limit: number,
  ) {
    const { from, to } = touched.span;
    this.before = new Scan(touched.before, without(from.at));
    this.after = new Scan(touched.after, without(to.at));
    this.outward = this.outwardAsked();
  }

  get total(): number {
    return this.core.state.boards.end + this.outward.length;
  }

  /** Goes on from `place` as far as a page goes; answers where the next one starts, null at the end. */
  run({ thing, person }: Place): Place | null {
    const boards = this.core.state.boards.end;
    let after = person;
    for (let place = thing; place < this.total; place++) {
      if (this.left <= 0 || this.found.length >= this.limit) return { thing: place, person: after };
      if (place >= boards) this.compareOutward(place - boards);
      else {
        const stopped = this.compareBoard(place, after);
        if (stopped !== null) return { thing: place, person: stopped };
      }
      after = -1;
    }
    return null;
  }

  items(work: Work): DiffItem[] {
    const causes = causesOf(this.core, this.touched.span, this.found, work);
    return this.found.map(({ item }, i) => ({ ...item, entries: causes[i] ?? [] }));
  }

  /** Answers after whom it stopped, null where the board is through. */
  private compareBoard(board: number, after: number): number | null {
    if (this.only.board !== undefined && this.only.board !== board) return null;
    const { person: one } = this.only;
    const known = this.core.past.cells.knows(board);
    const people = one === undefined ? this.touched.peopleOn(board) : [one];
    this.left -= known || people.length === 0 ? 1 : BOARD_COSTS;
    for (const person of people) {
      if (person <= after) continue;
      this.left--;
      const from = levelBy(this.before, this.touched.before, board, person);
      const to = levelBy(this.after, this.touched.after, board, person);
      if (from === to) continue;
      const row = this.touched.after.boards.at(board) ?? this.touched.before.boards.rowAt(board);
      const happenings = this.touched.happeningsOn(board, person);
      // On the way one pair is asked for at a time: a scan would fold all of the board's.
      const level: LevelIn = (state, at) =>
        isThere(state, board, person)
          ? levelName(levelOf(state, person, board, without(at)))
          : levelName(0);
      this.add({ board: row.id, thing: row.name }, person, {
        from: levelName(from),
        to: levelName(to),
        happenings,
        level,
      });
      if (this.left <= 0 || this.found.length >= this.limit) return person;
    }
    return null;
  }

  private compareOutward(index: number): void {
    const asked = this.outward[index];
    if (asked === undefined) return;
    const { one } = asked;
    this.left--;
    const { before, after, span } = this.touched;
    const level: LevelIn = (state, at) => outwardLevel(state, one, without(at));
    const from = level(before, span.from.at);
    const to = level(after, span.to.at);
    if (from === to) return;
    const person = this.core.state.people.placeOf(one.person);
    const named = ({ cards, partners }: State) =>
      one.card === undefined ? partners.reports.get(one.report ?? '') : cards.get(one.card);
    const row = named(after) ?? named(before);
    const { person: _, ...thing } = one;
    const happenings = inOrder([...asked.happenings, ...this.onBoardOf(one, person)]);
    this.add({ ...thing, thing: row?.name ?? '' }, person, { from, to, happenings, level });
  }

  /** A card is reached as its board is. */
  private onBoardOf({ card }: Outward, person: number): Happening[] {
    const board = this.boardOf(card);
    return board < 0 ? [] : this.touched.happeningsOn(board, person);
  }

  private boardOf(card: string | undefined): number {
    const { cards, boards } = this.core.state;
    return card === undefined ? -1 : boards.placeOf(cards.get(card)?.board ?? '');
  }

  private outwardAsked() {
    const { board, person } = this.only;
    const { people } = this.core.state;
    return [...this.touched.outward]
      .filter(
        ([, { one }]) =>
          (person === undefined || people.placeOf(one.person) === person) &&
          (board === undefined || this.boardOf(one.card) === board),
      )
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, asked]) => asked);
  }

  private add(
    thing: Pick<DiffItem, 'board' | 'card' | 'report' | 'thing'>,
    person: number,
    moved: Moved,
  ): void {
    const { before, after } = this.touched;
    const { id, email, name } = after.people.at(person) ?? before.people.rowAt(person);
    const { from, to } = moved;
    const direction = levelCode(to) > levelCode(from) ? 'up' : 'down';
    const item = { person: id, email, name, ...thing, from, to, direction } as const;
    this.found.push({ ...moved, item });
  }
}

function without(at: number): AccessContext {
  return { at, holdsLink: false, password: null };
}

/** None where either was not there. */
function levelBy(scan: Scan, state: State, board: number, person: number): LevelCode {
  if (!isThere(state, board, person)) return 0;
  return decide(scan.on(board).about(person)).level;
}

function isThere(state: State, board: number, person: number): boolean {
  return state.boards.at(board) !== undefined && state.people.at(person) !== undefined;
}
