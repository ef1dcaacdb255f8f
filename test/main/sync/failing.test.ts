import { afterEach, expect, test } from 'vitest';
import { differences } from '../../../src-main/domain/state/compare';
import { edit, view } from '../../support/sync-commands';
import { SyncPair } from '../../support/sync-pair';

/** A rebase that fails (a full disk, a fault) leaves memory and tables as they were: no restart needed. */
let pair: SyncPair;
afterEach(() => pair.close());

test.each(['rolled back', 'applied', 'carried out again'])('failing when %s', async (point) => {
  let failing = '';
  pair = await SyncPair.open({
    point: (name) => {
      if (name !== failing) return;
      failing = '';
      throw new Error('the disk is full');
    },
  });
  const { a, b } = pair;
  a.run('admin', view('max'));
  await a.sync();
  const op = b.issue('admin', edit('mia'));
  const { head } = b.core.ledger;
  failing = point;
  await expect(b.sync()).rejects.toThrow('the disk is full');
  expect(b.core.ledger.head).toEqual(head);
  expect(b.status.pending).toMatchObject([{ op, state: 'waiting' }]);
  expect(differences(b.core.state, b.core.facts.load())).toBeNull();
  expect([b.level('mia', 'doc'), b.level('max', 'doc')]).toEqual(['edit', 'edit']);
  await pair.settle();
  expect([b.level('mia', 'doc'), b.level('max', 'doc')]).toEqual(['edit', 'view']);
});
