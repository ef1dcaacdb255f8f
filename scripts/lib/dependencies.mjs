import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { lastLines, run } from './run.mjs';
import { step, Told } from './say.mjs';

/**
 * Whether what is installed is what the lock file says: npm leaves a copy of it, written last, in
 * node_modules. Optional packages may be missing (they are another platform's).
 * @param {{packages?: Record<string, {version?: string, optional?: boolean, devOptional?: boolean,
 *   peer?: boolean}>}} wanted
 * @param {{packages?: Record<string, {version?: string}>}} installed
 */
export function agree(wanted, installed) {
  return Object.entries(wanted.packages ?? {}).every(([path, { version, optional, peer }]) => {
    if (path === '') return true;
    const there = installed.packages?.[path];
    return there ? there.version === version : optional === true || peer === true;
  });
}

export function dependenciesInstalled() {
  const installed = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  return agree(json(inRoot('package-lock.json')), json(installed));
}

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

export async function installDependencies() {
  const args = ['ci', '--include=dev', '--loglevel=error'];
  const { status, output } = await step('installing dependencies (npm ci)', () =>
    run('npm', args, { quiet: true }),
  );
  if (status !== 0) throw new Told(`npm ci failed:\n${lastLines(output, 30)}`);
}
