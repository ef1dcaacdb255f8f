import { isOpenShare } from '../access/external-share';
import {
  type Asking,
  adminBasis,
  type Basis,
  memberBasis,
  overrideBasis,
  ownerBasis,
  participantBasis,
  shareBasis,
} from './basis';
import { membershipLevels } from './membership';
import { ofPartners } from './of-outward';

/** All that one person has, wherever; what comes by a partner organisation as that. */
export function* ofPerson(asking: Asking, id: string): Iterable<Basis> {
  const { state, at } = asking;
  const place = state.people.placeOf(id);
  const person = state.people.rowAt(place);
  if (person.workspaceRole === 'admin') yield adminBasis(person);
  for (const { id: teamspace } of state.teamspaces) {
    const stored = state.members.get(state.teamspaces.placeOf(teamspace), place);
    if (stored === undefined) continue;
    yield memberBasis(teamspace, id, stored, membershipLevels(state, at, teamspace)(place));
  }
  for (const board of state.boards) {
    const boardPlace = state.boards.placeOf(board.id);
    if (board.owner === id) yield ownerBasis(asking, board);
    const level = state.overrides.get(boardPlace, place);
    if (level !== undefined) yield overrideBasis(asking, id, board, level);
    const row = state.participants.get(boardPlace, place);
    if (row !== undefined) yield participantBasis(asking, row, board);
  }
  for (const share of state.shares.of(id)) {
    if (isOpenShare(share, at)) yield shareBasis(asking, share);
  }
  for (const partner of state.partners.partnersOf.of(place).keys()) {
    const row = state.partners.rows.at(partner);
    if (row?.status === 'active') yield* ofPartners(state, { kind: 'partners', partner: row.id });
  }
}
