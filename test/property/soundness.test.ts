import { test } from 'vitest';
import { holds, patience } from './laws/check';
import { factsAreSound, memoryEqualsDisk } from './laws/soundness';

test(
  'no command leaves a board without owner, a workspace without admin, a row that points nowhere',
  () => holds(factsAreSound, 150),
  patience,
);

test(
  'memory equals the tables, a restart changes nothing, verify holds',
  () => holds(memoryEqualsDisk, 60),
  patience,
);
