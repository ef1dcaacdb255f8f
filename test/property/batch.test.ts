import { test } from 'vitest';
import { batchEqualsParts } from './laws/batch';
import { holds, patience } from './laws/check';

test(
  'a batch does what its parts do one after the other, or nothing',
  () => holds(batchEqualsParts, 80),
  patience,
);
