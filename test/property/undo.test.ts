import { test } from 'vitest';
import { holds, patience } from './laws/check';
import { undoRestores, undoSeesLaterChanges } from './laws/undo';

test(
  'undo restores the exact state, and undoing the undoing brings it back',
  () => holds(undoRestores, 60),
  patience,
);

test(
  'undo is refused exactly where something later stands against it, with its entry',
  () => holds(undoSeesLaterChanges, 120),
  patience,
);
