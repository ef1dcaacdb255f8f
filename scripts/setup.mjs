// The steps from a bare machine to something that runs. Each looks first and does nothing when its
// work is done; nothing here is imported from node_modules before that exists.

import { mkdir } from 'node:fs/promises';

import { electronRuntime, runtimeEnv } from './electron-runtime.mjs';
import { built } from './lib/build-stamp.mjs';
import { bundle } from './lib/bundle.mjs';
import { dependenciesInstalled, installDependencies } from './lib/dependencies.mjs';
import { lock } from './lib/lock.mjs';
import { compiledIsMissing, sqliteEnv } from './lib/native.mjs';
import { inRoot } from './lib/paths.mjs';
import { postgresFolder } from './lib/postgres.mjs';
import { Told } from './lib/say.mjs';
import { systemPackages } from './system-packages.mjs';

/** The oldest Node that everything here runs on. */
const oldestNode = [20, 18];

export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new Told(`Node ${oldestNode.join('.')} or newer is needed; this is ${version}.`);
}

/** Two starts of one checkout at once would install and build over each other. */
async function alone(done, work) {
  if (done()) return;
  await mkdir(inRoot('.cache'), { recursive: true });
  const unlock = await lock(inRoot('.cache', 'setup.lock'));
  try {
    if (!done()) await work();
  } finally {
    await unlock();
  }
}

export async function ensureDependencies() {
  checkNode();
  await alone(dependenciesInstalled, installDependencies);
}

export const ensureBuilt = () => alone(built, bundle);

/** What a program under this Node needs to open a database. */
export async function nodeEnv() {
  if (compiledIsMissing()) await systemPackages(['compiler']);
  return sqliteEnv();
}

/** A PostgreSQL to test against, unpacked before the first test waits for it. */
export async function preparePostgres() {
  await systemPackages(['postgres']);
  await postgresFolder();
}

/** What reads PDF files in tests. */
export const prepareDocuments = () => systemPackages(['documents']);

/**
 * Everything that a window needs, but the build.
 * @param {{virtualDisplay: boolean}} options
 */
export async function prepareWindow({ virtualDisplay }) {
  await ensureDependencies();
  await systemPackages(['window', 'fonts', 'keychain', ...(virtualDisplay ? ['display'] : [])]);
  const runtime = await electronRuntime();
  const electronMajor = runtime.major;
  if (compiledIsMissing({ electronMajor })) await systemPackages(['compiler']);
  return { runtime, env: { ...runtimeEnv(runtime), ...(await sqliteEnv({ electronMajor })) } };
}
