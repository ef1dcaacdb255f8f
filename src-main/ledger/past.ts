import { invert } from '../domain/changes';
import type { State } from '../domain/state/state';
import { step, type Work } from '../domain/work';
import type { Ledger } from './ledger';

/** Past states kept for being asked again; a window's queries come in groups about one instant. */
const RECENT = 4;
/** How many facts all anchors together may hold; a state shares with its neighbours what is equal. */
const ANCHORED_FACTS = 2_000_000;
const MOST_ANCHORS = 16;
/** Nearer than this an anchor saves nothing. */
const LEAST_SPACING = 256;
/** How often a long fold is told of, and hears that it shall stop. */
const EVERY = 200;

interface Known {
  seq: number;
  state: State;
}

/**
 * The state after any entry, folded from the nearest known one: backward by before-images, forward
 * by after-images. The answers are those of replaying the ledger from its start. A long fold leaves
 * anchors on its way, so that only the first question about the distant past is slow.
 */
export class Past {
  private recent: Known[] = [];
  private anchors: Known[] = [];

  constructor(
    private readonly ledger: Ledger,
    private readonly present: () => State,
  ) {}

  /** The facts as they were right after entry `seq`; read only, shared between callers. */
  at(seq: number, work: Work = {}): State {
    const head = { seq: this.ledger.head.seq, state: this.present() };
    if (seq >= head.seq) return head.state;
    const start = nearest([head, ...this.recent, ...this.anchors], seq);
    if (start.seq === seq) return start.state;
    const state = this.fold(start, seq, work);
    this.recent = [{ seq, state }, ...this.recent].slice(0, RECENT);
    return state;
  }

  /** The facts at an instant: every entry up to and including it. */
  asOf(at: number, work: Work = {}): State {
    return this.at(this.ledger.upTo(at), work);
  }

  private fold(start: Known, seq: number, work: Work): State {
    const state = start.state.clone();
    const distance = Math.abs(seq - start.seq);
    const spacing = this.spacing(state);
    for (let done = 0; done < distance; done++) {
      if (done % EVERY === 0) step(work, done, distance);
      if (seq < start.seq) {
        state.apply(invert(this.ledger.changes(start.seq - done, state)));
        this.anchor(start.seq - done - 1, state, spacing);
      } else {
        state.apply(this.ledger.changes(start.seq + done + 1, state));
        this.anchor(start.seq + done + 1, state, spacing);
      }
    }
    return state;
  }

  /** So wide that the anchors of the whole ledger stay within their bounds. */
  private spacing({ overrides, people, boards }: State): number {
    const facts = overrides.size + people.size + boards.size + 1;
    const most = Math.max(2, Math.min(MOST_ANCHORS, Math.floor(ANCHORED_FACTS / facts)));
    return Math.max(LEAST_SPACING, Math.ceil(this.ledger.head.seq / most));
  }

  /** Anchors lie at multiples of the spacing; as the ledger grows wider, those between go. */
  private anchor(seq: number, state: State, spacing: number): void {
    if (seq % spacing !== 0) return;
    const far = this.anchors.filter((one) => Math.abs(one.seq - seq) >= spacing / 2);
    this.anchors = [...far, { seq, state: state.clone() }];
  }

  /** Lets go of everything that was read of a ledger which is gone. */
  forget(): void {
    this.recent = [];
    this.anchors = [];
  }
}

function nearest([first, ...others]: [Known, ...Known[]], seq: number): Known {
  return others.reduce(
    (best, one) => (Math.abs(one.seq - seq) < Math.abs(best.seq - seq) ? one : best),
    first,
  );
}
