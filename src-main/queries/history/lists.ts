import { POSTING } from '../../ledger/postings';

type Value = string | number;

export interface Sql {
  sql: string;
  params: Value[];
}

/**
 * A filter that has its entries as a list in order: `walk` goes along it, newest first, between two
 * sequences (`l` is the ledger, `at` the list's sequence); `test` asks it of one entry. How many
 * entries it has, counted no further than `COUNTED`, says which filter leads.
 */
export interface List {
  walk: { from: string; where: string; at: string; params: Value[] };
  test: Sql;
  count: Sql;
}

/** Counting further would cost more than it could save. */
export const COUNTED = 2_000;

function counted(from: string, params: Value[]): Sql {
  return { sql: `SELECT count(*) FROM (SELECT 1 FROM ${from} LIMIT ${COUNTED})`, params };
}

// `?+0` keeps SQLite from recompiling at every rebind; `+l.actor` from choosing an index of its own.

/** Entries that touch or mention something. */
export function touching(kind: keyof typeof POSTING, place: number): List {
  const code = POSTING[kind];
  return {
    walk: {
      from: 'posting d CROSS JOIN ledger l ON l.seq = d.entry',
      where: `d.kind = ${code} AND d.place = ?+0`,
      at: 'd.entry',
      params: [place],
    },
    test: {
      sql: `EXISTS (SELECT 1 FROM posting
            WHERE kind = ${code} AND place = ?+0 AND entry = l.seq)`,
      params: [place],
    },
    count: counted(`posting WHERE kind = ${code} AND place = ?+0`, [place]),
  };
}

/** Entries by who made them, or by what was said. */
export function saying(column: 'actor' | 'command', value: string): List {
  const indexed = `ledger l INDEXED BY ledger_${column}`;
  return {
    walk: { from: indexed, where: `l.${column} = ?`, at: 'l.seq', params: [value] },
    test: { sql: `+l.${column} = ?`, params: [value] },
    count: counted(`${indexed} WHERE l.${column} = ?`, [value]),
  };
}

/** Entries with all the words in their reason. */
export function worded(match: string, folded: string): List {
  return {
    walk: {
      from: 'reasons d CROSS JOIN ledger l ON l.seq = d.rowid',
      where: 'd.reasons MATCH ?',
      at: 'd.rowid',
      params: [match],
    },
    test: { sql: 'has_words(l.reason, ?)', params: [folded] },
    count: counted('reasons WHERE reasons MATCH ?', [match]),
  };
}

/** Entries that somebody made or that touch them: what they may see of others' doings. */
export function concerning(person: string, place: number): List {
  const own = `SELECT entry FROM posting WHERE kind = ${POSTING.person} AND place = ?+0
               UNION SELECT seq FROM ledger INDEXED BY ledger_actor WHERE actor = ?`;
  return {
    walk: { from: 'ledger l', where: `l.seq IN (${own})`, at: 'l.seq', params: [place, person] },
    test: {
      sql: `(+l.actor = ? OR ${touching('person', place).test.sql})`,
      params: [person, place],
    },
    count: counted(`(${own})`, [place, person]),
  };
}
