import { isOpenShare } from '../access/external-share';
import { subjectOf } from '../reviews/ids';
import type { State } from '../state/state';
import type { Finding, Looked } from './finding';

/** What a deactivated person still holds, by id. */
export interface Holdings {
  owns: string[];
  memberships: string[];
  participations: string[];
  overrides: string[];
  shares: string[];
}

/** W2: a deactivated person has no access, but keeps what they have until somebody ends it. */
export function holdingsOf(state: State, at: number, departed: ReadonlySet<number>) {
  const found = new Map<number, Holdings>();
  const of = (place: number): Holdings => {
    const present = found.get(place);
    if (present !== undefined) return present;
    const none = { owns: [], memberships: [], participations: [], overrides: [], shares: [] };
    found.set(place, none);
    return none;
  };
  for (const { id } of state.teamspaces) {
    const members = state.members.of(state.teamspaces.placeOf(id));
    for (const place of departed) if (members.has(place)) of(place).memberships.push(id);
  }
  for (const board of state.boards) {
    const owner = state.people.placeOf(board.owner);
    if (departed.has(owner)) of(owner).owns.push(board.id);
    const place = state.boards.placeOf(board.id);
    const [participants, overrides] = [state.participants.of(place), state.overrides.of(place)];
    for (const person of departed) {
      if (participants.has(person)) of(person).participations.push(board.id);
      if (overrides.has(person)) of(person).overrides.push(board.id);
    }
  }
  for (const place of departed) {
    for (const share of state.shares.of(state.people.idAt(place))) {
      if (isOpenShare(share, at)) of(place).shares.push(share.id);
    }
  }
  // By id: what is held says nothing of how it came about.
  for (const held of found.values()) for (const ids of Object.values(held)) ids.sort();
  return found;
}

/** Everybody who is deactivated, by place. */
export function departedPeople(state: State): Set<number> {
  const places = new Set<number>();
  state.people.forEach((person, place) => {
    if (!person.active) places.add(place);
  });
  return places;
}

/** Deactivated people who would have it all back by being reactivated, and boards without a hand. */
export function* departedFindings({ state, at }: Looked): Iterable<Finding> {
  for (const [place, held] of holdingsOf(state, at, departedPeople(state))) {
    const person = state.people.idAt(place);
    yield {
      kind: 'departed',
      subject: subjectOf('person', person),
      severity: held.owns.length > 0 || held.shares.length > 0 ? 'medium' : 'low',
      person,
      facts: {
        holds: {
          owns: held.owns.length,
          memberships: held.memberships.length,
          participations: held.participations.length,
          overrides: held.overrides.length,
          shares: held.shares.length,
        },
      },
    };
  }
}
