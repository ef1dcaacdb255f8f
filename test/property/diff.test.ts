import { test } from 'vitest';
import { holds, patience } from './laws/check';
import { diffEqualsMatrices } from './laws/diff';

test(
  'diff is the difference of the two matrices, with every cause of it (issue 4, bar 3)',
  () => holds(diffEqualsMatrices, 300),
  patience * 5,
);
