import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { sourcesNow, stamp } from './build-stamp.mjs';
import { inRoot } from './paths.mjs';
import { lastLines, run } from './run.mjs';
import { step, Told } from './say.mjs';

/** The oldest Electron that the console runs on: one build then serves every runtime. */
const oldestMajor = '33';

/** Bundles everything into out/. */
export async function bundle({ quiet = true } = {}) {
  await rm(inRoot('out', '.stamp'), { force: true });
  // Taken before the build: an edit during it makes the next start build again.
  const sources = sourcesNow();
  const work = () =>
    run(process.execPath, [electronVite(), 'build'], {
      quiet,
      env: { ...process.env, ELECTRON_MAJOR_VER: oldestMajor, NODE_ENV: 'production' },
    });
  const { status, output } = quiet ? await step('building', work) : await work();
  if (status !== 0) throw new Told(`the build failed:\n${lastLines(output, 40)}`);
  stamp(sources);
}

export function electronVite() {
  const file = inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  if (!existsSync(file)) throw new Told('electron-vite is missing: run `npm ci`.');
  return file;
}
