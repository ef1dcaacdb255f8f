import { test } from 'vitest';
import { holds, patience } from './laws/check';
import { mayEqualsApply } from './laws/may';

test(
  'may equals apply and does nothing; refused commands leave everything as it was',
  () => {
    holds(mayEqualsApply, 60);
  },
  patience,
);
