import type { State } from '../state/state';

/**
 * Everybody who could reach the board without holding its link, by place: whoever is not among
 * them has no path at all. Deny is the default (access-model.md 4.1).
 */
export function candidates(state: State, boardPlace: number): Set<number> {
  const board = state.boards.at(boardPlace);
  const places = new Set<number>();
  if (board === undefined) return places;
  for (const place of state.admins) places.add(place);
  for (const place of state.members.of(state.teamspaces.placeOf(board.teamspace)).keys()) {
    places.add(place);
  }
  for (const place of state.participants.of(boardPlace).keys()) places.add(place);
  for (const share of state.shares.rows) {
    if (share.scope === 'tenant' || share.target === board.id) {
      places.add(state.people.placeOf(share.person));
    }
  }
  state.partners.rows.forEach((_, partner) => {
    if (state.partners.boards.get(partner, boardPlace) !== true) return;
    for (const place of state.partners.members.of(partner).keys()) places.add(place);
  });
  const owner = state.people.placeOf(board.owner);
  if (state.people.at(owner) !== undefined) places.add(owner);
  return places;
}
