import { readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { _electron, type ElectronApplication, errors, type Page } from '@playwright/test';

// On a busy machine `electron.launch` sometimes never returns: both debuggers have connected, the GPU
// process has been replaced as in every start without a graphics card, and then nothing more comes.
// Playwright 1.65 on Electron 33; the cause is not known. Such a start is killed and made again with
// the same arguments, so that nothing of what is tested changes. Only `electron.launch` out of time is
// tried again: a console that ends, throws, or comes up without a window fails its test at the first
// attempt; so does one whose Node never says where its debugger listens, as Playwright then also
// leaves a rejection unhandled. Starts without Playwright are not tried again: whoever waits for them
// measures or judges that very start.

/** A start takes one or two seconds. */
const PATIENCE_MS = 15_000;
const ATTEMPTS = 3;

export interface Attached {
  app: ElectronApplication;
  page: Page;
}
type Options = Parameters<typeof _electron.launch>[0];

/** One start and its first window. What has not come up in time is killed. */
export async function attach(options: Options): Promise<Attached> {
  const app = await _electron
    .launch({ ...options, timeout: PATIENCE_MS })
    .catch((error: unknown): never => {
      throw hung(error) ? new Hung(error.message, { cause: error }) : error;
    });
  try {
    return { app, page: await app.firstWindow({ timeout: PATIENCE_MS }) };
  } catch (error) {
    kill(app);
    throw error;
  }
}

class Hung extends Error {}

/** Electron shows what main throws in a dialog and waits: that is no hang, but a fault to be told. */
function hung(error: unknown): error is Error {
  return (
    error instanceof errors.TimeoutError &&
    !error.message.includes('A JavaScript error occurred in the main process')
  );
}

/**
 * Attaches on the data folder that `prepare` names, anew for each attempt; `discard` has what an
 * attempt that hung has left there.
 */
export async function firstThatAttaches(
  prepare: () => Promise<string>,
  attach: (folder: string) => Promise<Attached>,
  discard: (folder: string) => Promise<void>,
): Promise<Attached & { folder: string }> {
  for (let attempt = 1; ; attempt += 1) {
    const folder = await prepare();
    try {
      return { ...(await attach(folder)), folder };
    } catch (error) {
      await discard(folder);
      if (!(error instanceof Hung) || attempt === ATTEMPTS) throw error;
      // Said aloud: should starts begin to hang for a reason of our own, the log shows how often.
      process.stderr.write(`start ${attempt} of ${ATTEMPTS} hung and was killed; again\n`);
    }
  }
}

/**
 * Resolves when no process holds a data folder any more, and takes away the lock of one that was
 * killed. Playwright kills a start that is late without waiting for its end.
 */
export async function released(folder: string): Promise<void> {
  // Chromium's lock is a link to "host-pid".
  const holder = await readlink(join(folder, 'SingletonLock')).catch(() => '');
  const pid = Number(/-(\d+)$/.exec(holder)?.[1]);
  for (let tries = 0; pid > 0 && lives(pid) && tries < 100; tries += 1) await pause(50);
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
    await rm(join(folder, name), { force: true });
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function kill(app: ElectronApplication): void {
  const { pid } = app.process();
  try {
    // Playwright makes it the leader of a group, which its page and GPU processes belong to.
    if (pid && process.platform !== 'win32') process.kill(-pid, 'SIGKILL');
    else app.process().kill();
  } catch {
    // It has ended meanwhile.
  }
}
