import { invert } from '../domain/changes';
import type { State } from '../domain/state/state';
import { unpackChanges } from './body';
import type { Ledger } from './ledger';

/** How many past states are kept; asking around one instant then costs a few entries each. */
const KEPT = 4;

/**
 * The state after any entry, folded from the nearest known one: backward by before-images, forward
 * by after-images. The answers are those of replaying the ledger from its start.
 */
export class Past {
  private kept: { seq: number; state: State }[] = [];

  constructor(
    private readonly ledger: Ledger,
    private readonly present: () => State,
  ) {}

  /** The facts as they were right after entry `seq`; read only, shared between callers. */
  at(seq: number): State {
    const head = this.ledger.head.seq;
    if (seq >= head) return this.present();
    const exact = this.kept.find((one) => one.seq === seq);
    if (exact !== undefined) return exact.state;
    const start = [{ seq: head, state: this.present() }, ...this.kept].reduce((best, one) =>
      Math.abs(one.seq - seq) < Math.abs(best.seq - seq) ? one : best,
    );
    const state = start.state.clone();
    for (let s = start.seq; s > seq; s--) state.apply(invert(this.changesOf(s, state)));
    for (let s = start.seq + 1; s <= seq; s++) state.apply(this.changesOf(s, state));
    this.kept = [{ seq, state }, ...this.kept].slice(0, KEPT);
    return state;
  }

  /** The facts at an instant: every entry up to and including it. */
  asOf(at: number): State {
    return this.at(this.ledger.upTo(at));
  }

  private changesOf(seq: number, state: State) {
    return unpackChanges(this.ledger.body(seq), state, this.ledger.personal);
  }
}
