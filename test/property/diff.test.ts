import { test } from 'vitest';
import { holds, patience } from './laws/check';
import { diffEqualsMatrices } from './laws/diff';

test(
  'as-of, diff, who, what and access agree, and diff names every cause (issue 4, bar 3)',
  () => holds(diffEqualsMatrices, 300),
  patience * 5,
);
