import type { Reply } from '../../src-shared/ipc/contract';
import type { SyncView } from '../../src-shared/ipc/sync';
import type { Handlers } from './handlers';
import type { MainContext } from './main-handlers';

/** Where a hub's password comes in: it goes to the keychain, and nowhere else. */
export type SyncEntrance = 'sync.connect' | 'sync.publish' | 'sync.join';

export const syncEntrances: Handlers<SyncEntrance, MainContext> = {
  'sync.connect': async (input, context) => {
    const { worker, session } = context;
    const reply = await worker.call('sync.connect', input, await session.actor());
    return keeping(input.password, reply, context);
  },
  'sync.publish': async (input, context) => {
    const { worker, session, keyring } = context;
    await keyring.ready();
    const reply = await worker.call('sync.publish', input, await session.actor());
    return keeping(input.password, reply, context);
  },
  'sync.join': (input, context) =>
    context.session.enter(async () => {
      const { worker, session, keyring } = context;
      await keyring.ready();
      const reply = await worker.call('sync.join', input, null);
      if (reply.ok) await session.adopt(input.person);
      return keeping(input.password, reply, context);
    }),
};

/** Without a keychain it is asked for again at the next start: the loop then says what is missing. */
async function keeping(
  password: string | undefined,
  reply: Reply<SyncView>,
  { keyring }: MainContext,
): Promise<Reply<SyncView>> {
  if (reply.ok && password !== undefined) await keyring.keepPassword('hub', password);
  return reply;
}
