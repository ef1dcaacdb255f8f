import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DatabaseError } from '../../../../src-main/engine/api';
import type { Signer } from '../../../../src-main/ledger/signing';
import { rotationText } from '../../../../src-shared/commands/console';
import { consoleNamed, signerNamed } from '../../../support/signers';
import { TestWorkspace } from '../../../support/workspace';

let w: TestWorkspace;
let signer: Signer | null;
const first = consoleNamed('first');
const second = consoleNamed('second');

beforeEach(() => {
  signer = signerNamed('first');
  w = new TestWorkspace('enterprise', { signer: () => signer, consoleName: 'Desk' });
});
afterEach(() => w.close());

const consoles = () => [...w.core.state.consoles];
const newest = () => w.ask({ type: 'entry', entry: w.engine.head });

function proofOf(by: string, publicKey = consoleNamed(by).publicKey): string {
  const text = rotationText(w.core.state.workspace?.id ?? '', first.id, publicKey);
  return signerNamed(by).sign(Buffer.from(text)).toString('base64');
}

describe('consoles', () => {
  test('the first entry enrols the console that signs it', () => {
    expect(w.engine.head).toBe(1);
    const { id: person } = [...w.core.state.people][0] ?? {};
    expect(consoles()).toEqual([
      {
        ...first,
        person,
        name: 'Desk',
        status: 'active',
        enrolledAt: expect.any(Number),
        endedAt: null,
      },
    ]);
    expect(newest()).toMatchObject({ command: 'workspace.create', console: first.id });
  });

  test('the next entries are signed by it', () => {
    w.teamspace('team');
    const rows = w.core.db.prepare('SELECT console, sig FROM ledger').all() as Record<
      string,
      unknown
    >[];
    expect(rows).toHaveLength(2);
    for (const { console, sig } of rows) {
      expect([console, (sig as Buffer).length]).toEqual([first.id, 64]);
    }
  });

  test('without a key nothing is written any more, and reading goes on', () => {
    signer = null;
    expect(() => w.teamspace('team')).toThrow(DatabaseError);
    expect(w.ask({ type: 'history' }).items).toHaveLength(1);
    expect(w.core.state.teamspaces.size).toBe(0);
  });

  test('without a key what changes nothing is no matter: a sweep with nothing due', () => {
    signer = null;
    expect(w.run(null, { type: 'share.sweep' })).toMatchObject({ entry: null, changed: 0 });
    expect(() => w.try('admin', { type: 'board.save', board: 'x' })).toThrow(/no key at hand/);
  });

  test('an admin at an unknown console enrols it by an entry of its own first', () => {
    signer = signerNamed('second');
    expect(w.run('admin', { type: 'teamspace.create', id: 'team', name: 'T' }).entry).toBe(3);
    expect(w.ask({ type: 'entry', entry: 2 })).toMatchObject({
      command: 'console.enrol',
      console: second.id,
      issued: { publicKey: second.publicKey, name: 'Desk' },
    });
  });

  test('a command that changes nothing enrols nobody', () => {
    signer = signerNamed('second');
    expect(w.run('admin', { type: 'workspace.setPlan', plan: 'enterprise' }).entry).toBeNull();
    expect(consoles()).toHaveLength(1);
  });

  test('who is no admin cannot work at an unknown console', () => {
    w.person('mia', 'maker');
    signer = signerNamed('second');
    expect(() => w.run('mia', { type: 'teamspace.create', name: 'T' })).toThrow(/not enrolled/);
  });

  test('a revoked console writes no more', () => {
    w.run('admin', { type: 'console.enrol', publicKey: second.publicKey, name: 'Laptop' });
    signer = signerNamed('second');
    w.run('admin', { type: 'console.revoke', console: first.id });
    signer = signerNamed('first');
    expect(() => w.teamspace('team')).toThrow(/revoked/);
  });

  test('a key is handed over by the console that signs, with the new key’s own signature', () => {
    const { publicKey } = second;
    w.run('admin', { type: 'console.rotate', publicKey, proof: proofOf('second') });
    expect(newest()).toMatchObject({ console: first.id });
    expect(consoles().map(({ id, status }) => [id, status])).toEqual([
      [first.id, 'revoked'],
      [second.id, 'active'],
    ]);
    signer = signerNamed('second');
    w.teamspace('team');
    expect(newest()).toMatchObject({ console: second.id });
    expect(w.ask({ type: 'verify' })).toMatchObject({ ok: true });
  });

  test('none of it can be undone', () => {
    const { publicKey } = second;
    const entry = w.entryOf('admin', { type: 'console.enrol', publicKey, name: 'Laptop' });
    expect(w.undo('admin', entry)).toMatchObject({ refused: { code: 'forbidden' } });
    expect(w.engine.undoLast('admin@nordwind.example')).toMatchObject({
      refused: { code: 'forbidden', message: 'workspace.create cannot be undone' },
    });
  });

  const refusals: [string, () => Parameters<TestWorkspace['refusal']>, object][] = [
    [
      'A only an admin enrols',
      () => ['mia', { type: 'console.enrol', publicKey: second.publicKey, name: 'X' }],
      { code: 'forbidden', rule: 'A' },
    ],
    [
      'A only an admin revokes',
      () => ['mia', { type: 'console.revoke', console: first.id }],
      { code: 'forbidden', rule: 'A' },
    ],
    [
      'a console that nobody knows cannot be revoked',
      () => ['admin', { type: 'console.revoke', console: 'x' }],
      { code: 'not-found', path: 'console' },
    ],
    [
      'the last active console stays',
      () => ['admin', { type: 'console.revoke', console: first.id }],
      { code: 'conflict', path: 'console' },
    ],
    [
      'a console is enrolled once',
      () => ['admin', { type: 'console.enrol', publicKey: first.publicKey, name: 'X' }],
      { code: 'conflict', path: 'publicKey' },
    ],
    [
      'a key is not handed over to one that has not signed',
      () => [
        'admin',
        { type: 'console.rotate', publicKey: second.publicKey, proof: proofOf('third') },
      ],
      { code: 'invalid', path: 'proof' },
    ],
  ];
  test.each(refusals)('%s', (_name, issue, refusal) => {
    w.person('mia', 'maker');
    expect(w.refusal(...issue())).toMatchObject(refusal);
  });
});

test('without a signer entries stay unsigned until one comes', () => {
  signer = null;
  const plain = new TestWorkspace('enterprise', { signer: () => signer });
  plain.teamspace('team');
  plain.person('mia', 'maker');
  signer = signerNamed('first');
  plain.run('mia', { type: 'teamspace.create', id: 'hers', name: 'T' });
  plain.run('admin', { type: 'teamspace.create', id: 'his', name: 'T' });
  const signed = plain.core.db.prepare('SELECT console IS NOT NULL FROM ledger').pluck().all();
  expect(signed).toEqual([0, 0, 0, 0, 1, 1]);
  plain.close();
});
