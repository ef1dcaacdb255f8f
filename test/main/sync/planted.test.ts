import { afterEach, describe, expect, test } from 'vitest';
import type { Mutants } from '../../../src-main/sync/objections';
import { forge } from '../../support/forge';
import { consoleNamed } from '../../support/signers';
import { cell } from '../../support/sync-commands';
import { SyncPair } from '../../support/sync-pair';

/** Faults that no invariant of the log shows, planted by the tests' switch: these cases notice them. */
let pair: SyncPair;
afterEach(() => pair.close());

interface Case {
  mutant: keyof Mutants;
  /** Answers what is seen; the program as it is must say `sound`. */
  see: (pair: SyncPair) => Promise<string>;
  sound: string;
}

const CASES: Case[] = [
  {
    mutant: 'touchOwn',
    sound: 'edit',
    // What this console confirmed itself must not stand against what it says next.
    see: async ({ a, b }) => {
      b.run('admin', cell('max', 'view'));
      let asked = 0;
      const cut = async () => {
        if (asked++ > 0) throw new Error('cut');
        return b.hub.head();
      };
      await expect(b.engine.sync.exchange({ ...b.hub, head: cut })).rejects.toThrow('cut');
      b.run('admin', cell('max', 'edit'));
      a.run('admin', { type: 'teamspace.create', id: 'ops', name: 'Ops' });
      await a.sync();
      await b.sync();
      return b.level('max', 'doc');
    },
  },
  {
    mutant: 'dropContested',
    sound: 'sales',
    // Nobody gains by the second move, and yet the first one stands.
    see: async ({ a, b }) => {
      a.run('admin', { type: 'teamspace.create', id: 'ops', name: 'Ops' });
      await a.sync();
      await b.sync();
      a.run('admin', { type: 'board.move', board: 'doc', teamspace: 'sales' });
      b.run('admin', { type: 'board.move', board: 'doc', teamspace: 'ops' });
      await a.sync();
      await b.sync();
      return b.core.state.boards.get('doc')?.teamspace ?? '';
    },
  },
  {
    mutant: 'dropJournal',
    sound: 'view',
    see: async ({ a, b, server }) => {
      const publicKey = consoleNamed('forger').publicKey;
      a.run('admin', { type: 'console.enrol', publicKey, name: 'forger' });
      await a.sync();
      server.take([forge(a, { command: cell('mia', 'edit'), journal: 0 })], []);
      await b.sync();
      return b.level('mia', 'doc');
    },
  },
];

describe('planted faults', () => {
  test.each(CASES)('$mutant', async ({ mutant, see, sound }) => {
    pair = await SyncPair.open();
    expect(await see(pair)).toBe(sound);
    pair.close();
    pair = await SyncPair.open({ mutants: { [mutant]: true } });
    expect(await see(pair)).not.toBe(sound);
  });
});
