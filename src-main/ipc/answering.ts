import { powerMonitor } from 'electron';
import type { Events } from '../../src-shared/ipc/contract';
import type { ConsoleFile } from '../platform/console-file';
import { answer } from './answer';
import type { Machine } from './main-handlers';
import { OpeningDesk } from './opening';
import { Outward } from './outward';
import type { Answer } from './register';
import type { Session } from './session';
import type { WorkerClient } from './worker-client';

export interface Answerable {
  session: Session;
  worker: WorkerClient;
  machine: Machine;
  file: ConsoleFile;
  language: () => 'en' | 'de';
  /** This program's. */
  version: string;
  changed: (event: Events['changed']) => void;
}

export interface Answering {
  answer: Answer;
  opening: OpeningDesk;
  outward: Outward;
}

/**
 * Begins to answer the page, and to do what leaves the console. With all it imports (the contract's
 * schemas, mail) a chunk of its own: nothing of it stands in the way of the window.
 */
export function beginAnswering(parts: Answerable): Answering {
  const { session, worker, machine, file } = parts;
  const outward = new Outward(worker, file, session.database, parts.language, parts.version);
  const { keyring, mail, mails } = outward;
  const opening = new OpeningDesk(session, worker, parts.changed);
  const context = { session, opening, worker, machine, keyring, mail, mails };
  powerMonitor.on('resume', () => outward.woke());
  return { answer: (channel, input) => answer(channel, input, context), opening, outward };
}
