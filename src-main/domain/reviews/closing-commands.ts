import type { CommandOf, PlainCommand } from '../../../src-shared/commands';
import { formatInstant } from '../../../src-shared/model/instant';
import type { BoardRole, Level, OverrideLevel } from '../../../src-shared/model/level';
import type { ReviewItemRow, ReviewRow } from '../../../src-shared/model/rows';
import type { State } from '../state/state';

const cellsOf = (items: ReviewItemRow[]) =>
  items.map(({ board, person }) => ({ board: board ?? '', person: person ?? '' }));
const personsOf = (items: ReviewItemRow[]) => items.map(({ person }) => person ?? '');

/** The command that takes items of one group away. */
export function revocationOf(state: State, items: ReviewItemRow[]): PlainCommand {
  const [first] = items;
  if (first === undefined) throw new Error('no items to revoke');
  const { kind, board, teamspace, partner } = first;
  switch (kind) {
    case 'override':
      return { type: 'override.clear', cells: cellsOf(items) };
    case 'participant':
      return { type: 'participant.remove', board: board ?? '', persons: personsOf(items) };
    case 'share':
      return { type: 'share.revoke', shares: items.map(({ share }) => share ?? '') };
    case 'partner-board':
    case 'partner-report':
      return withoutShared(state, partner ?? '', items);
    case 'partner':
      return { type: 'partner.remove', partner: partner ?? '' };
    case 'link':
      return { type: 'access.setMode', board: board ?? '', mode: 'specific' };
    case 'member':
      return {
        type: 'teamspace.removeMembers',
        teamspace: teamspace ?? '',
        persons: personsOf(items),
      };
    case 'owner':
    case 'admin':
      throw new Error(`a review takes no ${kind} away`);
  }
}

/** G5: the whole new list, which is the present one without these. */
function withoutShared(state: State, partner: string, items: ReviewItemRow[]): PlainCommand {
  const place = state.partners.rows.placeOf(partner);
  if (items[0]?.kind === 'partner-board') {
    const taken = new Set(items.map(({ board }) => board));
    const boards = [...state.partners.boards.of(place).keys()].map((b) => state.boards.idAt(b));
    const rest = boards.filter((id) => !taken.has(id)).sort();
    return { type: 'partner.setShared', partner, boards: rest };
  }
  const taken = new Set(items.map(({ report }) => report));
  const reports = [...state.partners.sharedReports.of(place).keys()].map((r) =>
    state.partners.reports.idAt(r),
  );
  return {
    type: 'partner.setShared',
    partner,
    reports: reports.filter((id) => !taken.has(id)).sort(),
  };
}

const ROLES: Partial<Record<Level, BoardRole>> = {
  view: 'reader',
  comment: 'reviewer',
  edit: 'editor',
};

/** The command that gives items of one group what was decided. */
export function changeOf(items: ReviewItemRow[], review: ReviewRow): PlainCommand {
  const [first] = items;
  if (first === undefined) throw new Error('no items to change');
  const { kind, board, teamspace, decidedLevel } = first;
  switch (kind) {
    case 'share':
      return shareChange(first, review);
    case 'override': {
      const level = decidedLevel as OverrideLevel;
      return { type: 'override.set', cells: cellsOf(items).map((cell) => ({ ...cell, level })) };
    }
    case 'participant':
      return {
        type: 'participant.setRole',
        board: board ?? '',
        persons: personsOf(items),
        role: ROLES[decidedLevel ?? 'view'] ?? 'reader',
      };
    case 'link':
      return {
        type: 'access.setDefaultRole',
        board: board ?? '',
        role: ROLES[decidedLevel ?? 'view'] ?? 'reader',
      };
    case 'member': {
      const level = decidedLevel === 'edit' ? 'edit' : 'view';
      const members = personsOf(items).map((person) => ({ person, level }) as const);
      return { type: 'teamspace.setMembers', teamspace: teamspace ?? '', members };
    }
    default:
      throw new Error(`a review changes no ${kind}`);
  }
}

/** E2: a share that goes on without an end needs a reason; the review is it. */
function shareChange(row: ReviewItemRow, review: ReviewRow): CommandOf<'share.change'> {
  const end = row.decidedExpiresAt;
  return {
    type: 'share.change',
    share: row.share ?? '',
    ...(row.decidedLevel !== null && {
      access: row.decidedLevel === 'edit' ? ('read-write' as const) : ('read-only' as const),
    }),
    ...(row.movesEnd && { expiresAt: end === null ? null : formatInstant(end) }),
    reason: row.note ?? review.name,
  };
}
