import { looksLikeEmail } from '../../src-shared/model/email';
import { type LevelCode, levelCode, levelName } from '../../src-shared/model/level';
import type { Answers, QueryOf } from '../../src-shared/queries';
import type { WhatItem, WhoItem } from '../../src-shared/queries/access';
import { candidates } from '../domain/access/candidates';
import { decide, explain, question, stranger } from '../domain/access/evaluate';
import { Scan } from '../domain/access/scan';
import type { AccessContext } from '../domain/access/types';
import { notFound } from '../domain/authority/refused';
import { boardOf, personOf } from '../domain/commands/handler';
import type { State } from '../domain/state/state';
import { nameRanks } from '../read-model/name-order';
import { pageOf } from './page';
import type { Viewer } from './viewer';

/** The instant and the facts that a query is about. */
export interface Moment {
  state: State;
  at: number;
}

export function access(
  q: QueryOf<'access'>,
  { state, at }: Moment,
  viewer: Viewer,
): Answers['access'] {
  const board = boardOf(state, boardId(q, state), q.card === undefined ? 'board' : 'card');
  const known = state.person(q.person);
  if (known === undefined && !looksLikeEmail(q.person))
    throw notFound('person', q.person, 'person');
  const person = known ?? stranger(q.person);
  viewer.needs(
    viewer.managesBoard(board) || viewer.isSelf(person.id),
    'to ask about oneself, or to manage the board',
  );
  const place = known === undefined ? -1 : state.people.placeOf(known.id);
  const context: AccessContext = {
    at,
    holdsLink: q.holdsLink ?? false,
    password: q.password ?? null,
  };
  return explain(question(state, place, state.boards.placeOf(board.id), context, person));
}

/** A card is reached as its board is (card shares come with external shares). */
function boardId({ board, card }: QueryOf<'access'>, state: State): string {
  if (card === undefined) return board ?? '';
  const row = state.cards.get(card);
  if (row === undefined) throw notFound('card', card, 'card');
  return row.board;
}

function without(at: number): AccessContext {
  return { at, holdsLink: false, password: null };
}

/** By name, as every list. */
function inOrder<T>(found: { item: T; rank: number }[]): T[] {
  return found.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}

export function who(q: QueryOf<'who'>, { state, at }: Moment, viewer: Viewer): Answers['who'] {
  const board = boardOf(state, q.board);
  const place = state.boards.placeOf(board.id);
  const least: LevelCode = levelCode(q.level ?? 'view') || 1;
  const all = viewer.managesBoard(board);
  const scan = new Scan(state, without(at)).on(place);
  const names = nameRanks(state.people);
  const found: { item: WhoItem; rank: number }[] = [];
  for (const personPlace of candidates(state, place)) {
    const person = state.people.rowAt(personPlace);
    if (!all && !viewer.isSelf(person.id)) continue;
    const { level, via } = decide(scan.about(personPlace));
    if (level < least || via === null) continue;
    const { id, email, name } = person;
    const item = { person: id, email, name, level: levelName(level), via };
    found.push({ item, rank: names[personPlace] as number });
  }
  const items = inOrder(found);
  return pageOf(items, { limit: items.length, ...q }, (item) => [item.person]);
}

export function what(q: QueryOf<'what'>, { state, at }: Moment, viewer: Viewer): Answers['what'] {
  const person = personOf(state, q.person, 'person');
  viewer.needs(
    viewer.seesEverything || viewer.isSelf(person.id),
    'to ask about oneself, or an admin',
  );
  const least: LevelCode = levelCode(q.level ?? 'view') || 1;
  const personPlace = state.people.placeOf(person.id);
  const scan = new Scan(state, without(at));
  const names = nameRanks(state.boards);
  const found: { item: WhatItem & { board: string }; rank: number }[] = [];
  state.boards.forEach((board, place) => {
    const { level, via } = decide(scan.on(place).about(personPlace));
    if (level < least || via === null) return;
    const item = { board: board.id, name: board.name, level: levelName(level), via };
    found.push({ item, rank: names[place] as number });
  });
  const items = inOrder(found);
  return pageOf(items, { limit: items.length, ...q }, (item) => [item.board]);
}
