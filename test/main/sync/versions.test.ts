import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CommandInput } from '../../../src-shared/commands';
import { forge } from '../../support/forge';
import { consoleNamed, signerNamed } from '../../support/signers';
import { SyncPair } from '../../support/sync-pair';

/** sync-design.md 7: commands of a retired version are refused visibly; a past behind a snapshot. */
let pair: SyncPair;
beforeEach(async () => {
  pair = await SyncPair.open();
});
afterEach(() => pair.close());

const edit: CommandInput = {
  type: 'override.set',
  cells: [{ board: 'doc', person: 'mia', level: 'edit' }],
};

/** An entry of a newer console by which this form of overrides counts no longer. */
async function retire(): Promise<void> {
  const { a, server } = pair;
  const publicKey = consoleNamed('newer').publicKey;
  a.run('admin', { type: 'console.enrol', publicKey, name: 'newer' });
  await a.sync();
  const upgrade = forge(a, {
    command: edit,
    signer: signerNamed('newer'),
    alter: (packed) => {
      const cells = { boards: [], persons: [], runs: [] };
      const command = { type: 'sync.upgrade' };
      const { pre } = packed;
      Object.assign(packed, {
        kind: 'upgrade',
        command,
        cells,
        floor: { 'override.set': 2 },
        post: pre,
      });
    },
  });
  expect(server.take([upgrade], [])).toBe('ok');
}

test('a pending command of a retired form is refused, and told; a new one needs an update', async () => {
  const { a, b, server } = pair;
  const op = b.issue('admin', edit);
  await retire();
  await pair.settle();
  expect(pair.told(op)?.refused).toMatchObject({ why: 'retired', code: 'invalid' });
  expect(a.level('mia', 'doc')).toBe('view');
  expect(() => b.run('admin', edit)).toThrow('update Gatehouse');
  b.run('admin', { type: 'override.clear', cells: [{ board: 'doc', person: 'ben' }] });
  await pair.settle();
  // What still comes in the old form counts nowhere.
  const late = forge(a, { command: edit, signer: signerNamed('newer') });
  expect(server.take([late], [])).toBe('ok');
  await pair.settle();
  for (const one of [a, b]) {
    expect(one.core.ledger.header(late.seq)?.void).toMatch(/retired/);
    expect(one.level('mia', 'doc')).toBe('view');
  }
});

test('an undo of what lies behind a snapshot waits for that history, and counts', async () => {
  const { a, b } = pair;
  const { entry } = a.run('admin', edit);
  a.run('admin', { type: 'teamspace.create', id: 'ops', name: 'Ops' });
  await pair.settle();
  expect(await a.engine.sync.snapshot(a.hub)).toBe(true);
  await pair.settle();
  expect(await b.engine.sync.upkeep(b.hub)).toMatchObject({ snapshot: 'attested' });
  await pair.settle();
  const c = await pair.third();
  expect(c.core.ledger.first).toBeGreaterThan(entry ?? 0);
  a.run('admin', { type: 'undo', entry: entry ?? 0 });
  await a.sync();
  await c.sync();
  expect(c.core.ledger.first).toBe(1);
  expect(c.status.alarms).toEqual([]);
  expect(c.level('mia', 'doc')).toBe('view');
  c.close();
});
