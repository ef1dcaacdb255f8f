import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandInput } from '../../../src-shared/commands';
import { cell, shareWithOtto } from '../../support/sync-commands';
import { SyncPair } from '../../support/sync-pair';

/** What waits: withdrawing, doubt, order, held effects, undo, the journal (sync-design.md 4, 8). */
let pair: SyncPair;
beforeEach(async () => {
  pair = await SyncPair.open();
});
afterEach(() => pair.close());

describe('withdrawing', () => {
  test('takes a command back; what was given after it is carried out anew', async () => {
    const { a, b } = pair;
    const first = b.issue('admin', { type: 'teamspace.create', id: 'ops', name: 'Ops' });
    const second = b.issue('admin', cell('mia', 'edit'));
    const third = b.issue('admin', {
      type: 'board.create',
      id: 'run',
      teamspace: 'ops',
      name: 'Run',
      kind: 'document',
    });
    expect(b.engine.sync.withdraw(first, 'admin@nordwind.example')).toBeNull();
    expect(b.core.state.teamspaces.get('ops')).toBeUndefined();
    expect(b.status.pending.map(({ op }) => op)).toEqual([second, third]);
    await pair.settle();
    expect(pair.told(second)).toBeNull();
    expect(pair.told(third)?.refused).toMatchObject({ why: 'rule', code: 'not-found' });
    expect(a.level('mia', 'doc')).toBe('edit');
    expect(a.core.ledger.seqOf(first)).toBeNull();
  });

  test('is for its author and for admins', () => {
    const { b } = pair;
    const op = b.issue('admin', cell('mia', 'edit'));
    expect(b.engine.sync.withdraw(op, 'max')).toMatchObject({ refused: { code: 'forbidden' } });
    expect(b.engine.sync.withdraw('nothing', 'bea')).toMatchObject({
      refused: { code: 'not-found' },
    });
    expect(b.engine.sync.withdraw(op, 'bea')).toBeNull();
  });

  test.each(['late', 'ack-lost'] as const)(
    'is refused while it may have landed (%s)',
    async (fate) => {
      const { a, b, server } = pair;
      const op = b.issue('admin', cell('mia', 'edit'));
      b.line.nextAppend = fate;
      const down = { ...b.hub, head: async () => Promise.reject(new Error('cut')) };
      let asked = 0;
      const cutAfterSending = {
        ...b.hub,
        head: async () => (asked++ === 0 ? b.hub.head() : down.head()),
      };
      await expect(b.engine.sync.exchange(cutAfterSending)).rejects.toThrow('cut');
      expect(b.status.pending).toMatchObject([{ op, state: 'doubt' }]);
      expect(b.engine.sync.withdraw(op, 'bea')).toMatchObject({ refused: { code: 'conflict' } });
      server.deliverLate();
      await pair.settle();
      expect(a.level('mia', 'doc')).toBe('edit');
      expect(server.entries.filter(({ id }) => id === op)).toHaveLength(1);
    },
  );

  test('is possible again once another entry has taken its place', async () => {
    const { a, b, server } = pair;
    const op = b.issue('admin', cell('mia', 'edit'));
    b.line.nextAppend = 'late';
    let asked = 0;
    const cut = {
      ...b.hub,
      head: async () => (asked++ === 0 ? b.hub.head() : Promise.reject(new Error('cut'))),
    };
    await expect(b.engine.sync.exchange(cut)).rejects.toThrow('cut');
    a.run('admin', cell('ben', 'edit'));
    await a.sync();
    server.deliverLate();
    expect(server.entries.some(({ id }) => id === op)).toBe(false);
    const noPush = { ...b.hub, append: async () => Promise.reject(new Error('cut')) };
    await expect(b.engine.sync.exchange(noPush)).rejects.toThrow('cut');
    expect(b.status.pending).toMatchObject([{ op, state: 'doubt' }]);
  });
});

describe('effects', () => {
  const share = shareWithOtto();
  const invite: CommandInput = {
    type: 'participant.invite',
    board: 'doc',
    persons: ['otto@away.example'],
    role: 'reader',
  };
  const outbox = () => pair.b.core.vault.outbox.rows().map(({ type, state }) => [type, state]);

  test('a mail waits until its command is confirmed', async () => {
    const { b } = pair;
    b.run('admin', invite);
    expect(outbox()).toEqual([['board-invitation', 'held']]);
    expect(b.core.vault.outbox.next()).toBeNull();
    await pair.settle();
    expect(outbox()).toEqual([['board-invitation', 'queued']]);
    expect(pair.a.core.vault.outbox.rows()).toEqual([]);
  });

  test('a mail of a command that is refused never goes out', async () => {
    const { a, b } = pair;
    b.run('admin', invite);
    a.run('admin', { type: 'workspace.setPolicy', nonMembers: 'only-members' });
    await pair.settle();
    expect(b.status.told).toHaveLength(1);
    expect(outbox()).toEqual([]);
  });

  test('a mail that another console’s command has caused already does not go out twice', async () => {
    const { a, b } = pair;
    a.run('admin', { ...share, expiresAt: '2026-03-20T00:00:00Z' });
    const { token = '' } = a.run('admin', { type: 'share.resend', share: 's' });
    a.run('otto@away.example', { type: 'share.redeem', token });
    await pair.settle();
    pair.clock.now = Date.parse('2026-03-15T00:00:00Z');
    const sweep = (one: typeof a) =>
      one.engine.execute({ actor: null, command: { type: 'share.sweep' } });
    expect([sweep(a).ok, sweep(b).ok]).toEqual([true, true]);
    await pair.settle();
    const notices = [a, b].map(({ core }) =>
      core.vault.outbox.rows().filter(({ type }) => type === 'share-notice'),
    );
    expect(notices[0]).toMatchObject([{ state: 'queued' }]);
    expect(notices[1]).toEqual([]);
  });

  test('a mail of a command that is withdrawn never goes out', () => {
    const { b } = pair;
    const op = b.issue('admin', invite);
    expect(b.engine.sync.withdraw(op, 'bea')).toBeNull();
    expect(outbox()).toEqual([]);
  });

  test('a token shown when the share was made is good after any number of rebases', async () => {
    const { a, b } = pair;
    const { token = '' } = b.run('admin', share);
    a.run('admin', cell('mia', 'edit'));
    await a.sync();
    await pair.settle();
    a.run('otto@away.example', { type: 'share.redeem', token });
    expect(a.level('otto', 'doc')).toBe('view');
  });

  test('a link password that is refused gives way to the one before', async () => {
    const { a, b } = pair;
    const mode = { type: 'access.setMode', board: 'plan', mode: 'link-password' } as const;
    const { password: first = '' } = b.run('admin', mode);
    await pair.settle();
    const { password: second = '' } = b.run('bea', {
      type: 'access.regeneratePassword',
      board: 'plan',
    });
    const is = (text: string) => b.core.secrets.isPassword('plan', text);
    expect([is(first), is(second)]).toEqual([false, true]);
    a.run('admin', { type: 'person.setWorkspaceRole', person: 'bea', workspaceRole: 'viewer' });
    await pair.settle();
    expect(b.status.told).toHaveLength(1);
    expect([is(first), is(second)]).toEqual([true, false]);
  });
});

test('of two passwords that were refused the one before both comes back', async () => {
  const { a, b } = pair;
  const mode: CommandInput = { type: 'access.setMode', board: 'plan', mode: 'link-password' };
  const { password = '' } = b.run('admin', mode);
  await pair.settle();
  for (let i = 0; i < 2; i++) b.run('bea', { type: 'access.regeneratePassword', board: 'plan' });
  expect(b.core.secrets.isPassword('plan', password)).toBe(false);
  a.run('admin', { type: 'person.setWorkspaceRole', person: 'bea', workspaceRole: 'viewer' });
  await pair.settle();
  expect(b.status.told).toHaveLength(2);
  expect(b.core.secrets.isPassword('plan', password)).toBe(true);
});

test('an undo of what waits follows its entry over a rebase, and falls with it', async () => {
  const { a, b } = pair;
  const done = b.run('admin', cell('mia', 'edit'));
  const undone = b.issue('admin', { type: 'undo', entry: done.entry ?? 0 });
  const more = b.run('admin', cell('ben', 'edit'));
  const other = b.issue('admin', { type: 'undo', entry: more.entry ?? 0 });
  a.run('admin', cell('ben', 'view'));
  a.run('admin', cell('max', 'view', 'plan'));
  await pair.settle();
  expect(pair.told(undone)).toBeNull();
  expect(a.level('mia', 'doc')).toBe('view');
  expect(a.level('ben', 'doc')).toBe('view');
  expect(pair.told(other)?.refused ?? null).toBeNull();
});

test('the journal tells everything that was issued and refused here, in a chain of its own', async () => {
  const { a, b } = pair;
  const op = b.issue('admin', cell('mia', 'edit'));
  const gone = b.issue('admin', cell('ben', 'edit'));
  expect(b.engine.sync.withdraw(gone, 'bea')).toBeNull();
  a.run('admin', cell('mia', 'view'));
  await pair.settle();
  const told = b.core.db.prepare('SELECT event, op FROM journal ORDER BY n').all();
  expect(told).toEqual([
    { event: 'issued', op },
    { event: 'issued', op: gone },
    { event: 'withdrawn', op: gone },
    { event: 'refused', op },
  ]);
  expect(b.replica.journal.firstBad()).toBeNull();
  b.core.db.prepare(`UPDATE journal SET body = '{}' WHERE n = 2`).run();
  expect(b.replica.journal.firstBad()).toBe(2);
});
