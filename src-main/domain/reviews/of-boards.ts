import { boardRoleCode, levelCode, VIEW } from '../../../src-shared/model/level';
import type { BoardRow } from '../../../src-shared/model/rows';
import { levelThrough, question } from '../access/evaluate';
import { isOpenShare } from '../access/external-share';
import { teamspace as teamspacePath } from '../access/teamspace';
import { teamspaceOf } from '../commands/handler';
import type { State } from '../state/state';
import {
  type Asking,
  adminBasis,
  type Basis,
  linkBasis,
  memberBasis,
  overrideBasis,
  ownerBasis,
  participantBasis,
  partnerBoardBasis,
  shareBasis,
} from './basis';
import { membershipLevels } from './membership';
import type { ScopeOf } from './scope';

/** What opens these boards directly: not through the teamspace, not as an admin. */
function* ofBoards(asking: Asking, places: ReadonlySet<number>): Iterable<Basis> {
  const { state, at } = asking;
  for (const place of places) {
    const board = state.boards.rowAt(place);
    yield ownerBasis(asking, board);
    if (board.mode !== 'specific') yield linkBasis(board, boardRoleCode(board.defaultRole));
    for (const [person, level] of state.overrides.of(place)) {
      yield overrideBasis(asking, state.people.idAt(person), board, level);
    }
    for (const row of state.participants.of(place).values()) {
      yield participantBasis(asking, row, board);
    }
  }
  for (const share of state.shares.rows) {
    if (!isOpenShare(share, at) || share.target === null) continue;
    const board = share.scope === 'card' ? state.cards.get(share.target)?.board : share.target;
    if (places.has(state.boards.placeOf(board ?? ''))) yield shareBasis(asking, share);
  }
  for (const partner of state.partners.rows) {
    if (partner.status === 'removed') continue;
    for (const board of state.partners.boards.of(state.partners.rows.placeOf(partner.id)).keys()) {
      if (places.has(board)) yield partnerBoardBasis(partner, state.boards.idAt(board));
    }
  }
}

function* ofAdmins(state: State): Iterable<Basis> {
  for (const place of state.admins) {
    const person = state.people.at(place);
    if (person?.active === true) yield adminBasis(person);
  }
}

function* ofMembers(asking: Asking, teamspace: string): Iterable<Basis> {
  const { state, at } = asking;
  const levelOf = membershipLevels(state, at, teamspace);
  for (const [person, stored] of state.members.of(state.teamspaces.placeOf(teamspace))) {
    yield memberBasis(teamspace, state.people.idAt(person), stored, levelOf(person));
  }
}

export function* ofTeamspace(asking: Asking, teamspace: string): Iterable<Basis> {
  const { state } = asking;
  yield* ofAdmins(state);
  yield* ofMembers(asking, teamspace);
  yield* ofBoards(asking, state.boardsOf(teamspace));
}

export function* ofOneBoard(asking: Asking, board: BoardRow): Iterable<Basis> {
  const { state, at } = asking;
  yield* ofAdmins(state);
  if (board.private) yield* keptByPrivacy(asking, board);
  else {
    yield* ofMembers(asking, board.teamspace);
    for (const share of state.shares.rows) {
      if (share.scope === 'tenant' && isOpenShare(share, at)) yield shareBasis(asking, share);
    }
  }
  yield* ofBoards(asking, new Set([state.boards.placeOf(board.id)]));
}

/** P2.2: whoever made the board private keeps what the teamspace gives them. */
function* keptByPrivacy(asking: Asking, board: BoardRow): Iterable<Basis> {
  const { state, at } = asking;
  const person = state.people.placeOf(board.privateBy ?? '');
  if (person < 0) return;
  const stored = state.members.get(state.teamspaces.placeOf(board.teamspace), person);
  if (stored === undefined) return;
  const context = { at, holdsLink: false, password: 'right' } as const;
  const q = question(state, person, state.boards.placeOf(board.id), context);
  const level = levelThrough(q, teamspacePath);
  yield memberBasis(board.teamspace, state.people.idAt(person), stored, level);
}

/** Everybody who has more than `view` on a private board, and everything that gives it to them. */
export function* ofPrivateBoards(
  asking: Asking,
  { teamspace }: ScopeOf<'private'>,
): Iterable<Basis> {
  const { state } = asking;
  const of = teamspace === undefined ? null : teamspaceOf(state, teamspace, 'scope.teamspace').id;
  const places = new Set<number>();
  state.boards.forEach((board, place) => {
    if (board.private && (of === null || board.teamspace === of)) places.add(place);
  });
  if (places.size === 0) return;
  yield* ofAdmins(state);
  for (const place of places) {
    for (const basis of keptByPrivacy(asking, state.boards.rowAt(place))) {
      if (levelCode(basis.level) > VIEW) yield basis;
    }
  }
  for (const basis of ofBoards(asking, places)) {
    // A card's share opens the card, not its board (P5).
    if (levelCode(basis.level) > VIEW && basis.card === null) yield basis;
  }
}
