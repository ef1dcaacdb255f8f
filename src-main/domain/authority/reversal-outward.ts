import type {
  InvitationRow,
  PartnerRow,
  ReportRow,
  RequestRow,
  ShareRow,
} from '../../../src-shared/model/rows';
import type { RowChange } from '../changes';
import type { GivenActor } from '../commands/handler';
import type { State } from '../state/state';
import { needsBoardAction } from './board-actions';
import { needsFreeDomain } from './partners';
import { conflict } from './refused';
import {
  boardOfShare,
  needsAdmittable,
  needsNotOver,
  needsOpenShelf,
  needsSharingRight,
} from './sharing';

/** Undo of what reaches beyond the workspace: the rights to share (E1), invite (S3, G1), manage (G5). */
export function needsOutwardReversal(
  given: GivenActor & { whole: ReadonlySet<string> },
  change: RowChange,
): void {
  const { state, actor, whole } = given;
  const image = change.before ?? change.after;
  switch (change.table) {
    case 'share': {
      const share = image as ShareRow;
      const gives = change.after !== null;
      // Where its target is gone there is nothing to judge: that stands against it.
      if (gives && isGone(state, share)) return;
      const board = boardOfShare(state, share);
      if (gives) needsOpenShelf(state, board);
      needsSharingRight(actor, board, !gives);
      if (gives) needsAdmittable(state, state.people.get(share.person) ?? null);
      return;
    }
    case 'invitation':
      needsInvitationRight(given, change as RowChange<'invitation'>);
      return;
    case 'request': {
      const board = state.boards.get((image as RequestRow).board);
      if (board === undefined) return;
      needsOpenShelf(state, board);
      needsBoardAction(actor, board, 'S3');
      return;
    }
    case 'report':
      if ((image as ReportRow).maker !== actor.person.id) actor.needsAdmin('A');
      return;
    case 'partner': {
      const withdrawn = change.after === null && (image as PartnerRow).status === 'pending';
      if (withdrawn && (image as PartnerRow).invitedBy === actor.person.id) return;
      actor.needsAdmin('G5');
      return;
    }
    case 'partnerBoard':
    case 'partnerReport': {
      const { partner, board } = image as { partner: string; board?: string };
      if (change.after !== null && board !== undefined) {
        needsOpenShelf(state, state.boards.get(board) ?? null);
      }
      // With the partner itself it is judged as that.
      if (!whole.has(`partner ${partner}`)) actor.needsAdmin('G5');
      return;
    }
    case 'partnerMember':
      actor.needsAdmin('G5');
      return;
    default:
      // Counts are judged with what they belong to.
      return;
  }
}

function isGone(state: State, { scope, target }: ShareRow): boolean {
  if (target === null) return false;
  return (scope === 'card' ? state.cards : state.boards).get(target) === undefined;
}

/** A link is made and killed by who may share (E1), or who invited the partner (G1); W4 as ever. */
function needsInvitationRight({ state, actor }: GivenActor, change: RowChange<'invitation'>): void {
  const { of, kind } = (change.before ?? change.after) as InvitationRow;
  const share = kind === 'share' ? state.shares.rows.get(of) : undefined;
  if (share !== undefined) {
    const board = boardOfShare(state, share);
    if (change.after !== null) needsOpenShelf(state, board);
    needsSharingRight(actor, board, change.after === null);
  }
  const partner = kind === 'partner' ? state.partners.rows.get(of) : undefined;
  if (partner !== undefined && partner.invitedBy !== actor.person.id) actor.needsAdmin('G5');
}

/** What must hold after a reversal as after any command: E4, E7, G2, S19. */
export function needsSoundOutward({ state, at }: GivenActor, change: RowChange): void {
  if (change.after === null) return;
  if (change.table === 'share') {
    const { before, after } = change as RowChange<'share'>;
    if (before !== null) needsNotOver(before, at);
    if (after !== null) needsNotOver(after, at);
  }
  if (change.table === 'partner') {
    const { id, domain, status } = change.after as PartnerRow;
    if (status !== 'removed') needsFreeDomain(state, domain, id);
  }
  if (change.table === 'request') needsOneRequest(state, change.after as RequestRow);
}

/** S19: a person's pending request for a board is one. */
function needsOneRequest(state: State, row: RequestRow): void {
  if (row.status !== 'pending') return;
  for (const other of state.requests) {
    const same = other.board === row.board && other.person === row.person;
    if (other.id === row.id || !same || other.status !== 'pending') continue;
    throw conflict('S19: there is a newer request of the same person', 'S19');
  }
}
