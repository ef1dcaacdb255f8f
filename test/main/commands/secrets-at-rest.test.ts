import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { CommandInput } from '../../../src-shared/commands';
import { standardWorld } from '../../support/standard-world';
import { TestWorkspace } from '../../support/workspace';

let w: TestWorkspace;
afterEach(() => w.close());

const until = { expiresAt: '2026-12-31T00:00:00Z' };
const share = (id: string, email = 'fred@nordwind.example'): CommandInput => ({
  type: 'share.create',
  id,
  email,
  scope: 'board',
  target: 'doc',
  access: 'read-only',
  ...until,
});

/** Every command that makes or takes a secret; answers all secrets that were shown. */
function secrets(): string[] {
  const shown: string[] = [];
  const run = (as: string, command: CommandInput) => {
    const done = w.run(as, command);
    for (const part of [done, ...(done.results ?? [])]) {
      if (part.token !== undefined) shown.push(part.token);
      if (part.password !== undefined) shown.push(part.password);
    }
    return done;
  };
  const { password = '' } = run('admin', {
    type: 'access.setMode',
    board: 'doc',
    mode: 'link-password',
  });
  run('gus', { type: 'participant.joinByLink', board: 'doc', password });
  w.try('tom', { type: 'participant.joinByLink', board: 'doc', password: 'Wrong-Pass-Word' });
  shown.push('Wrong-Pass-Word');
  run('admin', { type: 'access.regeneratePassword', board: 'doc' });
  run('admin', share('a'));
  run('admin', { type: 'share.resend', share: 'a' });
  run('fred', { type: 'share.redeem', token: shown[shown.length - 1] ?? '' });
  w.try('tom', { type: 'share.redeem', token: shown[2] ?? '' });
  run('admin', { type: 'share.revoke', shares: ['a'] });
  run('admin', {
    type: 'batch',
    commands: [
      {
        type: 'share.create',
        id: 'b',
        email: 'x@else.example',
        scope: 'board',
        target: 'doc',
        access: 'read-only',
        ...until,
      },
      { type: 'partner.invite', id: 'p', email: 'pat@acme.example', boards: ['doc'] },
      { type: 'access.setMode', board: 'sheet', mode: 'link' },
    ],
  });
  const partner = w.core.state.partners.rows.get('p');
  expect(partner?.status).toBe('pending');
  run('admin', { type: 'partner.invite', id: 'q', email: 'pat@gmail.com', boards: ['doc'] });
  run('pat@gmail.com', { type: 'partner.accept', token: shown[shown.length - 1] ?? '' });
  const entry = run('admin', share('c')).entry ?? 0;
  w.run('admin', { type: 'undo', entry });
  return shown;
}

/** Everything that lies in the workspace's folder, and what its ledger's bodies inflate to. */
function places(): [string, Buffer][] {
  const folder = dirname(w.file);
  const files = readdirSync(folder).map((name): [string, Buffer] => [
    name,
    readFileSync(join(folder, name)),
  ]);
  const bodies = w.core.db.prepare('SELECT seq, body FROM ledger').all() as {
    seq: number;
    body: Buffer;
  }[];
  return [
    ...files,
    ...bodies.map(({ seq, body }): [string, Buffer] => [`entry ${seq}`, inflateRawSync(body)]),
  ];
}

const key = Buffer.alloc(32, 7);
describe.each([
  ['with a key', () => key],
  ['without a key', () => null],
])('no token and no password lies in the open, %s', (_name, keyOf) => {
  test('in ledger, postings, outbox, file or log', () => {
    const world = standardWorld('enterprise', { key: keyOf });
    w = world;
    const shown = secrets();
    expect(shown.length).toBeGreaterThanOrEqual(10);
    expect(new Set(shown).size).toBe(shown.length);
    const look = () => {
      for (const [place, bytes] of places()) {
        for (const secret of shown) {
          expect(bytes.includes(secret), `${secret} in ${place}`).toBe(false);
          if (place.startsWith('entry')) {
            expect(bytes.includes(Buffer.from(secret).toString('base64')), place).toBe(false);
          }
        }
      }
    };
    look();
    w.engine.checkpoint();
    look();
    const history = w.ask({ type: 'history' }).items;
    const answers = history.map(({ entry }) => JSON.stringify(w.ask({ type: 'entry', entry })));
    for (const secret of shown) expect(answers.some((one) => one.includes(secret))).toBe(false);
    expect(w.ask({ type: 'verify' })).toMatchObject({ ok: true });
  });
});

test('personal details of those outside are not in the chain', () => {
  w = standardWorld();
  secrets();
  w.run('admin', {
    type: 'participant.invite',
    board: 'doc',
    persons: ['invited@else.example', 'fred'],
    role: 'reader',
  });
  w.run('asking@else.example', { type: 'request.submit', board: 'doc', message: 'Very personal' });
  w.run('pat@gmail.com', {
    type: 'partner.addMember',
    partner: 'q',
    email: 'colleague@else.example',
  });
  for (const [place, bytes] of places().filter(([name]) => name.startsWith('entry'))) {
    for (const detail of ['@else.example', '@gmail.com', '@acme.example', 'Very personal']) {
      expect(bytes.includes(detail), `${detail} in ${place}`).toBe(false);
    }
  }
  const issued = w.core.ledger.head.seq;
  const invited = w
    .ask({ type: 'history', command: 'participant.invite' })
    .items.map(({ entry }) => w.ask({ type: 'entry', entry }).issued);
  expect(invited[0]).toMatchObject({ persons: ['invited@else.example', 'fred'] });
  expect(w.ask({ type: 'verify' })).toMatchObject({ ok: true, entries: issued });
});

test('S12, E3 a command whose transaction fails keeps no secret either', () => {
  w = new TestWorkspace();
  w.teamspace('team');
  w.board('doc', 'team');
  w.core.db.exec(
    "CREATE TEMP TRIGGER full BEFORE INSERT ON ledger BEGIN SELECT RAISE(ABORT, 'full'); END",
  );
  expect(() => w.try('admin', { type: 'access.setMode', board: 'doc', mode: 'link' })).toThrow(
    /full/,
  );
  const kept = "SELECT count(*) FROM sealed WHERE kind IN ('password', 'verifier')";
  expect(w.core.db.prepare(kept).pluck().get()).toBe(0);
  expect(w.core.state.boards.get('doc')).toMatchObject({ mode: 'specific', passwords: 0 });
});
