import type { Relation } from '../../src-main/domain/state/relation';
import type { State } from '../../src-main/domain/state/state';

/**
 * A state as one text, by ids and sorted, the indexes that follow from the rows included: equal
 * texts answer alike, whatever places and orders their rows have.
 */
export function memoryOf(state: State): string {
  const people = [...state.people];
  const lines = [
    JSON.stringify(state.workspace),
    ...rows('person', people),
    ...rows('teamspace', state.teamspaces),
    ...rows('board', state.boards),
    ...rows('card', state.cards),
    ...rows('event', state.importedEvents),
    ...pairs('member', state.members, state.teamspaces, state.people),
    ...pairs('override', state.overrides, state.boards, state.people),
    ...pairs('participant', state.participants, state.boards, state.people),
    ...outward(state),
    ...rows('review', state.reviews.rows),
    ...rows('review item', state.reviews.allItems()),
    ...rows('snooze', state.reviews.snoozes.values()),
    `threshold ${JSON.stringify(state.reviews.threshold)}`,
    `admins ${ids([...state.admins], state.people)} ${state.activeAdmins}`,
    `sizes ${state.people.size} ${state.teamspaces.size} ${state.boards.size} ${state.cards.size}`,
    ...people.map((row) => {
      const place = state.people.placeOf(row.id);
      const found = state.person(row.email)?.id;
      return `of ${row.id} ${found} ${state.members.countOf(place)} ${state.overrides.countOf(place)}`;
    }),
    ...[...state.teamspaces].map((row) => {
      const boards = ids([...state.boardsOf(row.id)], state.boards);
      return `in ${row.id} ${boards} ${state.teamspaceOwners(row.id)}`;
    }),
    ...[...state.boards].map((row) => `cards of ${row.id} ${state.cardsOf(row.id)}`),
  ];
  return lines.sort().join('\n');
}

/** Shares, partners and requests, with what follows from them; the account of S14 stays out. */
function outward(state: State): string[] {
  const { shares, partners, people } = state;
  return [
    ...rows('share', shares.rows),
    ...rows('invitation', shares.invitations),
    ...rows('report', partners.reports),
    ...rows('partner', partners.rows),
    ...rows('request', state.requests),
    ...pairs('partner member', partners.members, partners.rows, people),
    ...pairs('partner of', partners.partnersOf, people, partners.rows),
    ...pairs('partner board', partners.boards, partners.rows, state.boards),
    ...pairs('partner report', partners.sharedReports, partners.rows, partners.reports),
    ...[...people].map(({ id }) => `shares of ${id} ${[...shares.of(id)].map((s) => s.id).sort()}`),
    ...[...shares.rows, ...partners.rows].map(
      ({ id }) => `open link of ${id} ${shares.openInvitation(id)?.id}`,
    ),
  ];
}

interface Ids {
  readonly end: number;
  idAt(place: number): string;
}

function ids(places: number[], of: Ids): string {
  return places
    .map((place) => of.idAt(place))
    .sort()
    .join(',');
}

function rows(what: string, all: Iterable<object>): string[] {
  return [...all].map((row) => `${what} ${JSON.stringify(Object.entries(row).sort())}`);
}

function pairs<V>(what: string, relation: Relation<V>, left: Ids, right: Ids): string[] {
  const lines: string[] = [`${what}s ${relation.size}`];
  for (let place = 0; place < left.end; place++) {
    for (const [other, value] of relation.of(place)) {
      lines.push(`${what} ${left.idAt(place)} ${right.idAt(other)} ${JSON.stringify(value)}`);
    }
  }
  return lines;
}
