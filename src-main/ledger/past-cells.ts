import type { LevelCode } from '../../src-shared/model/level';
import type { State } from '../domain/state/state';
import { step, type Work } from '../domain/work';
import { readCells } from './body';
import type { PackedCells } from './cells';
import type { Ledger } from './ledger';
import { POSTING } from './postings';

/** How many changed cells are kept unpacked, five bytes each; boards asked about last stay. */
const MOST_CELLS = 32_000_000;
/** How often the reading of a whole ledger is told of, and hears that it shall stop. */
const EVERY = 500;
/** A cell's two levels in one byte. */
const AFTER = 0b111;
const BEFORE_SHIFT = 3;

interface Body {
  seq: number;
  body: Buffer;
}

/** Every change of one board's overrides, oldest first, as parallel columns. */
class BoardCells {
  private seqs: number[] = [];
  /** Where each entry's cells end. */
  private ends: number[] = [];
  private persons = new Uint32Array(0);
  private levels = new Uint8Array(0);
  private used = 0;
  /** The newest entry looked at. */
  until = 0;
  /** What stood before the oldest entry that is here: nothing, where the ledger is whole. */
  private base: ReadonlyMap<number, LevelCode> = new Map();

  get size(): number {
    return this.used;
  }

  /** Adds one entry's cells of this board; entries come in order. */
  add(seq: number, persons: readonly number[], levels: readonly number[]): void {
    if (persons.length === 0) return;
    this.grow(this.used + persons.length);
    this.persons.set(persons, this.used);
    this.levels.set(levels, this.used);
    this.used += persons.length;
    this.seqs.push(seq);
    this.ends.push(this.used);
  }

  private grow(needed: number): void {
    if (needed <= this.persons.length) return;
    const room = Math.max(needed, Math.ceil(this.persons.length * 1.5));
    const [persons, levels] = [new Uint32Array(room), new Uint8Array(room)];
    persons.set(this.persons);
    levels.set(this.levels);
    this.persons = persons;
    this.levels = levels;
  }

  /** How many cells had been changed once `seq` was through. */
  private upTo(seq: number): number {
    const entries = upperBound(this.seqs, seq);
    return entries === 0 ? 0 : (this.ends[entries - 1] as number);
  }

  /** Where the ledger lacks its beginning: `present` with everything known taken back. */
  startFrom(present: ReadonlyMap<number, LevelCode>): void {
    const base = new Map(present);
    for (let i = this.used - 1; i >= 0; i--) {
      const before = ((this.levels[i] as number) >> BEFORE_SHIFT) as LevelCode;
      if (before === 0) base.delete(this.persons[i] as number);
      else base.set(this.persons[i] as number, before);
    }
    this.base = base;
  }

  /** The overrides that stood right after `seq`. */
  at(seq: number): Map<number, LevelCode> {
    const standing = new Map<number, LevelCode>(this.base);
    const end = this.upTo(seq);
    for (let i = 0; i < end; i++) {
      const person = this.persons[i] as number;
      const after = ((this.levels[i] as number) & AFTER) as LevelCode;
      if (after === 0) standing.delete(person);
      else standing.set(person, after);
    }
    return standing;
  }

  /** One person's override right after `seq`, 0 for none. */
  levelAt(person: number, seq: number): LevelCode {
    for (let i = this.upTo(seq) - 1; i >= 0; i--) {
      if (this.persons[i] === person) return ((this.levels[i] as number) & AFTER) as LevelCode;
    }
    return this.base.get(person) ?? 0;
  }

  /**
   * Adds to each person, by place, whether they have an override right after `seq`: each one made
   * counts up, each one cleared down. Millions of steps for a whole teamspace, so nothing is called.
   */
  addTo(counts: Int32Array, seq: number): void {
    const { persons, levels } = this;
    const end = this.upTo(seq);
    for (const person of this.base.keys()) (counts[person] as number)++;
    for (let i = 0; i < end; i++) {
      const level = levels[i] as number;
      if ((level & AFTER) === 0) (counts[persons[i] as number] as number)--;
      else if (level >> BEFORE_SHIFT === 0) (counts[persons[i] as number] as number)++;
    }
  }

  /** How many overrides stood right after `seq`. */
  countAt(seq: number): number {
    const { levels } = this;
    const end = this.upTo(seq);
    let count = this.base.size;
    for (let i = 0; i < end; i++) {
      const level = levels[i] as number;
      if ((level & AFTER) === 0) count--;
      else if (level >> BEFORE_SHIFT === 0) count++;
    }
    return count;
  }

  /** Visits the cells that entries after `from` up to `to` changed. */
  eachBetween(from: number, to: number, visit: (seq: number, person: number) => void): void {
    let i = this.upTo(from);
    for (let entry = upperBound(this.seqs, from); entry < this.seqs.length; entry++) {
      const seq = this.seqs[entry] as number;
      if (seq > to) return;
      for (; i < (this.ends[entry] as number); i++) visit(seq, this.persons[i] as number);
    }
  }
}

/**
 * Changed overrides by board, unpacked from the ledger when a board is first asked about: found by
 * its postings, so that one board's past costs its own entries and not the whole ledger's.
 */
export class CellHistory {
  private readonly boards = new Map<number, BoardCells>();
  private cells = 0;
  private readonly ofBoard;
  private readonly ofAll;
  private readonly between;

  constructor(
    private readonly ledger: Ledger,
    private readonly present: () => State,
  ) {
    this.ofBoard = ledger.db.prepare(
      `SELECT seq, body FROM posting JOIN ledger ON seq = entry
       WHERE posting.kind = ${POSTING.board} AND place = ?+0 AND entry > ?+0 AND void IS NULL ORDER BY entry`,
    );
    this.between = ledger.db
      .prepare(
        `SELECT 1 FROM posting WHERE kind = ${POSTING.board} AND place = ?+0
         AND entry > ?+0 AND entry <= ?+0 LIMIT 1`,
      )
      .pluck();
    this.ofAll = ledger.db.prepare('SELECT seq, body FROM ledger WHERE void IS NULL ORDER BY seq');
  }

  /** One more than the highest place of a person. */
  get peopleEnd(): number {
    return this.present().people.end;
  }

  /** One more than the highest place of a board. */
  get end(): number {
    return this.present().boards.end;
  }

  of(place: number): BoardCells {
    const known = this.boards.get(place);
    const board = known ?? new BoardCells();
    const head = this.ledger.head.seq;
    if (board.until < head && place < this.end) {
      const before = board.size;
      const id = this.present().boards.idAt(place);
      const rows = this.ofBoard.iterate(place, board.until) as Iterable<Body>;
      for (const { seq, body } of rows) this.addOne(board, seq, readCells(body), id);
      board.until = head;
      this.cells += board.size - before;
      if (known === undefined) this.startWhereCut(place, board);
    }
    // Asked last, forgotten last.
    if (known !== undefined) this.boards.delete(place);
    this.boards.set(place, board);
    this.trim(place);
    return board;
  }

  /** Whether reading the board's entries is behind us. */
  knows(place: number): boolean {
    return this.boards.has(place);
  }

  /** Whether entries after `from`, up to `to`, touch the board at all: asked before reading it. */
  touched(place: number, from: number, to: number): boolean {
    return this.between.get(place, from, to) !== undefined;
  }

  private trim(kept: number): void {
    for (const [place, board] of this.boards) {
      if (this.cells <= MOST_CELLS) return;
      if (place === kept) continue;
      this.boards.delete(place);
      this.cells -= board.size;
    }
  }

  private addOne(board: BoardCells, seq: number, cells: PackedCells, id: string): void {
    const index = cells.boards.indexOf(id);
    if (index < 0) return;
    const persons: number[] = [];
    const levels: number[] = [];
    eachRun(cells, this.present(), index, (_, person, level) => {
      persons.push(person);
      levels.push(level);
    });
    board.add(seq, persons, levels);
  }

  /** Every board at once, in one walk along the ledger: what counts over all boards asks for. */
  all(work: Work = {}): void {
    const head = this.ledger.head.seq;
    const missing: number[] = [];
    for (let place = 0; place < this.end; place++) {
      // What has come since a board was read follows when it is asked for.
      if (!this.boards.has(place)) missing.push(place);
    }
    // A few are cheaper by their postings.
    if (missing.length < 16) {
      for (const place of missing) this.of(place);
      return;
    }
    const fresh = new Map<number, BoardCells>();
    for (const { seq, body } of this.ofAll.iterate() as Iterable<Body>) {
      if (seq % EVERY === 0) step(work, seq, head);
      this.addAll(fresh, seq, readCells(body));
    }
    this.boards.clear();
    this.cells = 0;
    for (let place = 0; place < this.end; place++) {
      const board = fresh.get(place) ?? new BoardCells();
      board.until = head;
      this.startWhereCut(place, board);
      this.boards.set(place, board);
      this.cells += board.size;
    }
  }

  private startWhereCut(place: number, board: BoardCells): void {
    if (this.ledger.first > 1) board.startFrom(this.present().overrides.of(place));
  }

  private addAll(fresh: Map<number, BoardCells>, seq: number, cells: PackedCells): void {
    if (cells.runs.length === 0) return;
    const state = this.present();
    const found = cells.boards.map(() => ({ persons: [] as number[], levels: [] as number[] }));
    eachRun(cells, state, null, (at, person, level) => {
      found[at]?.persons.push(person);
      found[at]?.levels.push(level);
    });
    for (const [at, id] of cells.boards.entries()) {
      const place = state.boards.placeOf(id);
      const board = fresh.get(place) ?? new BoardCells();
      board.add(seq, found[at]?.persons ?? [], found[at]?.levels ?? []);
      fresh.set(place, board);
    }
  }

  forget(): void {
    this.boards.clear();
    this.cells = 0;
  }
}

/** Visits the cells of an entry, or of one board in it: board by index, person by place, levels. */
function eachRun(
  { persons, runs }: PackedCells,
  { people }: State,
  only: number | null,
  visit: (board: number, person: number, level: number) => void,
): void {
  for (let i = 0; i < runs.length; i += 5) {
    const board = runs[i] as number;
    if (only !== null && board !== only) continue;
    const first = runs[i + 1] as number;
    const level = ((runs[i + 3] as number) << BEFORE_SHIFT) | (runs[i + 4] as number);
    for (let k = 0; k < (runs[i + 2] as number); k++) {
      visit(board, people.placeOf(persons[first + k] as string), level);
    }
  }
}

/** How many of the ascending numbers are at most `value`. */
export function upperBound(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
