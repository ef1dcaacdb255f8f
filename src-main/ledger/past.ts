import { refusal } from '../domain/authority/refused';
import { invert } from '../domain/changes';
import { State } from '../domain/state/state';
import { step, type Work } from '../domain/work';
import type { Head, Ledger } from './ledger';
import { CellHistory } from './past-cells';
import { FoldedOverrides } from './past-overrides';
import { RowHistory } from './past-rows';

/** Past states kept for being asked again; a window's queries come in groups about one instant. */
const RECENT = 4;
/** How many rows all anchors together may hold; a state shares with its neighbours what is equal. */
const ANCHORED_ROWS = 4_000_000;
const MOST_ANCHORS = 128;
/** Nearer than this an anchor saves nothing. */
const LEAST_SPACING = 128;
/** How often a long fold is told of, and hears that it shall stop. */
const EVERY = 200;

/** A state of rows, after so many entries that may change rows; its overrides are folded apart. */
interface Known {
  position: number;
  state: State;
}

/**
 * The state after any entry (decision 008). Rows are folded entry by entry from the nearest known
 * state: backward by before-images, forward by after-images; a long fold leaves anchors on its way,
 * so that only the first question about the distant past is slow. Overrides are folded board by
 * board, when a board is asked for. The answers are those of replaying the ledger from its start.
 */
export class Past {
  private recent: (Known & { seq: number })[] = [];
  private anchors: Known[] = [];
  private readonly rows: RowHistory;
  readonly cells: CellHistory;
  /** Grows when what was read does not hold any more. */
  readings = 0;
  /** The head when what is kept was read. */
  private read: Head | null = null;

  constructor(
    private readonly ledger: Ledger,
    private readonly present: () => State,
  ) {
    this.rows = new RowHistory(ledger);
    this.cells = new CellHistory(ledger, present);
  }

  /** The facts as they were right after entry `seq`; read only, shared between callers. */
  at(seq: number, work: Work = {}): State {
    this.needSameLedger();
    if (seq >= this.ledger.head.seq) return this.present();
    const { first } = this.ledger;
    if (seq < first - 1) {
      throw refusal(
        'conflict',
        `what was before entry ${first} is still being fetched from the hub`,
      );
    }
    const known = this.recent.find((one) => one.seq === seq);
    if (known !== undefined) return known.state;
    const overrides = new FoldedOverrides(this.cells, seq);
    const position = this.rows.positionOf(seq);
    const state = this.fold(this.nearest(position), position, overrides, work);
    this.recent = [{ seq, position, state }, ...this.recent].slice(0, RECENT);
    return state;
  }

  /** The same for whoever keeps it while commands go on: never the present state itself. */
  keptAt(seq: number, work: Work = {}): State {
    const state = this.at(seq, work);
    if (state !== this.present()) return state;
    return new State(state, new FoldedOverrides(this.cells, this.ledger.head.seq));
  }

  /** The facts at an instant: every entry up to and including it. */
  asOf(at: number, work: Work = {}): State {
    return this.at(this.ledger.upTo(at), work);
  }

  /** The same for who will count over all boards: reads every entry once, with progress. */
  wholeAsOf(at: number, work: Work = {}): State {
    this.needSameLedger();
    if (this.ledger.upTo(at) < this.ledger.head.seq) this.cells.all(work);
    return this.asOf(at, work);
  }

  /** A state of its own that goes on from one entry to later ones, cheaper than asking for each. */
  walk(seq: number, work: Work = {}): Walk {
    this.needSameLedger();
    const overrides = new FoldedOverrides(this.cells, seq);
    return new Walk(new State(this.at(seq, work), overrides), overrides, this.rows, seq);
  }

  /** The entries after `from`, up to `to`, that may have changed rows, with those rows. */
  *rowsBetween(from: number, to: number) {
    this.needSameLedger();
    for (let i = this.rows.positionOf(from); i < this.rows.positionOf(to); i++) {
      yield { seq: this.rows.seqAt(i), changes: this.rows.changesAt(i) };
    }
  }

  private nearest(position: number): Known {
    const { head } = this.ledger;
    const present = { position: this.rows.positionOf(head.seq), state: this.present() };
    return [...this.recent, ...this.anchors].reduce<Known>(
      (best, one) =>
        Math.abs(one.position - position) < Math.abs(best.position - position) ? one : best,
      present,
    );
  }

  private fold(start: Known, position: number, overrides: FoldedOverrides, work: Work): State {
    const state = new State(start.state, overrides);
    const distance = Math.abs(position - start.position);
    const spacing = this.spacing(state);
    const back = position < start.position;
    for (let done = 0; done < distance; done++) {
      if (done % EVERY === 0) step(work, done, distance);
      if (back) state.apply(invert(this.rows.changesAt(start.position - done - 1)));
      else state.apply(this.rows.changesAt(start.position + done));
      this.anchor(start.position + (back ? -done - 1 : done + 1), state, spacing);
    }
    return state;
  }

  /** So wide that the anchors of the whole ledger stay within their bounds. */
  private spacing({ people, boards, cards, members }: State): number {
    const rows = people.size + boards.size + cards.size + members.size + 1;
    const most = Math.max(2, Math.min(MOST_ANCHORS, Math.floor(ANCHORED_ROWS / rows)));
    const length = this.rows.positionOf(this.ledger.head.seq);
    return Math.max(LEAST_SPACING, Math.ceil(length / most));
  }

  /** Anchors lie at multiples of the spacing; as the ledger grows wider, those between go. */
  private anchor(position: number, state: State, spacing: number): void {
    if (position % spacing !== 0) return;
    const far = this.anchors.filter((one) => Math.abs(one.position - position) >= spacing / 2);
    this.anchors = [...far, { position, state: state.clone() }];
  }

  /**
   * What is kept speaks of entries that were read: where the newest of them is another one now (a
   * merge puts a provisional tail in another order), it is read anew.
   */
  private needSameLedger(): void {
    const { head } = this.ledger;
    const { read } = this;
    if (read !== null && (read.seq !== head.seq || !read.hash.equals(head.hash))) {
      const standing = read.seq === 0 || this.ledger.header(read.seq)?.hash.equals(read.hash);
      if (standing !== true) this.forget();
    }
    this.read = head;
  }

  /** Lets go of everything that was read of a ledger which is gone. */
  forget(): void {
    this.recent = [];
    this.anchors = [];
    this.rows.forget();
    this.cells.forget();
    this.read = null;
    this.readings++;
  }
}

/** A state that goes forward through the ledger. */
export class Walk {
  constructor(
    readonly state: State,
    private readonly overrides: FoldedOverrides,
    private readonly rows: RowHistory,
    private seq: number,
  ) {}

  /** On to right after a later entry. */
  to(seq: number): void {
    const end = this.rows.positionOf(seq);
    for (let i = this.rows.positionOf(this.seq); i < end; i++) {
      this.state.apply(this.rows.changesAt(i));
    }
    this.overrides.moveTo(seq);
    this.seq = seq;
  }
}
