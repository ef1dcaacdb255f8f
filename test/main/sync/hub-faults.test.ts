import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cell } from '../../support/sync-commands';
import { SyncPair } from '../../support/sync-pair';

/** sync-design.md 8: what a hub can lose, and what becomes of it. */
let pair: SyncPair;
beforeEach(async () => {
  pair = await SyncPair.open();
});
afterEach(() => pair.close());

describe('the hub lost its tail', () => {
  test('and has nothing instead: the same signed entries are appended again', async () => {
    const { a, b, server } = pair;
    const ops = [a.issue('admin', cell('mia', 'edit')), b.issue('admin', cell('ben', 'edit'))];
    await pair.settle();
    const { head } = server;
    const lost = server.loseTail(2);
    await pair.settle();
    expect(server.head).toEqual(head);
    expect(server.entries.slice(-2).map(({ id }) => id)).toEqual(ops);
    expect(server.entries.slice(-2).map(({ hash }) => hash)).toEqual(lost.map(({ hash }) => hash));
    const alarms = [...a.status.alarms, ...b.status.alarms].map(({ kind }) => kind);
    expect(alarms).toEqual(['behind']);
    expect(a.engine.sync.dismiss('behind', head.seq - 2)).toBe(true);
  });

  test('and went on without it: own commands wait again, others’ are kept aside, both are told', async () => {
    const { a, b, server } = pair;
    const mine = a.issue('admin', cell('mia', 'edit'));
    await a.sync();
    await b.sync();
    server.loseTail(1);
    b.clock.now += 1;
    // A third console, which never saw it, comes first.
    const c = await pair.third();
    const theirs = c.issue('admin', cell('ben', 'edit'));
    await c.sync();
    await b.sync();
    expect(b.status.displaced).toMatchObject([{ id: mine, console: a.id }]);
    expect(b.level('mia', 'doc')).toBe('view');
    await a.sync();
    await b.sync();
    await c.sync();
    expect(server.entries.map(({ id }) => id).slice(-2)).toEqual([theirs, mine]);
    for (const one of [a, b, c]) expect(one.level('mia', 'doc')).toBe('edit');
    for (const one of [a, b]) {
      expect(one.status.alarms.map(({ kind }) => kind)).toEqual(['forked']);
    }
    c.close();
  });

  test('and went on with a denial: what had been confirmed is refused over it, and told', async () => {
    const { a, server } = pair;
    const mine = a.issue('admin', cell('mia', 'edit'));
    await a.sync();
    expect(a.status.told).toEqual([]);
    server.loseTail(1);
    const c = await pair.third();
    c.run('admin', cell('mia', 'view'));
    await c.sync();
    await a.sync();
    await c.sync();
    expect(a.status.told).toMatchObject([{ op: mine, outcome: { refused: { why: 'changed' } } }]);
    expect([a.level('mia', 'doc'), c.level('mia', 'doc')]).toEqual(['view', 'view']);
    const events = a.core.db.prepare('SELECT event FROM journal WHERE op = ? ORDER BY n');
    expect(events.pluck().all(mine)).toEqual(['issued', 'returned', 'refused']);
    c.close();
  });
});

describe('an append', () => {
  test.each(['ack-lost', 'late', 'lost'] as const)(
    'whose answer is %s is not doubled',
    async (fate) => {
      const { a, b, server } = pair;
      b.line.nextAppend = fate;
      const op = b.issue('admin', cell('mia', 'edit'));
      await b.sync();
      server.deliverLate();
      await pair.settle();
      expect(server.entries.filter(({ id }) => id === op)).toHaveLength(1);
      expect(a.level('mia', 'doc')).toBe('edit');
    },
  );

  test('waits for its turn after two conflicts', async () => {
    const { a, b, server } = pair;
    const op = b.issue('admin', cell('mia', 'edit'));
    let conflicts = 0;
    let turns = 0;
    const busy = {
      ...b.hub,
      append: async () => {
        conflicts++;
        return 'conflict' as const;
      },
      appendInTurn: (prepare: Parameters<typeof b.hub.appendInTurn>[0]) => {
        turns++;
        return b.hub.appendInTurn(prepare);
      },
    };
    await b.engine.sync.exchange(busy);
    expect([conflicts, turns]).toEqual([2, 1]);
    expect(server.entries.filter(({ id }) => id === op)).toHaveLength(1);
    await a.sync();
    expect(a.level('mia', 'doc')).toBe('edit');
  });
});

test('publishing goes on where it was interrupted, and is for admins', async () => {
  const { a, server } = pair;
  expect(await a.engine.sync.publish(a.hub, 'max')).toMatchObject({
    refused: { code: 'forbidden' },
  });
  server.loseTail(server.entries.length - 3);
  expect(await a.engine.sync.publish(a.hub, 'bea')).toBeNull();
  expect(server.head.seq).toBe(a.core.ledger.head.seq);
});
