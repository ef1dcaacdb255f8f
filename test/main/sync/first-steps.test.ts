import { afterEach, beforeEach, expect, test } from 'vitest';
import { view } from '../../support/sync-commands';
import { SyncPair } from '../../support/sync-pair';

/** A local workspace is published, joined and shared from then on. */
let pair: SyncPair;
beforeEach(async () => {
  pair = await SyncPair.open();
});
afterEach(() => pair.close());

test('what is issued bites at once here, and elsewhere once it is confirmed', async () => {
  const { a, b } = pair;
  const op = b.issue('admin', view('max'));
  expect(b.status.pending).toMatchObject([{ op, state: 'waiting', command: 'override.set' }]);
  expect([a.level('max', 'doc'), b.level('max', 'doc')]).toEqual(['edit', 'view']);
  await pair.settle();
  expect(b.status).toMatchObject({ pending: [], standing: 'active', halt: null, alarms: [] });
  expect(a.level('max', 'doc')).toBe('view');
});

test('a local workspace is signed and chained as before, with nothing of sync in its entries', async () => {
  const { a } = pair;
  const local = a.core.ledger.body(2);
  expect(Object.keys(local)).not.toEqual(expect.arrayContaining(['base', 'gains', 'journal']));
  expect(a.core.db.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(2);
});

test('who is not enrolled reads everything and writes nothing', async () => {
  const { a, server } = pair;
  a.run('admin', { type: 'console.revoke', console: pair.b.id });
  await pair.settle();
  expect(pair.b.status.standing).toBe('revoked');
  expect(() => pair.b.run('admin', view('max'))).toThrow('revoked');
  a.run('admin', view('max'));
  await pair.settle();
  expect(pair.b.level('max', 'doc')).toBe('view');
  expect(server.head.seq).toBe(pair.b.status.confirmed);
});
