import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say.mjs';

/**
 * Takes a lock file that names its holder's process; a dead holder's is taken over.
 * @param {string} file
 * @returns {Promise<() => Promise<void>>} gives it back
 */
export async function lock(file) {
  let told = false;
  for (;;) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' });
      return () => rm(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = Number(await readFile(file, 'utf8').catch(() => ''));
    // An empty file is a holder that has not written its number yet.
    if (holder && !alive(holder)) {
      await rm(file, { force: true });
      continue;
    }
    if (!told) say(`waiting for process ${holder || '?'}, which is doing the same set-up`);
    told = true;
    await sleep(300);
  }
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
