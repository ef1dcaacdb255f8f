import { spawnSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CancelledError, type Work } from '../../../src-main/engine/api';
import { openEngine } from '../../../src-main/engine/open';
import { openStore } from '../../../src-main/store/open';
import type { VerifyAnswer, VerifyFault } from '../../../src-shared/queries/proof';
import { Heads } from '../../support/heads';
import { consoleNamed, signerNamed } from '../../support/signers';
import { insertCopy, rehash, type Tamper } from '../../support/tampering';
import { scratch, TestWorkspace } from '../../support/workspace';

const SCRIPT = resolve(__dirname, '../../../docs/verify/verify.mjs');
const desk = signerNamed('desk');
const laptop = consoleNamed('laptop');

let w: TestWorkspace;
let heads: Heads;
let folder: ReturnType<typeof scratch>;
let signer = desk;
/** The file as it was after entry 6. */
let older: string;
let note: string;

beforeEach(() => {
  folder = scratch();
  heads = new Heads();
  signer = desk;
  w = new TestWorkspace('enterprise', { signer: () => signer, heads });
  w.person('ed', 'maker'); // 2
  w.person('vic', 'maker'); // 3
  const members = ['ed', 'vic'].map((person) => ({ person, level: 'view' as const }));
  w.batch('admin', [
    { type: 'teamspace.create', id: 'team', name: 'Team' },
    { type: 'teamspace.setMembers', teamspace: 'team', members },
  ]); // 4
  w.board('doc', 'team'); // 5
  w.run('admin', { type: 'override.set', boards: ['doc'], persons: ['ed'], level: 'view' }); // 6
  older = folder.path('older.sqlite');
  w.core.db.prepare('VACUUM INTO ?').run(older);
  w.run('admin', { type: 'board.lock', board: 'doc', reason: 'audit' }); // 7
  w.run('admin', { type: 'console.enrol', publicKey: laptop.publicKey, name: 'Laptop' }); // 8
  signer = signerNamed('laptop');
  w.run('admin', { type: 'board.unlock', board: 'doc' }); // 9
  w.run('admin', { type: 'override.set', boards: ['doc'], persons: ['vic'], level: 'edit' }); // 10
  note = w.engine.proof.checkpoint()?.note ?? '';
});
afterEach(() => {
  w.close();
  folder.remove();
});

function tampered(tamper: Tamper): void {
  w.engine.close();
  const db = openStore(w.file);
  db.pragma('foreign_keys = OFF');
  tamper(db);
  db.close();
}

/** `gatehouse verify`, with the head that this machine had kept. */
function ours(): VerifyAnswer {
  const engine = openEngine(w.file, { heads, signer: () => desk });
  const answer = engine.query({ type: 'verify' }, null);
  const lines = [...engine.proof.dump()];
  engine.close();
  if (!('entries' in answer)) throw new Error(JSON.stringify(answer));
  writeFileSync(folder.path('dump.jsonl'), `${lines.join('\n')}\n`);
  return answer;
}

/** The script without our code, with a checkpoint kept elsewhere and the consoles that are known. */
function theirs(): VerifyAnswer {
  writeFileSync(folder.path('note'), note);
  const known = ['desk', 'laptop'].flatMap((name) => ['--console', fingerprintOf(name)]);
  const args = [SCRIPT, folder.path('dump.jsonl'), '--checkpoint', folder.path('note'), ...known];
  const ran = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (ran.status === 2) throw new Error(ran.stderr);
  const answer = JSON.parse(ran.stdout) as VerifyAnswer;
  expect(ran.status).toBe(answer.ok ? 0 : 1);
  return answer;
}

const fingerprints = new Map<string, string>();
function fingerprintOf(name: string): string {
  return fingerprints.get(consoleNamed(name).id) ?? '';
}

const finding = ({ ok, firstBad, fault }: VerifyAnswer) => ({ ok, firstBad, fault });
const swap = (from: string, to: string) => (json: string) => json.replaceAll(from, to);
const mallory = consoleNamed('mallory');
/** Every key and console by the attacker's own. */
const asMallory = (json: string) =>
  ['desk', 'laptop'].reduce((text, name) => {
    const { id, publicKey } = consoleNamed(name);
    return text.replaceAll(id, mallory.id).replaceAll(publicKey, mallory.publicKey);
  }, json);

type Found = [fault: VerifyFault, firstBad: number];
/** What is done, what `verify` finds, and what the script finds (left out: the same). */
const cases: [string, Tamper, Found, Found?][] = [
  [
    'an edited entry',
    (db) => rehash(db, 7, (json, seq) => (seq === 7 ? json.replace('"doc"', '"dog"') : json)),
    ['signature', 7],
  ],
  [
    'an edited entry, its hash left as it was',
    (db) =>
      db.exec('UPDATE ledger SET body = (SELECT body FROM ledger WHERE seq = 9) WHERE seq = 7'),
    ['hash', 7],
  ],
  ['a deleted entry', (db) => db.exec('DELETE FROM ledger WHERE seq = 7'), ['missing', 7]],
  [
    'a deleted entry, everything behind it moved up and hashed anew',
    (db) => {
      db.exec('DELETE FROM ledger WHERE seq = 7; UPDATE ledger SET seq = seq - 1 WHERE seq > 7');
      rehash(db, 7, (json, seq) => json.replace(/"seq":\d+/, `"seq":${seq}`));
    },
    ['signature', 7],
  ],
  [
    'two entries that changed places',
    (db) =>
      db.exec(`UPDATE ledger SET seq = 99 WHERE seq = 5; UPDATE ledger SET seq = 5 WHERE seq = 6;
        UPDATE ledger SET seq = 6 WHERE seq = 99`),
    ['link', 5],
  ],
  ['an inserted entry', (db) => insertCopy(db, 6, 7), ['link', 7]],
  [
    'an inserted entry, chained as it should be',
    (db) => {
      insertCopy(db, 6, 7);
      rehash(db, 7, (json, seq) => json.replace(/"seq":\d+/, `"seq":${seq}`));
      db.exec("UPDATE ledger SET id = 'again' WHERE seq = 8");
    },
    ['columns', 7],
    ['signature', 7],
  ],
  ['a tail cut off', (db) => db.exec('DELETE FROM ledger WHERE seq > 8'), ['cut', 9]],
  [
    'a whole re-hash without any key',
    (db) => rehash(db, 1, (json) => `${json} `),
    ['signature', 1],
  ],
  [
    'a whole re-hash, signed with another key',
    (db) => {
      rehash(db, 1, asMallory, signerNamed('mallory'));
      db.exec(`UPDATE ledger SET console = '${mallory.id}';
        DELETE FROM console WHERE id = '${laptop.id}';
        UPDATE console SET id = '${mallory.id}', "publicKey" = '${mallory.publicKey}'`);
    },
    ['rewritten', 1],
    ['console', 1],
  ],
  [
    'entries written anew with the stolen key',
    (db) => {
      rehash(db, 9, swap('board.unlock', 'board.unlock '), signerNamed('laptop'));
      db.exec("UPDATE ledger SET command = 'board.unlock ' WHERE seq = 9");
    },
    ['rewritten', 9],
    ['rewritten', 10],
  ],
  ['all signatures stripped', (db) => db.exec('UPDATE ledger SET sig = NULL'), ['unsigned', 1]],
  [
    'a stripped signature',
    (db) => db.exec('UPDATE ledger SET sig = NULL WHERE seq = 7'),
    ['unsigned', 7],
  ],
  [
    'a signature stripped with the console’s name',
    (db) => {
      rehash(db, 9, (json, seq) =>
        seq === 9 ? json.replace(/"console":"\w+"/, '"console":null') : json,
      );
      db.exec('UPDATE ledger SET sig = NULL, console = NULL WHERE seq = 9');
    },
    ['unsigned', 9],
  ],
  [
    'another signature',
    (db) => db.exec('UPDATE ledger SET sig = (SELECT sig FROM ledger WHERE seq = 6) WHERE seq = 7'),
    ['signature', 7],
  ],
  [
    'a swapped console beside the entry',
    (db) => db.exec(`UPDATE ledger SET console = '${laptop.id}' WHERE seq = 7`),
    ['columns', 7],
  ],
  [
    'a swapped console in the entry, one enrolled later',
    (db) => {
      const id = consoleNamed('desk').id;
      const late = (json: string, seq: number) =>
        seq === 7 ? json.replaceAll(id, laptop.id) : json;
      rehash(db, 7, late, signerNamed('laptop'));
      db.exec(`UPDATE ledger SET console = '${laptop.id}' WHERE seq = 7`);
    },
    ['console', 7],
  ],
  [
    'an edited personal detail',
    (db) => {
      db.exec(`UPDATE personal SET value = replace(value, 'ed@nordwind', 'eve@nordwind')`);
      db.exec(`UPDATE person SET email = 'eve@nordwind.example' WHERE id = 'ed'`);
    },
    ['details', 2],
  ],
  [
    'an edited reason',
    (db) => {
      db.exec(`UPDATE personal SET value = replace(value, 'audit', 'fun')`);
      db.exec("UPDATE ledger SET reason = 'fun' WHERE seq = 7");
    },
    ['details', 7],
  ],
  [
    'a personal detail gone, though nobody was erased',
    (db) => {
      db.exec("DELETE FROM personal WHERE value LIKE '%audit%'");
      db.exec('UPDATE ledger SET reason = NULL WHERE seq = 7');
    },
    ['details', 7],
  ],
];

describe('bar 2: what was done to the ledger is found, with the first bad entry', () => {
  beforeEach(() => {
    const { consoles } = w.ask({ type: 'verify' });
    for (const { console, fingerprint } of consoles) fingerprints.set(console, fingerprint);
  });

  test('nothing: it holds, signed by both consoles, as recorded', () => {
    tampered(() => {});
    expect(ours()).toMatchObject({
      ok: true,
      entries: 10,
      signed: 10,
      unsigned: 0,
      consoles: [
        { console: consoleNamed('desk').id, name: 'Console', entries: 8, from: 1, to: 8 },
        { console: laptop.id, name: 'Laptop', entries: 2, from: 9, to: 10 },
      ],
      checkpoint: { state: 'agrees', entry: 10, signedBy: laptop.id },
    });
    expect(theirs()).toMatchObject({ ok: true, entries: 10, signed: 10, unsigned: 0 });
  });

  test.each(cases)('%s', (_name, tamper, [fault, firstBad], script) => {
    tampered(tamper);
    expect(finding(ours())).toEqual({ ok: false, firstBad, fault });
    const [theirFault, theirFirst] = script ?? [fault, firstBad];
    expect(finding(theirs())).toEqual({ ok: false, firstBad: theirFirst, fault: theirFault });
  });

  test('it can be cancelled, and asked again', () => {
    const ask = (work: Work) => w.engine.query({ type: 'verify' }, null, work);
    expect(() => ask({ cancelled: () => true })).toThrow(CancelledError);
    const told: number[] = [];
    expect(ask({ progress: (done, total) => told.push(done / total) })).toMatchObject({ ok: true });
    expect(told[0]).toBe(0);
  });

  test('an older copy of the file', () => {
    w.engine.close();
    copyFileSync(older, w.file);
    expect(finding(ours())).toEqual({ ok: false, firstBad: 7, fault: 'cut' });
    expect(finding(theirs())).toEqual({ ok: false, firstBad: 7, fault: 'cut' });
  });

  test('an older copy stays found when work goes on in it, until it is accepted', () => {
    w.engine.close();
    copyFileSync(older, w.file);
    const engine = openEngine(w.file, { heads, signer: () => desk });
    for (let i = 0; i < 6; i++) {
      const command = { type: 'teamspace.create', name: `T${i}` } as const;
      expect(engine.execute({ actor: 'admin@nordwind.example', command }).ok).toBe(true);
    }
    engine.close();
    expect(finding(ours())).toEqual({ ok: false, firstBad: 8, fault: 'rewritten' });
    const again = openEngine(w.file, { heads, signer: () => desk });
    again.proof.accept();
    again.close();
    expect(ours()).toMatchObject({ ok: true, checkpoint: { state: 'agrees', entry: 12 } });
  });

  test('a checkpoint kept elsewhere: its own, another workspace’s, a forged one, none at all', () => {
    const other = new TestWorkspace('free', { signer: () => desk });
    const foreign = other.engine.proof.checkpoint()?.note ?? '';
    other.close();
    const verify = (checkpoint: string) => w.ask({ type: 'verify', checkpoint });
    expect(verify(note)).toMatchObject({
      ok: true,
      given: { state: 'agrees', entry: 10, signedBy: laptop.id },
    });
    expect(verify(foreign)).toMatchObject({
      ok: false,
      fault: 'checkpoint',
      given: { state: 'foreign' },
    });
    const forged = note.replace(/(\u2014 \S+ .{30})./, '$1A').replace(/(\u2014 \S+ .{31})./, '$1B');
    expect(verify(forged)).toMatchObject({
      ok: false,
      fault: 'checkpoint',
      given: { state: 'forged' },
    });
    expect(verify('x')).toMatchObject({ ok: false, given: { state: 'forged' } });
  });
});
