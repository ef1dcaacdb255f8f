import type { Core } from '../../commands/core';
import { HEADER_COLUMNS, type Header } from '../../ledger/ledger';
import type { Sqlite } from '../../store/open';
import { COUNTED, type List, type Sql } from './lists';
import { addHasWords } from './words';

type Statement = ReturnType<typeof prepare>;

const prepare = (db: Sqlite, sql: string) => db.prepare<(string | number)[]>(sql);

const prepared = new WeakMap<Sqlite, Map<string, Statement>>();

/** Preparing costs as much as reading a page. There are as many texts as combinations of filters. */
function statement(db: Sqlite, sql: string): Statement {
  let known = prepared.get(db);
  if (known === undefined) {
    known = new Map();
    prepared.set(db, known);
    addHasWords(db);
  }
  const present = known.get(sql) ?? prepare(db, sql);
  known.set(sql, present);
  return present;
}

const COLUMNS = HEADER_COLUMNS.split(', ')
  .map((column) => `l.${column}`)
  .join(', ');

const EVERYTHING: List['walk'] = { from: 'ledger d', where: 'true', at: 'd.seq', params: [] };

/**
 * Entries that are on all the lists, newest first, after `low` and before `high`, at most `most`.
 * The shortest list is walked along, the others are asked of each of its entries: so what it costs
 * follows from the rarest filter, and not from how common the others are.
 */
export function find(
  { db }: Core,
  lists: readonly List[],
  low: number,
  high: number,
  most: number,
): Header[] {
  const [first, ...others] = shortestFirst(db, lists);
  const walk = first?.walk ?? EVERYTHING;
  const tests: Sql[] = others.map(({ test }) => test(walk.at));
  const where = [
    walk.where,
    `${walk.at} > ?+0`,
    `${walk.at} < ?+0`,
    ...tests.map((test) => test.sql),
  ].join(' AND ');
  const params = [...walk.params, low, high, ...tests.flatMap((test) => test.params), most];
  const sql = `SELECT ${COLUMNS} FROM ${walk.from} CROSS JOIN ledger l ON l.seq = ${walk.at}
               WHERE ${where}
               ORDER BY ${walk.at} DESC LIMIT ?+0`;
  return statement(db, sql).all(...params) as Header[];
}

/** Whether anything was ever only named: most never was, and its list is the postings' own order. */
export function wasNamed({ db }: Core, kind: number, place: number): boolean {
  const sql = 'SELECT 1 FROM posting WHERE kind = ?+0 AND place = ?+0 LIMIT 1';
  return statement(db, sql).get(kind, place) !== undefined;
}

/**
 * A lone list leads without being counted. Of equally long ones that which was named first: words
 * come before what is asked of an entry by its index alone.
 */
function shortestFirst(db: Sqlite, lists: readonly List[]): List[] {
  if (lists.length < 2) return [...lists];
  let left = COUNTED;
  const counted = lists.map((list) => {
    // Once one is known to be very short it does not matter how long the others are.
    if (left < 50) return { list, count: COUNTED };
    const count = statement(db, list.count.sql)
      .pluck()
      .get(...list.count.params) as number;
    left = Math.min(left, count);
    return { list, count };
  });
  return counted.sort((a, b) => a.count - b.count).map(({ list }) => list);
}
