import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheDir } from './paths.mjs';
import { say } from './say.mjs';

/**
 * A folder in the cache that is made once. `produce` fills a temporary folder beside it, which is
 * renamed into place when complete: an interrupted run leaves nothing half made behind.
 * @param {string} name
 * @param {(folder: string) => Promise<void>} produce
 */
export async function cached(name, produce) {
  const base = cacheDir();
  const place = join(base, name);
  if (existsSync(place)) return place;
  await mkdir(base, { recursive: true });
  const unlock = await lock(join(base, `${name}.lock`));
  let folder;
  try {
    // Whoever held the lock may have made it.
    if (existsSync(place)) return place;
    folder = await mkdtemp(join(base, `${name}.partial-`));
    await produce(folder);
    await rename(folder, place);
    return place;
  } finally {
    if (folder) await rm(folder, { recursive: true, force: true });
    await unlock();
  }
}

async function lock(file) {
  let told = false;
  for (;;) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' });
      return () => rm(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = Number(await readFile(file, 'utf8').catch(() => ''));
    // An empty file is a holder that has not written its number yet; a dead one left its lock.
    if (holder && !alive(holder)) {
      await rm(file, { force: true });
      continue;
    }
    if (!told) say(`waiting for process ${holder || '?'}, which is making the same thing`);
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
