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
    ...pairs('member', state.members, state.teamspaces, state),
    ...pairs('override', state.overrides, state.boards, state),
    ...pairs('participant', state.participants, state.boards, state),
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

function pairs<V>(what: string, relation: Relation<V>, left: Ids, { people }: State): string[] {
  const lines: string[] = [`${what}s ${relation.size}`];
  for (let place = 0; place < left.end; place++) {
    for (const [person, value] of relation.of(place)) {
      lines.push(`${what} ${left.idAt(place)} ${people.idAt(person)} ${JSON.stringify(value)}`);
    }
  }
  return lines;
}
