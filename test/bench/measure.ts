import { expect } from 'vitest';
import { report } from '../support/bench-result';

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (low + high) / 2;
}

/** `share` 0.95: what nineteen of twenty are at most. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** How long `work` takes, milliseconds. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export interface Measured {
  floor: number;
  value: number;
  ratio: number;
}

/**
 * Times the work and its floor in turn, so that what slows the machine slows both; medians in
 * milliseconds. `between` puts back what a round has changed, untimed.
 */
export function against(
  rounds: number,
  { floor, work, between }: { floor(): unknown; work(): unknown; between?(): void },
): Measured {
  const floors: number[] = [];
  const values: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const [one, other] = [timed(floor), timed(work)];
    between?.();
    // The first round warms up.
    if (round < 0) continue;
    floors.push(one);
    values.push(other);
  }
  const [low, high] = [median(floors), median(values)];
  return { floor: low, value: high, ratio: high / low };
}

/** Reports what was measured against its floor; a bar, where one is set, is held here. */
export function tell(name: string, { floor, value, ratio }: Measured, bar?: number): void {
  report({
    name,
    value: round(value),
    unit: 'ms',
    floor: round(floor),
    ratio: round(ratio),
    ...(bar !== undefined && { bar }),
  });
  if (bar !== undefined) expect(ratio, `${name}: ratio to its floor`).toBeLessThanOrEqual(bar);
}

/** Reports the 95th percentile against that of the floor, and the ratio of the medians. */
export function report95(name: string, values: readonly number[], floors: readonly number[]): void {
  const ratio = median([...values]) / median([...floors]);
  report({
    name: `${name}, p95`,
    value: round(percentile(values, 0.95)),
    unit: 'ms',
    floor: round(percentile(floors, 0.95)),
    ratio: round(ratio),
  });
}

/** Reports a number that has no floor. */
export function tellValue(name: string, value: number, unit: string): void {
  report({ name, value: round(value), unit });
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
