import {
  COMMENT,
  EDIT,
  type Level,
  type LevelCode,
  levelCode,
  levelName,
  OWN,
} from '../../../src-shared/model/level';
import type { BoardRow } from '../../../src-shared/model/rows';
import type { AccessMode } from '../../../src-shared/model/words';
import type { Actor } from './actor';
import { forbidden } from './refused';

/** ✓, – or ✓e: only while the board's editors may manage. */
export type Mark = 'yes' | 'no' | 'editors-manage';
type Columns = Record<Exclude<Level, 'none'>, Mark>;
type Line = Record<'link' | 'specific', Columns>;

function columns(own: Mark, edit: Mark, comment: Mark, view: Mark): Columns {
  return { own, edit, comment, view };
}
function both(own: Mark, edit: Mark, comment: Mark, view: Mark): Line {
  return { link: columns(own, edit, comment, view), specific: columns(own, edit, comment, view) };
}
const nobody = columns('no', 'no', 'no', 'no');
const managers = both('yes', 'editors-manage', 'no', 'no');

/** The action table of access-model.md section 3: who may do what, by level and access mode. */
export const BOARD_ACTIONS = {
  S1: { link: columns('yes', 'yes', 'yes', 'yes'), specific: nobody },
  S2: managers,
  S3: managers,
  S4: managers,
  S5: both('yes', 'yes', 'yes', 'no'),
  S6: managers,
  S7: managers,
  S8: {
    link: columns('yes', 'yes', 'no', 'no'),
    specific: columns('yes', 'editors-manage', 'no', 'no'),
  },
  S9: { link: columns('yes', 'editors-manage', 'no', 'no'), specific: nobody },
  S10: managers,
  S11: both('yes', 'no', 'no', 'no'),
} as const satisfies Record<string, Line>;

export type BoardAction = keyof typeof BOARD_ACTIONS;

/** Actions that speak to the board's content and so rest while it is locked (C6). */
const OFF_WHILE_LOCKED: ReadonlySet<BoardAction> = new Set(['S5', 'S6']);

export function markOf(action: BoardAction, mode: AccessMode, level: LevelCode): Mark {
  const name = levelName(level);
  if (name === 'none') return 'no';
  const line: Line = BOARD_ACTIONS[action];
  return (mode === 'specific' ? line.specific : line.link)[name];
}

/** What takes access away: W4 allows it in an archive, and C5 does not stand in its way. */
const REVOKING: ReadonlySet<BoardAction> = new Set(['S8']);

/**
 * Refuses unless the table lets this actor do that on this board. Admins pass every test of the
 * actor, not the mode's: what nobody can do on a board for specific people, they cannot either.
 */
export function needsBoardAction(actor: Actor, board: BoardRow, action: BoardAction): void {
  if (OFF_WHILE_LOCKED.has(action) && board.locked) {
    throw forbidden(action, { needed: 'a board that is not locked' });
  }
  if (actor.isAdmin && markOf(action, board.mode, OWN) !== 'no') return;
  const level = actor.boardLevel(board.id, REVOKING.has(action));
  const mark = markOf(action, board.mode, level);
  // S11 belongs to the one owner, not to everybody with `own`.
  const ownerOnly = action === 'S11' && board.owner !== actor.person.id;
  if (mark === 'yes' && !ownerOnly) return;
  if (mark === 'editors-manage' && board.editorsManage) return;
  throw forbidden(action, { level, needed: neededFor(action, board) });
}

function neededFor(action: BoardAction, board: BoardRow): string {
  if (action === 'S11') return 'to be the owner of the board';
  const lowest = [COMMENT, EDIT, OWN].find((level) => {
    const mark = markOf(action, board.mode, level);
    return mark === 'yes' || (mark === 'editors-manage' && board.editorsManage);
  });
  const level =
    markOf(action, board.mode, levelCode('view')) === 'yes' ? levelCode('view') : lowest;
  if (level === undefined) return 'a board that is shared by link';
  return `${levelName(level)} on the board`;
}
