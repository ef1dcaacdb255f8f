import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatInstant } from '../../../src-shared/model/instant';
import { decoded, everythingIn, foundIn } from '../../support/byte-search';
import { Heads } from '../../support/heads';
import { signerNamed } from '../../support/signers';
import { TestWorkspace } from '../../support/workspace';

const SCRIPT = resolve(__dirname, '../../../docs/verify/verify.mjs');
const ID = 'p-17';
const EMAIL = 'jürgen.öztürk@bücher.example';
const FORMER = 'Jürgen Öztürk';
const NAME = 'Jürgen Großmann-Öztürk';
/** In whatever form: as given, as stored (IDNA), and as an index of words folds it. */
const WORDS = [
  EMAIL,
  'jürgen.öztürk',
  'jürgen.öztürk@xn--bcher-kva.example',
  FORMER,
  NAME,
  'jürgen',
  'öztürk',
  'jurgen',
  'ozturk',
  'großmann',
];
const OTHER = 'vera.linden@hafen.example';

let w: TestWorkspace;
let heads: Heads;
beforeEach(() => {
  heads = new Heads();
  w = new TestWorkspace('enterprise', { signer: () => signerNamed('desk'), heads });
});
afterEach(() => w.close());

/** One of everything that can speak of a person. */
function fill(): void {
  w.person('ed', 'maker');
  w.run('admin', { type: 'person.add', id: ID, email: EMAIL, name: FORMER, affiliation: 'free' });
  w.run('admin', { type: 'person.add', email: EMAIL, name: NAME, affiliation: 'member' });
  w.teamspace('team', { ed: 'edit', [ID]: 'view' });
  w.board('doc', 'team', 'document', 'ed');
  w.run('admin', {
    type: 'override.set',
    boards: ['doc'],
    persons: [EMAIL],
    level: 'view',
    reason: `${NAME.normalize('NFD')} asked (${EMAIL})`,
  });
  w.batch('admin', [
    { type: 'board.save', board: 'doc', reason: `for ${FORMER.toUpperCase()}` },
    { type: 'card.create', id: 'card', board: 'doc', name: 'Card' },
  ]);
  w.run('ed', {
    type: 'participant.invite',
    board: 'doc',
    persons: [EMAIL, OTHER],
    role: 'reader',
  });
  w.run(EMAIL, { type: 'participant.accept', board: 'doc' });
  w.run('admin', {
    type: 'import.board',
    board: 'doc',
    participants: [{ person: EMAIL, role: 'reader' }],
    events: [
      { at: 1, actor: NAME, action: 'addedMember', subject: EMAIL, detail: `${NAME} came` },
      { at: 2, actor: 'Vera Linden', action: 'moved', subject: 'Card', detail: 'to Done' },
    ],
  });
  w.run('admin', {
    type: 'review.open',
    id: 'review',
    name: `All that ${NAME} has`,
    scope: { kind: 'person', person: EMAIL },
    due: formatInstant(w.now + 86_400_000),
  });
  w.run('admin', {
    type: 'review.decide',
    review: 'review',
    items: [`participant:doc/${ID}`],
    decision: 'keep',
    note: `${NAME} needs it, says ${EMAIL}`,
  });
  w.run('admin', { type: 'review.close', review: 'review' });
  w.run('admin', {
    type: 'share.create',
    id: 'share',
    email: EMAIL,
    scope: 'board',
    target: 'doc',
    access: 'read-only',
    reason: 'their tax adviser',
  });
  w.run('admin', {
    type: 'share.create',
    id: 'other',
    email: OTHER,
    scope: 'board',
    target: 'doc',
    access: 'read-only',
    reason: `introduced by ${NAME}`,
  });
  w.board('plan', 'team', 'document', 'ed');
  w.run('guest@extern.example', {
    type: 'request.submit',
    board: 'plan',
    message: `${NAME} sent me`,
  });
  w.run('admin', { type: 'report.create', id: 'report', name: 'Report' });
  const { token = '' } = w.run('admin', {
    type: 'partner.invite',
    id: 'partner',
    email: EMAIL,
    reports: ['report'],
  });
  w.run(EMAIL, { type: 'partner.accept', token, organisation: EMAIL });
  w.run('admin', {
    type: 'console.enrol',
    publicKey: signerNamed('laptop').publicKey.toString('base64'),
    name: `${FORMER}’s laptop`,
  });
  w.run('admin', { type: 'person.setAuditor', person: ID, auditor: true, reason: 'keeps watch' });
  // A server that says who it did not know, and a copy that a migration left.
  w.core.db
    .prepare(
      `INSERT INTO outbox VALUES ('m1', 'partner-colleague', 'ed', ?, 0, 'failed', 1, 0, 0, ?)`,
    )
    .run(Buffer.from('{}'), `550 no such user ${EMAIL}`);
  w.core.db
    .prepare(
      `INSERT INTO outbox VALUES ('m2', 'board-invitation', ?, ?, 0, 'queued', 0, 0, 0, NULL)`,
    )
    .run(ID, Buffer.from(`{"to":"${ID}"}`));
  w.core.db.prepare('VACUUM INTO ?').run(`${w.file}.before-format-2`);
}

const erase = () =>
  w.run('admin', { type: 'person.erase', person: EMAIL, reason: `${NAME} asked for it` });

/** Everything that leaves the database: what questions answer, what is written out. */
function exports(): string[] {
  const answers = [
    w.ask({ type: 'people' }),
    w.ask({ type: 'history', limit: 1000 }),
    ...Array.from({ length: w.engine.head }, (_, i) => w.ask({ type: 'entry', entry: i + 1 })),
    w.ask({ type: 'people', at: formatInstant(w.now) }),
    w.ask({ type: 'who', board: 'doc' }),
    w.ask({ type: 'shares' }),
    w.ask({ type: 'partners' }),
    w.ask({ type: 'requests' }),
  ].map((answer) => JSON.stringify(answer));
  const dump = [...w.engine.proof.dump()];
  return [...answers, ...dump, ...dump.map(decoded), ...heads.kept.values()];
}

describe('bar 5: erasing a person', () => {
  test('the search finds all of it before', () => {
    fill();
    w.engine.checkpoint();
    const found = foundIn(everythingIn(w.core.db), WORDS);
    expect(found).toEqual(WORDS);
  });

  test('neither name nor address is left in any byte of database, log and exports', () => {
    fill();
    expect(erase()).toMatchObject({ ok: true, changed: 1 });
    expect(foundIn(everythingIn(w.core.db), WORDS)).toEqual([]);
    expect(foundIn(exports(), WORDS)).toEqual([]);
    expect(existsSync(`${w.file}.before-format-2`)).toBe(false);
    w.engine.close();
    const again = new TestWorkspace('enterprise', {}, w.file);
    expect(foundIn(everythingIn(again.core.db), WORDS)).toEqual([]);
    again.close();
  });

  test('the ledger still verifies, here and without our code; what is about others is left', () => {
    fill();
    erase();
    expect(w.ask({ type: 'verify' })).toMatchObject({ ok: true, unsigned: 0 });
    const dump = join(dirname(w.file), 'dump.jsonl');
    writeFileSync(dump, [...w.engine.proof.dump()].join('\n'));
    const script = spawnSync(process.execPath, [SCRIPT, dump], { encoding: 'utf8' });
    expect(JSON.parse(script.stdout)).toMatchObject({ ok: true, entries: w.engine.head });
    const left = ['Vera Linden', OTHER, 'to Done', 'introduced by …', '… asked (…)', 'for …'];
    expect(foundIn(everythingIn(w.core.db), left)).toEqual(left);
    expect(w.ask({ type: 'history', text: 'introduced' }).items).toHaveLength(1);
  });

  test('what is tampered with afterwards is still found', () => {
    fill();
    erase();
    w.core.db.exec("DELETE FROM personal WHERE value LIKE '%vera%'");
    expect(w.ask({ type: 'verify' })).toMatchObject({ ok: false, fault: 'details' });
  });

  test('what is left is the id, which opens nothing; their entries stay', () => {
    fill();
    const acted = w.ask({ type: 'history', actor: ID }).items.length;
    expect(acted).toBeGreaterThan(0);
    erase();
    expect(w.core.state.people.get(ID)).toMatchObject({
      email: `${ID}@erased.invalid`,
      name: '',
      active: false,
      auditor: false,
    });
    expect(w.ask({ type: 'history', actor: ID }).items).toHaveLength(acted);
    expect(w.level(ID, 'doc')).toBe('none');
    expect(w.refusal(EMAIL, { type: 'board.save', board: 'doc' })).toMatchObject({
      code: 'unknown-actor',
    });
  });

  test('the past has the placeholder too', () => {
    fill();
    const before = formatInstant(w.now);
    w.ask({ type: 'people', at: before });
    erase();
    const items = JSON.stringify(w.ask({ type: 'people', at: before }).items);
    expect(items).toContain(`${ID}@erased.invalid`);
    expect(foundIn([items], WORDS)).toEqual([]);
  });

  test('the preview says what they lose, and erases nothing', () => {
    fill();
    const preview = w.may('admin', { type: 'person.erase', person: EMAIL });
    expect(preview).toMatchObject({ ok: true, changed: 1, gains: [] });
    expect(preview.ok && preview.losses.map(({ board }) => board)).toContain('doc');
    expect(w.core.state.person(EMAIL)?.name).toBe(NAME);
    expect(w.ask({ type: 'verify' })).toMatchObject({ ok: true });
  });

  test('nothing brings the details back: no undo, no reactivation, no adding', () => {
    fill();
    const role = w.entryOf('admin', { type: 'person.deactivate', person: ID });
    const entry = erase().entry ?? 0;
    const conflict = { refused: { code: 'conflict', entry } };
    expect(w.undo('admin', entry)).toMatchObject({ refused: { code: 'forbidden' } });
    expect(w.undo('admin', role)).toMatchObject(conflict);
    expect(w.undo('admin', 3)).toMatchObject(conflict);
    const id = `${ID}@erased.invalid`;
    for (const command of [
      { type: 'person.reactivate', person: ID },
      { type: 'person.setWorkspaceRole', person: ID, workspaceRole: 'admin' },
      { type: 'person.add', email: id, name: 'X', affiliation: 'member' },
    ] as const) {
      expect(w.refusal('admin', command)).toMatchObject({ code: 'conflict', rule: 'W2' });
    }
    expect(foundIn(everythingIn(w.core.db), WORDS)).toEqual([]);
  });

  test('somebody with the same address later is somebody else', () => {
    fill();
    erase();
    const { id } = w.run('admin', { type: 'person.add', email: EMAIL, affiliation: 'guest' });
    expect(id).not.toBe(ID);
    expect(w.level(id ?? '', 'doc')).toBe('none');
    expect(w.ask({ type: 'verify' })).toMatchObject({ ok: true });
  });

  test('erasing twice changes nothing', () => {
    fill();
    erase();
    expect(w.run('admin', { type: 'person.erase', person: ID })).toMatchObject({
      entry: null,
      changed: 0,
    });
  });

  test('W2 only an admin, and not of oneself; never in a batch', () => {
    fill();
    expect(w.refusal('ed', { type: 'person.erase', person: ID })).toMatchObject({
      code: 'forbidden',
      rule: 'W2',
    });
    expect(
      w.refusal('admin', { type: 'person.erase', person: 'admin@nordwind.example' }),
    ).toMatchObject({
      code: 'conflict',
      rule: 'W2',
    });
    expect(() => w.batch('admin', [{ type: 'person.erase', person: ID } as never])).toThrow(
      /cannot stand in a batch/,
    );
  });
});
