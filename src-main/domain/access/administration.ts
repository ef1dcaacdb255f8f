import { OWN } from '../../../src-shared/model/level';
import type { Path } from './types';
import { open } from './verdicts';

/** P1: a workspace admin has `own` on every board. */
export const administration: Path = {
  id: 'P1',
  judge: ({ person }) => (person.workspaceRole === 'admin' ? open(OWN) : null),
  describe: ({ person }) => `${person.name} is a workspace admin and owns every board.`,
};
