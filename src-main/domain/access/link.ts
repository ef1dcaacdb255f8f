import { boardRoleCode } from '../../../src-shared/model/level';
import type { Path } from './types';
import { closedBy, open } from './verdicts';

const closedByLink = closedBy('P4');

/** P4: the default role, for who holds the link of a board in a link mode. */
export const link: Path = {
  id: 'P4',
  judge({ board, context }) {
    const level = boardRoleCode(board.defaultRole);
    if (board.mode === 'specific' || !context.holdsLink) return closedByLink(level);
    if (board.mode === 'link-password' && context.password !== 'right') return closedByLink(level);
    return open(level);
  },
  describe({ board, context }, verdict) {
    if (verdict.closedBy === undefined) return `Holding the link gives ${board.defaultRole}.`;
    if (board.mode === 'specific') return 'Specific people only: holding the link opens nothing.';
    if (!context.holdsLink)
      return `Only who holds the link comes in by it, as ${board.defaultRole}.`;
    return context.password === 'wrong'
      ? 'The link asks for a password, and this one is wrong.'
      : 'The link asks for a password.';
  },
};
