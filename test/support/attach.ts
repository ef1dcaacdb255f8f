import { readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { _electron, type ElectronApplication, errors, type Page } from '@playwright/test';

// Playwright attaches to an Electron that is starting already: with an executable named it does not
// hold the start back. On a busy machine, about once in seventy starts, both debuggers connect and
// the page that comes up in that very moment is never reported; then `electron.launch` waits for
// ever on a console that runs and shows its window. Such a start is killed and made again, with the
// same arguments: nothing of what is tested changes. Only a time-out is tried again. A console that
// ends by itself, crashes or says something else fails its test at the first attempt; so does one
// whose Node never says where its debugger listens, as Playwright then also leaves a rejection
// unhandled. Starts without Playwright are not tried again: whoever waits for them measures or
// judges that very start.

/** A start takes one or two seconds, on a loaded machine five. */
const PATIENCE_MS = 15_000;
const ATTEMPTS = 3;

export interface Attached {
  app: ElectronApplication;
  page: Page;
}
type Options = Parameters<typeof _electron.launch>[0];

/** One start and its first window; what has not come up in time is killed, and a TimeoutError. */
export async function attach(options: Options): Promise<Attached> {
  const until = Date.now() + PATIENCE_MS;
  const app = await _electron.launch({ ...options, timeout: PATIENCE_MS });
  try {
    const timeout = Math.max(1_000, until - Date.now());
    return { app, page: await app.firstWindow({ timeout }) };
  } catch (error) {
    kill(app);
    throw error;
  }
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
      if (!(error instanceof errors.TimeoutError) || attempt === ATTEMPTS) throw error;
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
