import { afterEach, beforeEach, expect, test } from 'vitest';
import { SyncConsole } from '../../support/sync-console';
import { SyncPair } from '../../support/sync-pair';

/** A person is erased everywhere, once the merged order says so, and replay does not need them. */
let pair: SyncPair;
beforeEach(async () => {
  pair = await SyncPair.open();
});
afterEach(() => pair.close());

const erase = {
  type: 'person.erase',
  person: 'ben',
  reason: 'ben@nordwind.example asked',
} as const;

function tellsOfBen({ core }: SyncConsole): boolean {
  const values = core.db.prepare('SELECT value FROM personal').pluck().all() as string[];
  return values.some((value) => value.includes('ben@nordwind.example'));
}

test('details go when the erasure is confirmed, at every console and at the hub', async () => {
  const { a, b, server } = pair;
  b.run('admin', {
    type: 'participant.invite',
    board: 'doc',
    persons: ['ben@nordwind.example', 'new@away.example'],
    role: 'reader',
    reason: 'ben wanted it',
  });
  await pair.settle();
  b.run('admin', erase);
  expect(tellsOfBen(b)).toBe(true);
  await pair.settle();
  expect([tellsOfBen(a), tellsOfBen(b)]).toEqual([false, false]);
  await pair.settle();
  expect([...server.kept.values()].some(({ value }) => value.includes('ben@'))).toBe(false);
  for (const one of [a, b]) {
    expect(one.core.state.person('ben')).toMatchObject({ active: false, name: '' });
    expect(one.engine.query({ type: 'verify' }, null)).toMatchObject({ ok: true });
  }
  a.run('admin', { type: 'teamspace.create', id: 'ops', name: 'Ops' });
  await pair.settle();
});

test('what was written meanwhile is left as it is, so that it still verifies', async () => {
  const { a, b } = pair;
  b.line.up = false;
  b.issue('bea', erase);
  b.issue('admin', { type: 'board.lock', board: 'plan', reason: 'ben@nordwind.example had it' });
  a.run('admin', { type: 'board.lock', board: 'doc', reason: 'ben@nordwind.example is done' });
  await a.sync();
  b.line.up = true;
  await pair.settle();
  for (const one of [a, b]) {
    expect(one.core.state.people.get('ben')).toMatchObject({ active: false, name: '' });
    expect(one.engine.query({ type: 'verify' }, null)).toMatchObject({ ok: true });
  }
});

test('an erasure that is refused takes nothing away', async () => {
  const { a, b } = pair;
  b.run('bea', erase);
  a.run('admin', { type: 'person.setWorkspaceRole', person: 'bea', workspaceRole: 'viewer' });
  await pair.settle();
  expect(b.status.told).toMatchObject([{ outcome: { refused: { why: 'rule' } } }]);
  expect([tellsOfBen(a), tellsOfBen(b)]).toEqual([true, true]);
  expect(b.core.state.person('ben@nordwind.example')).toMatchObject({ id: 'ben', active: true });
});

test('an erasure that is withdrawn takes nothing away', () => {
  const { b } = pair;
  const op = b.issue('admin', erase);
  expect(b.engine.sync.withdraw(op, 'bea')).toBeNull();
  expect(b.core.state.person('ben@nordwind.example')).toMatchObject({ id: 'ben', active: true });
});

test('who joins later replays what speaks of an erased person to the same state', async () => {
  const { a, b, server, clock } = pair;
  b.run('admin', {
    type: 'participant.invite',
    board: 'doc',
    persons: ['newcomer@away.example'],
    role: 'reader',
  });
  await pair.settle();
  const person = b.core.state.person('newcomer@away.example')?.id ?? '';
  a.run('admin', { type: 'person.erase', person });
  await pair.settle();
  await pair.settle();
  const c = new SyncConsole('console c', server, { clock });
  await c.engine.sync.join(c.hub, 'ws');
  expect(c.core.ledger.head).toEqual(a.core.ledger.head);
  expect(c.replica.digest).toBe(a.replica.digest);
  expect(c.status.alarms).toEqual([]);
  c.close();
});

test('where the hub loses the erasure, what others then do to the person counts at every console', async () => {
  const { a, b, server } = pair;
  a.run('admin', erase);
  await a.sync();
  expect(tellsOfBen(a)).toBe(false);
  server.loseTail(1);
  b.run('admin', { type: 'person.deactivate', person: 'ben' });
  await b.sync();
  const seq = b.core.ledger.head.seq;
  await pair.settle();
  for (const one of [a, b]) {
    expect(one.core.ledger.header(seq)).toMatchObject({ command: 'person.deactivate', void: null });
  }
});
