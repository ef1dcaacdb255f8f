import { test } from 'vitest';
import { holds, patience } from './laws/check';
import { remediesHold } from './laws/remedies';

test(
  'what is named as changing an answer changes it',
  () => holds(remediesHold, 120),
  patience * 2,
);
