import type { AccessChange } from '../../../src-shared/result';
import { type Changes, invert } from '../changes';
import type { State } from '../state/state';
import type { Work } from '../work';
import { addConcerned, compareLevels, levelsOf, type Pairs } from './impact';
import {
  addOutwardConcerned,
  compareOutward,
  type OutwardPairs,
  outwardLevels,
} from './impact-outward';

/**
 * Who gains and who loses by changes that the state has already taken in (no link held). The state
 * is left as it was given, whatever happens.
 */
export function impactOf(
  state: State,
  changes: Changes,
  at: number,
  work: Work = {},
): { gains: AccessChange[]; losses: AccessChange[] } {
  const context = { at, holdsLink: false, password: null };
  const pairs: Pairs = new Map();
  const outward: OutwardPairs = new Map();
  let reverted = false;
  try {
    addConcerned(pairs, changes, state);
    addOutwardConcerned(outward, changes, state);
    // Candidates from before the change belong to the question as well.
    state.apply(invert(changes));
    reverted = true;
    addConcerned(pairs, changes, state);
    addOutwardConcerned(outward, changes, state);
    const outwardBefore = outwardLevels(outward, state, context);
    const before = levelsOf(pairs, state, context, work);
    state.apply(changes);
    reverted = false;
    const after = levelsOf(pairs, state, context, work);
    const { gains, losses } = compareLevels(pairs, before, after, state);
    const outwardAfter = outwardLevels(outward, state, context);
    const beyond = compareOutward(outward, outwardBefore, outwardAfter);
    return { gains: [...gains, ...beyond.gains], losses: [...losses, ...beyond.losses] };
  } finally {
    if (reverted) state.apply(changes);
  }
}
