import { OWN } from '../../../src-shared/model/level';
import type { Path } from './types';
import { open } from './verdicts';

/** P7: the board's one owner has `own` (under C1 to C5 like everybody: C7). */
export const ownership: Path = {
  id: 'P7',
  judge: ({ board, person }) => (board.owner === person.id ? open(OWN) : null),
  describe: ({ person }) => `${person.name} owns this board.`,
};
