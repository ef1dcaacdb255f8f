import { type BrowserWindow, ipcMain, powerMonitor } from 'electron';
import type { ConsoleFile } from '../platform/console-file';
import type { Machine } from './main-handlers';
import { OpeningDesk } from './opening';
import { Outward } from './outward';
import { registerHandlers } from './register';
import { isOurPage } from './sender';
import type { Session } from './session';
import type { WorkerClient } from './worker-client';

export interface Answerable {
  session: Session;
  worker: WorkerClient;
  machine: Machine;
  file: ConsoleFile;
  language: () => 'en' | 'de';
  window: () => BrowserWindow | null;
  /** Of our own page: nobody else is answered. */
  origin: string;
}

/**
 * Begins to answer the page, and to do what leaves the console. With all it imports (the contract's
 * schemas, mail) a chunk of its own: main loads it while the page's process starts.
 */
export function answerPage(parts: Answerable): Outward {
  const { session, worker, machine, file, window, origin } = parts;
  const outward = new Outward(worker, file, session.database, parts.language);
  const { keyring, mail, mails } = outward;
  const opening = new OpeningDesk(session, worker);
  const context = { session, opening, worker, machine, keyring, mail, mails };
  registerHandlers(ipcMain, context, (event) =>
    isOurPage(event, window()?.webContents ?? null, origin),
  );
  powerMonitor.on('resume', () => outward.woke());
  return outward;
}
