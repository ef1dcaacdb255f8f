import lists from '../../../resources/demo/reasons.json';
import type { Random } from './random';

export type Occasion = keyof typeof lists;

/** A reason as a person would have typed it; most entries have one, some do not. */
export function reasonFor(occasion: Occasion, random: Random): string {
  return random.pick(lists[occasion]);
}
