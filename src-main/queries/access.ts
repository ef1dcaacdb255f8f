import { looksLikeEmail } from '../../src-shared/model/email';
import { type LevelCode, levelCode, levelName } from '../../src-shared/model/level';
import type { CardRow, PersonRow } from '../../src-shared/model/rows';
import type { Answers, QueryOf } from '../../src-shared/queries';
import type { WhatItem, WhoItem } from '../../src-shared/queries/access';
import { candidates } from '../domain/access/candidates';
import {
  type Decision,
  decide,
  explain,
  PATHS,
  question,
  stranger,
} from '../domain/access/evaluate';
import { reportRemedies, withRemedies } from '../domain/access/remedies';
import { explainReport } from '../domain/access/report';
import { Scan } from '../domain/access/scan';
import type { AccessContext } from '../domain/access/types';
import { notFound } from '../domain/authority/refused';
import { boardOf } from '../domain/commands/handler';
import type { State } from '../domain/state/state';
import { nameOrder } from '../read-model/name-order';
import { byName, pageOf } from './page';
import { statusOf } from './sharing/shares';
import type { Viewer } from './viewer';

const PATH_IDS = PATHS.map(({ id }) => id);

type Circumstances = Pick<QueryOf<'access'>, 'holdsLink' | 'password'>;

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
  if (q.report !== undefined) return accessToReport(q, q.report, state, viewer);
  const board = boardOf(state, boardId(q, state), q.card === undefined ? 'board' : 'card');
  const person = asked(state, q.person);
  viewer.needs(
    viewer.managesBoard(board) || viewer.isSelf(person.id),
    'to ask about oneself, or to manage the board',
  );
  const boardPlace = state.boards.placeOf(board.id);
  const context = contextOf(q, at);
  const card = q.card ?? null;
  const asking = question(state, placeOf(state, person), boardPlace, context, person, board, card);
  return withRemedies(asking, explain(asking));
}

function accessToReport(
  q: QueryOf<'access'>,
  id: string,
  state: State,
  viewer: Viewer,
): Answers['access'] {
  const report = state.partners.reports.get(id);
  if (report === undefined) throw notFound('report', id, 'report');
  const person = asked(state, q.person);
  const mayAsk = viewer.seesEverything || viewer.isSelf(report.maker) || viewer.isSelf(person.id);
  viewer.needs(mayAsk, 'to ask about oneself, or to have made the report');
  const place = placeOf(state, person);
  const explained = explainReport(state, person, place, report);
  return reportRemedies(state, person, place, report, explained);
}

/** Whom a question is about; an address that nobody knows is a stranger's. */
function asked(state: State, reference: string): PersonRow {
  const known = state.person(reference);
  if (known !== undefined) return known;
  if (!looksLikeEmail(reference)) throw notFound('person', reference, 'person');
  return stranger(reference);
}

function placeOf(state: State, person: PersonRow): number {
  return person.id === '' ? -1 : state.people.placeOf(person.id);
}

/** A card is reached as its board is, or by a share of its own (P5). */
function boardId({ board, card }: QueryOf<'access'>, state: State): string {
  if (card === undefined) return board ?? '';
  const row = state.cards.get(card);
  if (row === undefined) throw notFound('card', card, 'card');
  return row.board;
}

function without(at: number): AccessContext {
  return { at, holdsLink: false, password: null };
}

/** How somebody comes, in the question's words. */
function contextOf({ holdsLink, password }: Circumstances, at: number): AccessContext {
  return { at, holdsLink: holdsLink ?? false, password: password ?? null };
}

/** Room for a level and a path's number beside a rank in one number, which sorts as the rank does. */
const LEVELS = 2 ** 3;
const VIAS = 2 ** 5;

/**
 * Everybody who reaches a board, by name. A board of thousands is judged whole, but only the page
 * that is asked for becomes items.
 */
export function who(q: QueryOf<'who'>, { state, at }: Moment, viewer: Viewer): Answers['who'] {
  const board = boardOf(state, q.board);
  const place = state.boards.placeOf(board.id);
  const least: LevelCode = levelCode(q.level ?? 'view') || 1;
  const all = viewer.managesBoard(board);
  const scan = new Scan(state, without(at)).on(place);
  const { ranks, places } = nameOrder(state.people);
  const found: number[] = [];
  for (const personPlace of candidates(state, place)) {
    if (!all && !viewer.isSelf(state.people.idAt(personPlace))) continue;
    const { level, via } = decide(scan.about(personPlace));
    if (level < least || via === null) continue;
    const rank = ranks[personPlace] as number;
    found.push((rank * LEVELS + level) * VIAS + PATH_IDS.indexOf(via));
  }
  const sorted = Float64Array.from(found).sort();
  const personOf = (one: number) =>
    state.people.rowAt(places[Math.floor(one / (LEVELS * VIAS))] as number);
  const page = pageOf(sorted, { limit: sorted.length, ...q }, (one) => [personOf(one).id]);
  const items = page.items.map((one): WhoItem => {
    const { id, email, name } = personOf(one);
    const level = levelName((Math.floor(one / VIAS) % LEVELS) as LevelCode);
    return { person: id, email, name, level, via: PATH_IDS[one % VIAS] as string };
  });
  return { ...page, items };
}

/** Everything that somebody reaches, coming as the question says; also a stranger (section 2). */
export function what(q: QueryOf<'what'>, { state, at }: Moment, viewer: Viewer): Answers['what'] {
  const person = asked(state, q.person);
  viewer.needs(
    viewer.seesEverything || viewer.isSelf(person.id),
    'to ask about oneself, or an admin',
  );
  const least: LevelCode = levelCode(q.level ?? 'view') || 1;
  const personPlace = placeOf(state, person);
  const context = contextOf(q, at);
  const items: WhatItem[] = [];
  const add = (thing: Omit<WhatItem, 'level' | 'via'>, { level, via }: Decision) => {
    if (level >= least && via !== null) items.push({ ...thing, level: levelName(level), via });
  };
  // Pair by pair: in the past a scan would fold all overrides of every board.
  state.boards.forEach((board, place) => {
    const { id, name } = board;
    add({ board: id, name }, decide(question(state, personPlace, place, context, person, board)));
  });
  for (const { id, board: boardId, name } of cardsSharedWith(state, person, at)) {
    const place = state.boards.placeOf(boardId);
    const board = state.boards.rowAt(place);
    const q = question(state, personPlace, place, context, person, board, id);
    add({ card: id, name }, decide(q));
  }
  for (const report of state.partners.reports) {
    const { level, via } = explainReport(state, person, personPlace, report);
    add({ report: report.id, name: report.name }, { level: levelCode(level), via });
  }
  items.sort((a, b) => byName({ ...a, id: keyOf(a) }, { ...b, id: keyOf(b) }));
  return pageOf(items, { limit: items.length, ...q }, (item) => [keyOf(item)]);
}

/** Ids of boards, cards and reports may be the same. */
function keyOf({ board, card, report }: WhatItem): string {
  if (board !== undefined) return `board ${board}`;
  return card !== undefined ? `card ${card}` : `report ${report}`;
}

/** The cards that a person was given by themselves, by a share that is live at the instant (P5). */
function cardsSharedWith(state: State, person: PersonRow, at: number): CardRow[] {
  const cards = new Map<string, CardRow>();
  for (const share of state.shares.of(person.id)) {
    if (share.scope !== 'card' || share.target === null || statusOf(share, at) !== 'live') continue;
    const card = state.cards.get(share.target);
    if (card !== undefined) cards.set(card.id, card);
  }
  return [...cards.values()];
}
