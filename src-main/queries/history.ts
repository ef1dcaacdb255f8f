import { formatInstant } from '../../src-shared/model/instant';
import type { Answers, QueryOf } from '../../src-shared/queries';
import type { EntryCell, EntryRow, HistoryItem } from '../../src-shared/queries/history';
import type { Core } from '../commands/core';
import { invalid, notFound } from '../domain/authority/refused';
import { boardOf, personOf } from '../domain/commands/handler';
import { issuedOf, unpackChanges, unpackRows } from '../ledger/body';
import type { Header } from '../ledger/ledger';
import { HEADER_COLUMNS } from '../ledger/ledger';
import { POSTING } from '../ledger/postings';
import { decodeCursor, encodeCursor } from './page';
import type { Viewer } from './viewer';

const DEFAULT_LIMIT = 100;

/** A filter as SQL on `ledger`, with its parameters. */
interface Condition {
  sql: string;
  params: (string | number)[];
}

function touches(kind: number, place: number): Condition {
  // `?+0` keeps SQLite from recompiling at every rebind.
  return {
    sql: 'seq IN (SELECT entry FROM posting WHERE kind = ?+0 AND place = ?+0)',
    params: [kind, place],
  };
}

function conditionsOf({ state }: Core, q: QueryOf<'history'>, viewer: Viewer): Condition[] {
  const conditions: Condition[] = [];
  const add = (sql: string, ...params: (string | number)[]) => conditions.push({ sql, params });
  if (q.person !== undefined) {
    const { id } = personOf(state, q.person, 'person');
    conditions.push(touches(POSTING.person, state.people.placeOf(id)));
  }
  if (q.board !== undefined) {
    const place = state.boards.placeOf(q.board);
    // A board whose making was undone keeps its history.
    if (place < 0) boardOf(state, q.board);
    conditions.push(touches(POSTING.board, place));
  }
  if (q.actor !== undefined) add('actor = ?', personOf(state, q.actor, 'actor').id);
  if (q.command !== undefined) add('command = ?', q.command);
  if (q.from !== undefined) add('at >= ?+0', q.from);
  if (q.to !== undefined) add('at <= ?+0', q.to);
  const words = searchWords(q.text);
  if (words !== null) add('seq IN (SELECT rowid FROM reasons WHERE reasons MATCH ?)', words);
  // Signs alone are in no word: they find nothing, rather than everything.
  else if ((q.text ?? '').trim() !== '') add('false');
  if (q.after !== undefined) {
    const [seq] = decodeCursor(q.after);
    if (typeof seq !== 'number') throw invalid('after is not a cursor that a page gave', 'after');
    add('seq < ?+0', seq);
  }
  if (!viewer.seesEverything && viewer.person !== null) {
    const own = touches(POSTING.person, state.people.placeOf(viewer.person.id));
    add(`(actor = ? OR ${own.sql})`, viewer.person.id, ...own.params);
  }
  return conditions;
}

/** Every word must occur, the last as a beginning; quoted, so that nothing is taken as syntax. */
function searchWords(text: string | undefined): string | null {
  const words = (text ?? '').match(/[\p{L}\p{N}]+/gu);
  return words === null ? null : words.map((word) => `"${word}"*`).join(' ');
}

/** The ledger, newest first, a page at a time by sequence. */
export function history(core: Core, q: QueryOf<'history'>, viewer: Viewer): Answers['history'] {
  const limit = q.limit ?? DEFAULT_LIMIT;
  const conditions = conditionsOf(core, q, viewer);
  const where =
    conditions.length === 0 ? '' : `WHERE ${conditions.map((c) => c.sql).join(' AND ')}`;
  const rows = core.db
    .prepare(`SELECT ${HEADER_COLUMNS} FROM ledger ${where} ORDER BY seq DESC LIMIT ?+0`)
    .all(...conditions.flatMap((c) => c.params), limit + 1) as Header[];
  const items = rows.slice(0, limit).map((row) => historyItem(core, row));
  const last = items[items.length - 1];
  return rows.length > limit && last !== undefined
    ? { items, next: encodeCursor([last.entry]) }
    : { items };
}

function historyItem({ ledger, state }: Core, row: Header): HistoryItem {
  return {
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
    ...(row.void !== null && { void: row.void }),
    ...(row.rehearsed === 1 && { rehearsed: true as const }),
  };
}

const OVERRIDE = { 0: null, 1: 'view', 3: 'edit' } as const;

/**
 * One entry whole: its command, and every row and override before and after. To whom it concerns but
 * who may not see everything, only those that concern them, without the command that names others.
 */
export function entry(core: Core, q: QueryOf<'entry'>, viewer: Viewer): Answers['entry'] {
  const { ledger, state } = core;
  const header = ledger.header(q.entry);
  if (header === undefined) throw notFound('entry', String(q.entry), 'entry');
  const packed = ledger.body(q.entry);
  const whole = viewer.seesEverything || viewer.isSelf(header.actor ?? '');
  const { cells } = unpackChanges(packed, state, ledger.personal);
  const rows = (unpackRows(packed, ledger.personal) as unknown as EntryRow[]).filter(
    (row) => whole || concerns(row, viewer),
  );
  const shown: EntryCell[] = [];
  cells.boards.forEach((board, i) => {
    const person = state.people.idAt(cells.persons[i] as number);
    if (!whole && !viewer.isSelf(person)) return;
    shown.push({
      board: state.boards.idAt(board),
      person,
      before: OVERRIDE[cells.before[i] as 0 | 1 | 3],
      after: OVERRIDE[cells.after[i] as 0 | 1 | 3],
    });
  });
  viewer.needs(whole || rows.length > 0 || shown.length > 0, 'an admin or an auditor');
  return {
    ...historyItem(core, header),
    previousHash: ledger.previousHash(q.entry).toString('hex'),
    issued: whole ? issuedOf(packed, ledger.personal) : { type: header.command },
    rows,
    cells: shown,
    names: namesOf(core, header, rows, shown),
  };
}

/** Whether a row is the viewer's own, or names them: as a member, participant or owner. */
function concerns({ key, before, after }: EntryRow, viewer: Viewer): boolean {
  const named = [before, after].flatMap((image) => [image?.owner, image?.privateBy]);
  return [...key.split(' '), ...named].some((id) => typeof id === 'string' && viewer.isSelf(id));
}

/** Names of what the entry mentions, so that a screen need not ask for each. */
function namesOf(
  { state }: Core,
  header: Header,
  rows: EntryRow[],
  cells: EntryCell[],
): Record<string, string> {
  const ids = new Set<string>([header.actor ?? '', header.console ?? '']);
  for (const { board, person } of cells) ids.add(board).add(person);
  for (const row of rows) {
    for (const id of row.key.split(' ')) ids.add(id);
    for (const image of [row.before, row.after]) {
      for (const value of Object.values(image ?? {})) if (typeof value === 'string') ids.add(value);
    }
  }
  const names: Record<string, string> = {};
  for (const id of ids) {
    const row =
      state.people.get(id) ??
      state.boards.get(id) ??
      state.teamspaces.get(id) ??
      state.cards.get(id) ??
      state.consoles.get(id);
    if (row !== undefined) names[id] = row.name;
  }
  for (const row of rows) {
    const image = (row.after ?? row.before) as { id?: string; name?: string } | null;
    if (image?.id !== undefined && image.name !== undefined) names[image.id] ??= image.name;
  }
  return names;
}
