import { UNUSED_DAYS } from '../../../src-shared/model/review';
import type { State } from '../state/state';
import type { Thresholds } from './finding';

/** What the admins have set, else what is usual. */
export function thresholdsOf(state: State): Thresholds {
  return { unusedDays: state.reviews.threshold?.unusedDays ?? UNUSED_DAYS };
}
