import { POSTING } from '../../ledger/postings';

type Value = string | number;

export interface Sql {
  sql: string;
  params: Value[];
}

/**
 * A filter that has its entries as a list in order: `walk` goes along it, newest first, between two
 * sequences (`at` is the list's sequence); `test` asks it of one entry, given its sequence. Both are
 * answered by an index alone where that can be, so that only entries on all lists are read (`l`). How
 * many entries it has, counted no further than `COUNTED`, says which filter leads.
 */
export interface List {
  walk: { from: string; where: string; at: string; params: Value[] };
  test(at: string): Sql;
  count: Sql;
}

/** Counting further would cost more than it could save. */
export const COUNTED = 3_000;

function counted(from: string, params: Value[]): Sql {
  return { sql: `SELECT count(*) FROM (SELECT 1 FROM ${from} LIMIT ${COUNTED})`, params };
}

// `?+0` keeps SQLite from recompiling at every rebind.

/** Entries that touch something. */
export function touching(kind: keyof typeof POSTING, place: number): List {
  const code = POSTING[kind];
  return {
    walk: {
      from: 'posting d',
      where: `d.kind = ${code} AND d.place = ?+0`,
      at: 'd.entry',
      params: [place],
    },
    test: (at) => ({
      sql: `EXISTS (SELECT 1 FROM posting
            WHERE kind = ${code} AND place = ?+0 AND entry = ${at})`,
      params: [place],
    }),
    count: counted(`posting WHERE kind = ${code} AND place = ?+0`, [place]),
  };
}

/** Entries that touch or only name something: all that anybody ever had to do with it. */
export function about(kind: 'person' | 'board', place: number): List {
  const kinds = `kind IN (${POSTING[kind]}, ${POSTING[kind === 'person' ? 'namedPerson' : 'namedBoard']})`;
  const all = `SELECT DISTINCT entry FROM posting WHERE ${kinds} AND place = ?+0`;
  return {
    walk: { from: `(${all}) d`, where: 'true', at: 'd.entry', params: [place] },
    test: (at) => ({
      sql: `EXISTS (SELECT 1 FROM posting WHERE ${kinds} AND place = ?+0 AND entry = ${at})`,
      params: [place],
    }),
    count: counted(`posting WHERE ${kinds} AND place = ?+0`, [place]),
  };
}

/** Entries by who made them, or by what was said. */
export function saying(column: 'actor' | 'command', value: string): List {
  const indexed = `ledger d INDEXED BY ledger_${column}`;
  return {
    walk: { from: indexed, where: `d.${column} = ?`, at: 'd.seq', params: [value] },
    test: (at) => ({
      sql: `EXISTS (SELECT 1 FROM ledger t INDEXED BY ledger_${column}
            WHERE t.${column} = ? AND t.seq = ${at})`,
      params: [value],
    }),
    count: counted(`${indexed} WHERE d.${column} = ?`, [value]),
  };
}

/** Entries with all the words in their reason. */
export function worded(match: string, folded: string): List {
  return {
    walk: {
      from: 'reasons d',
      where: 'd.reasons MATCH ?',
      at: 'd.rowid',
      params: [match],
    },
    test: () => ({ sql: 'has_words(l.reason, ?)', params: [folded] }),
    count: counted('reasons WHERE reasons MATCH ?', [match]),
  };
}

/** Entries that somebody made or that touch them: what they may see of others' doings. */
export function concerning(person: string, place: number): List {
  const own = `SELECT entry FROM posting WHERE kind = ${POSTING.person} AND place = ?+0
               UNION SELECT seq FROM ledger INDEXED BY ledger_actor WHERE actor = ?`;
  return {
    walk: { from: 'ledger d', where: `d.seq IN (${own})`, at: 'd.seq', params: [place, person] },
    test: (at) => ({
      sql: `(${saying('actor', person).test(at).sql} OR ${touching('person', place).test(at).sql})`,
      params: [person, place],
    }),
    count: counted(`(${own})`, [place, person]),
  };
}
