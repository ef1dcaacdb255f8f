import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { engineOf, openCore } from '../../../src-main/engine/open';
import { chainHash } from '../../../src-main/ledger/body';
import type { Sqlite } from '../../../src-main/store/open';
import { openStore } from '../../../src-main/store/open';
import type { VerifyAnswer } from '../../../src-shared/queries/proof';
import { override, participate, standardWorld } from '../../support/standard-world';
import type { TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
  override(w, 'vic', 'edit'); // 3
  override(w, 'ed', 'view'); // 4
  participate(w, 'fred', 'reader'); // 5
  w.run('ed', { type: 'card.create', board: 'sheet', reason: 'because' }); // 6
});
afterEach(() => w.close());

/** Changes the closed file behind the program's back, then opens and verifies it. */
function verifyAfter(tamper: (db: Sqlite) => void, from?: number): VerifyAnswer | { ok: false } {
  w.engine.close();
  const db = openStore(w.file);
  // Whoever tampers does not care for references.
  db.pragma('foreign_keys = OFF');
  tamper(db);
  db.close();
  const engine = engineOf(openCore(w.file));
  const question = { type: 'verify' as const, ...(from !== undefined && { from }) };
  const answer = engine.query<'verify'>(question, null);
  engine.close();
  if (!('entries' in answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

/** Edits the JSON of an entry's body; with `rehash` as cleverly as one can without the later ones. */
function editBody(db: Sqlite, seq: number, from: string, to: string, rehash = false): void {
  const row = db.prepare('SELECT prev, body FROM ledger WHERE seq = ?').get(seq) as {
    prev: Buffer;
    body: Buffer;
  };
  const json = inflateRawSync(row.body).toString('utf8');
  if (!json.includes(from)) throw new Error(`${from} is not in ${json}`);
  const body = deflateRawSync(json.replace(from, to));
  db.prepare('UPDATE ledger SET body = ? WHERE seq = ?').run(body, seq);
  if (rehash)
    db.prepare('UPDATE ledger SET hash = ? WHERE seq = ?').run(chainHash(row.prev, body), seq);
}

const set = (column: string, value: string, seq: number) => (db: Sqlite) =>
  db.exec(`UPDATE ledger SET ${column} = ${value} WHERE seq = ${seq}`);

/** Edits an entry and hashes everything behind it again: the chain is whole, the tables tell. */
function rewritten(db: Sqlite): void {
  editBody(
    db,
    4,
    '"cells":{"boards":["doc"],"persons":["ed"]',
    '"cells":{"boards":["doc"],"persons":["olga"]',
  );
  const rows = db.prepare('SELECT seq, prev, body FROM ledger WHERE seq >= 4 ORDER BY seq');
  let previous: Buffer | null = null;
  for (const { seq, prev, body } of rows.all() as { seq: number; prev: Buffer; body: Buffer }[]) {
    const hash: Buffer = chainHash(previous ?? prev, body);
    db.prepare('UPDATE ledger SET prev = ?, hash = ? WHERE seq = ?').run(
      previous ?? prev,
      hash,
      seq,
    );
    previous = hash;
  }
}

/** What is done, and the first entry that does not hold (null: the tables do not). */
const cases: [string, (db: Sqlite) => void, number | null][] = [
  ['an edited body', (db) => editBody(db, 4, '"reason":null', '"reason":"x"'), 4],
  [
    'an edited body with a new hash: the next does not follow on it',
    (db) => editBody(db, 4, '"ed"', '"vic"', true),
    5,
  ],
  ['a chain written anew behind an edited body', rewritten, null],
  [
    'an edited newest body with a new hash',
    (db) => editBody(db, 6, '"rehearsed":false', '"rehearsed":true', true),
    6,
  ],
  [
    'an edited first body with a new hash',
    (db) => editBody(db, 1, '"plan":"enterprise"', '"plan":"free"', true),
    2,
  ],
  [
    'a body that cannot be read',
    (db) => db.exec("UPDATE ledger SET body = x'00' WHERE seq = 3"),
    3,
  ],
  ['an edited hash', set('hash', 'zeroblob(32)', 4), 4],
  ['an edited previous hash', set('prev', 'zeroblob(32)', 4), 4],
  ['an edited instant', set('at', 'at + 1', 4), 4],
  ['an edited actor', set('actor', "'vic'", 6), 6],
  ['an edited command', set('command', "'board.save'", 4), 4],
  ['an edited reason', set('reason', "'for fun'", 6), 6],
  ['an edited kind', set('kind', "'refusal'", 4), 4],
  ['a console made up', set('console', "'c'", 4), 4],
  ['an entry made void', set('void', "'because'", 4), 4],
  ['an edited id', set('id', "'another'", 4), 4],
  ['an edited count', set('changed', '7', 4), 4],
  ['an undoing made up', set('undoes', '3', 4), 4],
  ['a rehearsal mark made up', set('rehearsed', '1', 4), 4],
  ['a deleted first entry', (db) => db.exec('DELETE FROM ledger WHERE seq = 1'), 1],
  ['a deleted entry in the middle', (db) => db.exec('DELETE FROM ledger WHERE seq = 4'), 4],
  [
    'a deleted entry, the later ones moved up',
    (db) =>
      db.exec('DELETE FROM ledger WHERE seq = 4; UPDATE ledger SET seq = seq - 1 WHERE seq > 4'),
    4,
  ],
  [
    'two entries that changed places',
    (db) =>
      db.exec(
        'UPDATE ledger SET seq = 99 WHERE seq = 3; UPDATE ledger SET seq = 3 WHERE seq = 4; UPDATE ledger SET seq = 4 WHERE seq = 99',
      ),
    3,
  ],
  ['a deleted newest entry', (db) => db.exec('DELETE FROM ledger WHERE seq = 6'), null],
  [
    'an entry put in twice',
    (db) =>
      db.exec(
        "INSERT INTO ledger SELECT 7, 'x', at, actor, command, reason, changed, undoes, rehearsed, prev, hash, body, kind, console, sig, void FROM ledger WHERE seq = 6",
      ),
    7,
  ],
  ['an override raised', (db) => db.exec('UPDATE override SET level = 3'), null],
  ['an override deleted', (db) => db.exec('DELETE FROM override WHERE level = 1'), null],
  ['an override made up', (db) => db.exec('INSERT INTO override VALUES (1, 4, 3)'), null],
  [
    'a person promoted',
    (db) => db.exec(`UPDATE person SET "workspaceRole" = 'admin' WHERE id = 'ed'`),
    null,
  ],
  [
    'a person reactivated or not',
    (db) => db.exec("UPDATE person SET active = 0 WHERE id = 'ed'"),
    null,
  ],
  ['a board handed over', (db) => db.exec("UPDATE board SET owner = 'ed' WHERE id = 'doc'"), null],
  ['a board deleted', (db) => db.exec("DELETE FROM board WHERE id = 'sketch'"), null],
  [
    'a member raised',
    (db) => db.exec("UPDATE member SET level = 'owner' WHERE person = 'vic'"),
    null,
  ],
  ['a participant raised', (db) => db.exec("UPDATE participant SET role = 'editor'"), null],
  ['a card renamed', (db) => db.exec("UPDATE card SET name = 'x'"), null],
  [
    'a teamspace archived',
    (db) => db.exec("UPDATE teamspace SET archived = 1 WHERE id = 'team'"),
    null,
  ],
  ['the policy loosened', (db) => db.exec("UPDATE workspace SET plan = 'free'"), null],
  [
    'a personal detail edited',
    (db) => db.exec(`UPDATE personal SET value = replace(value, 'Name of ed', 'Name of Ed')`),
    2,
  ],
  [
    'the founder’s address edited',
    (db) =>
      db.exec(`UPDATE personal SET value = replace(value, 'admin@nordwind', 'root@nordwind')`),
    1,
  ],
  [
    'the salt of a personal detail edited',
    (db) => db.exec('UPDATE personal SET salt = zeroblob(16)'),
    1,
  ],
];

describe('verify', () => {
  test('holds what was not touched', () => {
    expect(verifyAfter(() => {})).toEqual({
      ok: true,
      entries: 6,
      head: expect.any(String),
      signed: 0,
      unsigned: 6,
      consoles: [],
      checkpoint: { state: 'none' },
    });
  });

  for (const [name, tamper, firstBad] of cases) {
    test(`finds ${name}`, () => {
      const answer = verifyAfter(tamper);
      expect(answer).toMatchObject({ ok: false, problem: expect.any(String) });
      expect('firstBad' in answer ? answer.firstBad : null).toBe(firstBad);
    });
  }

  test('from a later entry walks the chain from there', () => {
    const edit = (db: Sqlite) => editBody(db, 4, '"reason":null', '"reason":"x"');
    expect(verifyAfter(edit, 4)).toMatchObject({ ok: false, firstBad: 4 });
  });

  test('from a later entry does not see what lies before', () => {
    const edit = (db: Sqlite) => editBody(db, 4, '"reason":null', '"reason":"x"');
    expect(verifyAfter(edit, 5)).toMatchObject({ ok: true, entries: 2 });
  });

  test('in a running console a newest entry that is gone is found from any start', () => {
    w.core.db.exec('DELETE FROM ledger WHERE seq = 6');
    expect(w.ask({ type: 'verify', from: 3 })).toMatchObject({ ok: false, firstBad: 6 });
  });
});
