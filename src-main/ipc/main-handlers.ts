import type { Settings } from '../../src-shared/ipc/app';
import { refuse } from '../../src-shared/result';
import type { Keyring } from '../secrets/keyring';
import type { MailLoop } from '../services/mail/loop';
import type { Handlers } from './handlers';
import type { MailDesk } from './mail-desk';
import type { OpeningDesk } from './opening';
import { outwardHandlers } from './outward-handlers';
import type { MainOnlyChannel } from './protocol';
import { done, nobody, refusedReply } from './replies';
import type { Session } from './session';
import { type SyncEntrance, syncEntrances } from './sync-entrances';
import type { WorkerClient } from './worker-client';

/** What the handlers need of the machine; platform/ fills it with Electron. */
export interface Machine {
  /** Saves and puts into force: theme, menu language. */
  applySettings(patch: Partial<Settings>): void;
  popUpMenu(x: number, y: number): void;
  openDataFolder(): Promise<void>;
  /** The system's file dialog; null when it was dismissed. */
  askForImport(): Promise<string | null>;
  /** The system's dialog for saving; answers what the file is called, null when it was dismissed. */
  saveAs(suggested: string, bytes: Uint8Array): Promise<string | null>;
  /** Hands a `mailto:` address to the system. */
  openMail(url: string): Promise<void>;
}

export interface MainContext {
  session: Session;
  opening: Pick<OpeningDesk, 'take'>;
  worker: WorkerClient;
  machine: Machine;
  keyring: Keyring;
  mail: MailDesk;
  mails: Pick<MailLoop, 'kick' | 'restart'>;
}

/** After these the person at the console may be another one, so main looks on. */
type EntranceChannel = 'app.create' | 'app.demo' | 'import.open' | 'import.apply' | SyncEntrance;
export type MainChannel = MainOnlyChannel | EntranceChannel;

/** A layout larger than this is not a layout: it would be written again at every change. */
const MAX_LAYOUT = 256 * 1024;

export const mainHandlers: Handlers<MainChannel, MainContext> = {
  ...outwardHandlers,
  ...syncEntrances,
  'app.opening': async (_nothing, { opening }) => done(await opening.take()),
  // Main has heard it already (FirstScreen).
  'app.painted': () => done(null),
  'app.state': async (_nothing, { session }) => done(await session.state()),
  'app.retry': async (_nothing, { session }) => done(await session.reopen()),
  'app.settings': async (patch, { session, machine, worker, mail }) => {
    if (JSON.stringify(patch.layout ?? {}).length > MAX_LAYOUT) {
      return refusedReply(refuse('invalid', 'the layout is too large', { path: 'layout' }));
    }
    machine.applySettings(patch);
    if (patch.language !== undefined) await worker.keep('mail.voice', mail.voice);
    return done(await session.state());
  },
  'app.menu': ({ x, y }, { machine }) => {
    machine.popUpMenu(x, y);
    return done(null);
  },
  'app.openDataFolder': async (_nothing, { machine }) => {
    await machine.openDataFolder();
    return done(null);
  },
  'job.cancel': ({ job }, { worker }) =>
    worker.cancel(job)
      ? done(null)
      : refusedReply(refuse('conflict', 'it is over, or being committed')),

  'review.evidence': async (asked, { session, worker, machine }) => {
    const actor = await session.actor();
    if (actor === null) return nobody();
    // Made first: nobody is asked where to put what there is not.
    const made = await worker.keep('evidence.make', { ...asked, actor });
    if ('refused' in made) return refusedReply(made.refused);
    const name = await machine.saveAs(made.name, made.bytes);
    return done(name === null ? null : { name });
  },

  'app.create': (input, { session, worker, keyring }) =>
    session.enter(async () => {
      await keyring.ready();
      const reply = await worker.call('app.create', input, null);
      if (reply.ok) await session.adopt(input.admin.email);
      return reply;
    }),
  'app.demo': (input, { session, worker, keyring }) =>
    session.enter(async () => {
      await keyring.ready();
      const reply = await worker.call('app.demo', input, null);
      await session.adopt(null);
      return reply;
    }),
  'import.open': async (input, { session, worker, machine }) => {
    const path = input.path ?? (await machine.askForImport());
    if (path === null) return done(null);
    return worker.call('import.open', { path }, await session.actor());
  },
  'import.apply': (plan, { session, worker, keyring }) =>
    session.enter(async () => {
      await keyring.ready();
      const actor = await session.actor();
      const reply = await worker.call('import.apply', plan, actor);
      // Into an empty database nobody could act; the first admin does from now on.
      if (reply.ok) await session.adopt(actor === null ? (plan.admin?.email ?? null) : null);
      return reply;
    }),
};
