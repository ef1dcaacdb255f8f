import { formatInstant } from '../../../src-shared/model/instant';
import type { Answers, QueryOf } from '../../../src-shared/queries';
import type { HistoryItem } from '../../../src-shared/queries/history';
import type { Core } from '../../commands/core';
import { invalid } from '../../domain/authority/refused';
import { boardOf, personOf } from '../../domain/commands/handler';
import type { Header } from '../../ledger/ledger';
import { POSTING } from '../../ledger/postings';
import { decodeCursor, encodeCursor } from '../page';
import type { Viewer } from '../viewer';
import { find, wasNamed } from './find';
import { about, concerning, type List, saying, touching, worded } from './lists';
import { asFolded, asMatch, wordsOf } from './words';

const DEFAULT_LIMIT = 100;

/**
 * The ledger, newest first, a page at a time by sequence (commands.md, `history`): everything that
 * touched or mentioned a person or a board, by actor, command, time and words of reasons, all of them
 * combinable.
 */
export function history(core: Core, q: QueryOf<'history'>, viewer: Viewer): Answers['history'] {
  const limit = q.limit ?? DEFAULT_LIMIT;
  const lists = listsOf(core, q, viewer);
  const { ledger } = core;
  // Entries are in the order of their instants, so that times are sequences.
  const low = q.from === undefined ? 0 : ledger.upTo(q.from - 1);
  const high = Math.min(
    q.to === undefined ? ledger.head.seq + 1 : ledger.upTo(q.to) + 1,
    q.after === undefined ? Number.MAX_SAFE_INTEGER : entryOf(q.after),
  );
  const rows = lists === null ? [] : find(core, lists, low, high, limit + 1);
  const more = rows.length > limit;
  if (more) rows.pop();
  const items = rows.map((row) => historyItem(core, row));
  const last = items[items.length - 1];
  return more && last !== undefined ? { items, next: encodeCursor([last.entry]) } : { items };
}

function entryOf(after: string): number {
  const [seq] = decodeCursor(after);
  if (typeof seq !== 'number') throw invalid('after is not a cursor that a page gave', 'after');
  return seq;
}

/** The filters; null where nothing can pass them. */
function listsOf(core: Core, q: QueryOf<'history'>, viewer: Viewer): List[] | null {
  const { state } = core;
  const lists: List[] = [];
  if (q.person !== undefined) {
    const { id } = personOf(state, q.person, 'person');
    const place = state.people.placeOf(id);
    const named = wasNamed(core, POSTING.namedPerson, place);
    lists.push(named ? about('person', place) : touching('person', place));
  }
  if (q.board !== undefined) {
    const place = state.boards.placeOf(q.board);
    // A board whose making was undone keeps its history.
    if (place < 0) boardOf(state, q.board);
    const named = wasNamed(core, POSTING.namedBoard, place);
    lists.push(named ? about('board', place) : touching('board', place));
  }
  const words = wordsOf(q.text);
  if (words !== null) lists.push(worded(asMatch(words), asFolded(words)));
  // Signs alone are in no word: they find nothing, rather than everything.
  else if ((q.text ?? '').trim() !== '') return null;
  if (q.actor !== undefined) lists.push(saying('actor', personOf(state, q.actor, 'actor').id));
  if (q.command !== undefined) lists.push(saying('command', q.command));
  if (!viewer.seesEverything && viewer.person !== null) {
    const { id } = viewer.person;
    lists.push(concerning(id, state.people.placeOf(id)));
  }
  return lists;
}

/** An entry as lists show it. */
export function historyItem({ ledger, state }: Core, row: Header): HistoryItem {
  const item: HistoryItem = {
    entry: row.seq,
    id: row.id,
    at: formatInstant(row.at),
    actor: row.actor,
    actorName: row.actor === null ? null : (state.people.get(row.actor)?.name ?? row.actor),
    command: row.command,
    reason: row.reason,
    changed: row.changed,
    undoes: row.undoes,
    undoneBy: ledger.undoneBy(row.seq),
    hash: row.hash.toString('hex'),
    console: row.console,
  };
  if (row.kind !== 'command') item.kind = row.kind;
  if (row.void !== null) item.void = row.void;
  if (row.rehearsed === 1) item.rehearsed = true;
  return item;
}
