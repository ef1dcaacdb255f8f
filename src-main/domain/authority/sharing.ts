import { EDIT, type LevelCode, OWN } from '../../../src-shared/model/level';
import type { BoardRow, PersonRow, ShareRow } from '../../../src-shared/model/rows';
import type { State } from '../state/state';
import type { Actor } from './actor';
import { conflict, forbidden, notFound } from './refused';
import { needsUnarchived } from './teamspaces';

/** The board that a share of a card or board concerns; null for the whole tenant. */
export function boardOfShare(
  state: State,
  { scope, target }: Pick<ShareRow, 'scope' | 'target'>,
): BoardRow | null {
  if (scope === 'tenant' || target === null) return null;
  const card = scope === 'card' ? state.cards.get(target) : undefined;
  if (scope === 'card' && card === undefined) throw notFound('card', target, 'target');
  const board = state.boards.get(card?.board ?? target);
  if (board === undefined) throw notFound('board', target, 'target');
  return board;
}

/** E1: admins; for a card or board whoever owns it, or edits it while editors manage. */
export function needsSharingRight(actor: Actor, board: BoardRow | null, revoking = false): void {
  if (actor.isAdmin) return;
  if (board === null) throw forbidden('E1', { needed: 'a workspace admin, for the whole tenant' });
  const level: LevelCode = actor.boardLevel(board.id, revoking);
  if (level === OWN || (level >= EDIT && board.editorsManage)) return;
  throw forbidden('E1', {
    level,
    needed: board.editorsManage ? 'edit on the board' : 'own on the board',
  });
}

/** W4: nothing is shared inside an archive. */
export function needsOpenShelf(state: State, board: BoardRow | null): void {
  const teamspace = board === null ? undefined : state.teamspaces.get(board.teamspace);
  if (teamspace !== undefined) needsUnarchived(teamspace);
}

/** S15: while only members are admitted, no non-member is let in. */
export function needsAdmittable(
  state: State,
  person: Pick<PersonRow, 'affiliation'> | null,
  path?: string,
): void {
  if (state.workspace?.nonMembers !== 'only-members') return;
  if (person !== null && person.affiliation === 'member') return;
  const needed = 'a member: the workspace admits members only';
  throw forbidden('S15', { needed, ...(path !== undefined && { path }) });
}

/** E7: a revoked share is final, and so is one that has expired (E4). */
export function needsNotOver(share: ShareRow, at: number): void {
  if (share.status === 'revoked' || share.status === 'withdrawn') {
    throw conflict('E7: the share has been revoked; a new one is needed', 'E7', 'share');
  }
  if (share.expiresAt !== null && share.expiresAt <= at) {
    throw conflict('E4: the share has expired; a new one is needed', 'E4', 'share');
  }
}
