import { test } from 'vitest';
import { holds, patience } from './laws/check';
import { stageEqualsApply } from './laws/stage';

test(
  'a staged preview is what applying does, cell by cell',
  () => holds(stageEqualsApply, 120),
  patience,
);
