import type { Handlers } from './handlers';
import type { SyncChannel } from './protocol';
import { done, nobody, settle, settleCommand } from './replies';
import type { SyncDesk } from './sync-desk';
import { approve, candidates, join, publish } from './sync-sharing';

/** What one question about sharing has at hand. */
export interface SyncContext {
  desk: SyncDesk;
  /** The console's person, from main's own state; null: nobody is known. */
  actor: string | null;
}

/** Channels about the hub. Rights are the commands' own: publishing and enrolling are an admin's. */
export const syncHandlers: Handlers<SyncChannel, SyncContext> = {
  'sync.view': (_nothing, { desk, actor }) => (actor === null ? nobody() : done(desk.view())),
  'sync.now': async (_nothing, { desk, actor }) =>
    actor === null ? nobody() : done(await desk.now()),
  'sync.connect': async ({ hub, password }, { desk, actor }) =>
    actor === null ? nobody() : settle(await desk.connect(hub, password)),
  // Also before there is a workspace: who wants to join tries the line first.
  'sync.probe': async ({ hub, password }, { desk }) => settle(await desk.probe(hub, password)),
  'sync.setup': async (_nothing, { desk }) => done({ sql: await desk.setupSql() }),
  'sync.publish': async (input, { desk, actor }) =>
    actor === null ? nobody() : settle(await publish(desk, input, actor)),
  'sync.join': async (joining, { desk }) => settle(await join(desk, joining)),
  'sync.candidates': async (_nothing, { desk, actor }) =>
    actor === null ? nobody() : settle(await candidates(desk)),
  'sync.approve': async (approval, { desk, actor }) =>
    actor === null ? nobody() : settleCommand(await approve(desk, approval, actor)),
  'sync.withdraw': ({ op }, { desk, actor }) =>
    actor === null ? nobody() : settle(desk.withdraw(op, actor)),
  'sync.reissue': ({ op }, { desk, actor }) =>
    actor === null ? nobody() : settle(desk.reissue(op)),
  'sync.acknowledge': ({ op }, { desk, actor }) =>
    actor === null ? nobody() : done(desk.acknowledge(op)),
  'sync.dismiss': ({ kind, entry }, { desk, actor }) =>
    actor === null ? nobody() : done(desk.dismiss(kind, entry)),
};
