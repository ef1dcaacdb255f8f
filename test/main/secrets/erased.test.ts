import { afterEach, expect, test } from 'vitest';
import { openEngine } from '../../../src-main/engine/open';
import { WorkerEngine } from '../../../src-main/ipc/worker-engine';
import { outwardKeeping } from '../../../src-main/ipc/worker-outward';
import { Keyring } from '../../../src-main/secrets/keyring';
import type { Command } from '../../../src-shared/commands';
import { scratch } from '../../support/workspace';
import { FakeChain } from './fake-chain';

const ADA = 'ada@hafen.example';
const folder = scratch();
const held = new WorkerEngine(openEngine, () => {});
afterEach(() => {
  held.close();
  folder.remove();
});

test('after a workspace was erased, the next one in the file has a key of its own', async () => {
  held.open(folder.path('w.sqlite'), 0);
  const keep = outwardKeeping(held);
  const chain = new FakeChain();
  const keyring = new Keyring(chain, {
    about: async () => keep['sealing.about'](undefined),
    use: async (database, keys) => keep['sealing.key']({ database, ...keys }),
    keepPassphrase: async () => {},
    password: async () => null,
    keepPassword: async () => false,
  });
  const give = (command: Command, actor: string | null = ADA) => {
    const result = held.engine?.execute({ command, actor });
    if (!result?.ok) throw new Error(JSON.stringify(result));
    return result;
  };
  const begin = () => {
    const admin = { email: ADA, name: 'Ada' };
    give({ type: 'workspace.create', name: 'Hafen', plan: 'pro', admin }, null);
    give({ type: 'teamspace.create', id: 't', name: 'T' });
    give({ type: 'board.create', id: 'b', teamspace: 't', name: 'B', kind: 'document' });
    return give({ type: 'access.setMode', board: 'b', mode: 'link' }).password;
  };
  await keyring.state();
  begin();
  give({ type: 'workspace.erase', confirm: 'Hafen' });
  expect(keep['sealing.about'](undefined)?.hasKey).toBe(false);
  expect(await keyring.state()).toEqual({ state: 'unlocked', canKeep: true });
  const password = begin();
  expect(held.engine?.password('b', ADA)).toEqual({ password });
  expect(chain.kept.size).toBe(4);
  // The next start finds the key under the new name.
  held.open(folder.path('w.sqlite'), 0);
  await keyring.state();
  expect(held.engine?.password('b', ADA)).toEqual({ password });
});
