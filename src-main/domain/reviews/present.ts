import { levelName } from '../../../src-shared/model/level';
import type { ReviewItemRow } from '../../../src-shared/model/rows';
import { isOpenShare } from '../access/external-share';
import type { State } from '../state/state';

export type Present = 'same' | 'changed' | 'gone';

/** The basis as it is stored now, in the form of an item's `was`; null where it has ended. */
export function wasNow(state: State, at: number, row: ReviewItemRow): string | null {
  const board = state.boards.get(row.board ?? '');
  const boardPlace = state.boards.placeOf(row.board ?? '');
  const person = state.people.placeOf(row.person ?? '');
  const partner = state.partners.rows.placeOf(row.partner ?? '');
  const standing = state.partners.rows.at(partner);
  switch (row.kind) {
    case 'share': {
      const share = state.shares.rows.get(row.share ?? '');
      if (share === undefined || !isOpenShare(share, at)) return null;
      return `${share.access} ${share.expiresAt ?? 'no end'}`;
    }
    case 'partner':
      return standing === undefined || standing.status === 'removed' ? null : standing.status;
    case 'partner-board':
      if (standing === undefined || standing.status === 'removed') return null;
      return state.partners.boards.get(partner, boardPlace) === true ? 'shared' : null;
    case 'partner-report': {
      if (standing === undefined || standing.status === 'removed') return null;
      const report = state.partners.reports.placeOf(row.report ?? '');
      return state.partners.sharedReports.get(partner, report) === true ? 'shared' : null;
    }
    case 'participant':
      return state.participants.get(boardPlace, person)?.role ?? null;
    case 'override': {
      const level = state.overrides.get(boardPlace, person);
      return level === undefined ? null : levelName(level);
    }
    case 'member': {
      const level = state.members.get(state.teamspaces.placeOf(row.teamspace ?? ''), person);
      return level === undefined ? null : levelName(level);
    }
    case 'link':
      if (board === undefined || board.mode === 'specific') return null;
      return `${board.mode} ${board.defaultRole}`;
    case 'owner':
      return board !== undefined && board.owner === row.person ? 'owner' : null;
    case 'admin':
      return state.admins.has(person) ? 'admin' : null;
  }
}

/** Whether what was reviewed still is as it was when the review was opened. */
export function presentOf(state: State, at: number, row: ReviewItemRow): Present {
  const now = wasNow(state, at, row);
  if (now === null) return 'gone';
  return now === row.was ? 'same' : 'changed';
}
