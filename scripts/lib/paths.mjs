import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

export const inRoot = (...parts) => join(root, ...parts);

/** Where what is built or fetched once per machine lives: outside node_modules, so `npm ci` keeps it. */
export function cacheDir(env = process.env) {
  if (env.GATEHOUSE_CACHE) return resolve(env.GATEHOUSE_CACHE);
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'gatehouse');
}
