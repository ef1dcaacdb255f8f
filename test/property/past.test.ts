import { test } from 'vitest';
import { holds, patience } from './laws/check';
import { pastEqualsPrefix, pastEqualsReplay } from './laws/past';

test(
  'a folded state is the one that stood then, and that of a replay',
  () => holds(pastEqualsReplay, 60),
  patience,
);

test(
  'an answer about the past is the one that a console of that time gives',
  () => holds(pastEqualsPrefix, 40),
  patience,
);
