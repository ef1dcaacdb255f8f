import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lock } from './lock.mjs';
import { cacheDir } from './paths.mjs';

/**
 * A folder in the cache that is made once. `produce` fills a temporary folder beside it, which is
 * renamed into place when complete: an interrupted run leaves nothing half made behind.
 * @param {string} name
 * @param {(folder: string) => Promise<void>} produce
 * @param {string} [base] left out: this user's cache
 */
export async function cached(name, produce, base = cacheDir()) {
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
    // Temporary folders are private; another user may be given this cache (tests of the sandbox).
    await chmod(folder, 0o755);
    await rename(folder, place);
    return place;
  } finally {
    if (folder) await rm(folder, { recursive: true, force: true });
    await unlock();
  }
}
