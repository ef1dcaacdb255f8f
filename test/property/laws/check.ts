import fc from 'fast-check';
import type { Step } from '../../support/generate';
import { story } from '../../support/generate-story';
import { World } from '../world';

/** A law over generated stories; tests assert it, the planted mistakes must break it. */
export type Law = fc.IProperty<[Step[]]>;

/** What holds for a world while it lives through the story. */
export function law(
  [least, most]: [least: number, most: number],
  holds: (world: World, steps: Step[]) => void,
): Law {
  return fc.property(story(least, most), (steps) => inWorld((world) => holds(world, steps)));
}

export function inWorld(holds: (world: World) => void): void {
  const world = new World();
  try {
    holds(world);
  } finally {
    world.close();
  }
}

/** The same stories in every run; GATEHOUSE_SEED tells others, GATEHOUSE_RUNS more of them. */
const SEED = Number(process.env.GATEHOUSE_SEED ?? 2026);
const MORE = Number(process.env.GATEHOUSE_RUNS ?? 1);

/** How long a law's test may take, milliseconds. */
export const patience = 60_000 * MORE;

export function holds<T>(property: fc.IRawProperty<T>, runs: number): void {
  const found = fc.check(property as fc.IProperty<T>, { seed: SEED, numRuns: runs * MORE });
  if (!found.failed) return;
  const { errorInstance, counterexample, seed, counterexamplePath: path } = found;
  const told = Array.isArray(counterexample) ? counterexample.flat() : [counterexample];
  const steps = told.map((step) => `  ${JSON.stringify(step)}`).join('\n');
  const message = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  throw new Error(`${message}\nseed ${seed}, path ${path}, after:\n${steps}`, {
    cause: errorInstance,
  });
}

/** Whether any of the stories shows the law broken. */
export function breaks<T>(property: fc.IRawProperty<T>, runs: number): boolean {
  const options = { seed: SEED, numRuns: runs, endOnFailure: true };
  return fc.check(property as fc.IProperty<T>, options).failed;
}
