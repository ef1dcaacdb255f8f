import type { State } from '../domain/state/state';

/** How far a board reaches beyond its teamspace, for lists and headers. */
export interface Outward {
  /** External shares of the board and of its cards that are pending or live (E6). */
  shares: number;
  /** Partners, invited or active, that it is shared with (G5). */
  partners: number;
  /** Pending requests (S19). */
  requests: number;
}

const NOTHING: Readonly<Outward> = { shares: 0, partners: 0, requests: 0 };

/** Counts for every board in one pass over what is shared, which is far less than what there is. */
export function outwardCounts(state: State, at: number): (board: string) => Readonly<Outward> {
  const counts = new Map<string, Outward>();
  const add = (board: string | null | undefined, what: keyof Outward): void => {
    if (board === null || board === undefined) return;
    const present = counts.get(board) ?? { ...NOTHING };
    present[what]++;
    counts.set(board, present);
  };
  for (const { scope, target, status, expiresAt } of state.shares.rows) {
    if (scope === 'tenant' || (status !== 'live' && status !== 'pending')) continue;
    if (expiresAt !== null && expiresAt <= at) continue;
    add(scope === 'card' ? state.cards.get(target ?? '')?.board : target, 'shares');
  }
  for (const { id, status } of state.partners.rows) {
    if (status === 'removed') continue;
    const boards = state.partners.boards.of(state.partners.rows.placeOf(id));
    for (const place of boards.keys()) add(state.boards.rowAt(place).id, 'partners');
  }
  for (const { board, status } of state.requests) {
    if (status === 'pending') add(board, 'requests');
  }
  return (board) => counts.get(board) ?? NOTHING;
}

/** Who reaches the board from outside the workspace by name: participants and shares. */
export function outsidersOf(state: State, board: number, shares: number): number {
  let outsiders = shares;
  for (const person of state.participants.of(board).keys()) {
    if (state.people.rowAt(person).affiliation !== 'member') outsiders++;
  }
  return outsiders;
}
