import { expect, test } from 'vitest';
import { nextOpen } from '../../../../src-renderer/features/reviews/page/next-open';

/** Small letters are open, capitals decided. */
const CASES: [items: string, at: number, want: string | undefined][] = [
  ['abc', 0, 'b'],
  ['aBc', 0, 'c'],
  ['aBC', 2, 'a'],
  ['abC', 2, 'a'],
  ['ABc', 2, undefined],
  ['ABC', 1, undefined],
  ['', 0, undefined],
];
test.each(CASES)('among %j at %i the next open one is %j', (items, at, want) => {
  expect(nextOpen([...items], at, (item) => item === item.toLowerCase())).toBe(want);
});
