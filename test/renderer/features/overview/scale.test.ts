import { expect, test } from 'vitest';
import { scaleOf } from '../../../../src-renderer/features/overview/chart/scale';

const CASES: [counts: number[], top: number, ticks: number[]][] = [
  [[], 1, [0, 1]],
  [[0, 0], 1, [0, 1]],
  [[3, 1], 3, [0, 1, 2, 3]],
  [[44, 12], 44, [0, 20, 40]],
  [[28], 28, [0, 10, 20]],
  [[1_000], 1_000, [0, 500, 1_000]],
  [[1_501], 1_501, [0, 1_000]],
];

test.each(CASES)('a chart of %j is %i high with marks at %j', (counts, top, ticks) => {
  expect(scaleOf(counts)).toEqual({ top, ticks });
});
