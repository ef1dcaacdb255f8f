// better-sqlite3 ships binaries for Node-API 10. A runtime with an older Node-API crashes on them,
// so for those one is compiled from the package's own sources, once per machine.

import { existsSync, readFileSync } from 'node:fs';
import { copyFile, cp, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { cached } from './cache.mjs';
import { cacheDir, inRoot } from './paths.mjs';
import { lastLines, run } from './run.mjs';
import { step, Told } from './say.mjs';

const file = 'better_sqlite3.node';

/** The first Electron whose Node has Node-API 10. */
const firstElectronWithNapi10 = 36;

/**
 * Whether a runtime needs the compiled binary.
 * @param {{napi?: string, electronMajor?: number}} runtime
 */
export function needsCompiled({ napi, electronMajor }) {
  if (electronMajor !== undefined) return electronMajor < firstElectronWithNapi10;
  return Number(napi) < 10;
}

/**
 * What a program that opens a database needs in its environment.
 * @param {{electronMajor?: number}} [runtime] left out: this Node
 */
export async function sqliteEnv(runtime = {}) {
  const { electronMajor } = runtime;
  if (!needsCompiled({ napi: process.versions.napi, electronMajor })) return {};
  return { GATEHOUSE_SQLITE_BINDING: await compiledBinding() };
}

/** Whether a compiler is going to be needed. */
export function compiledIsMissing({ electronMajor } = {}) {
  if (!needsCompiled({ napi: process.versions.napi, electronMajor })) return false;
  return !existsSync(join(cacheDir(), compiledFolder()));
}

const source = inRoot('node_modules', 'better-sqlite3');

function compiledFolder() {
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const { platform, arch, versions } = process;
  return `better-sqlite3-${version}-napi${versions.napi}-${platform}-${arch}`;
}

async function compiledBinding() {
  const folder = await cached(compiledFolder(), (target) =>
    step('compiling SQLite for this Node (once per machine, one to two minutes)', () =>
      compile(target),
    ),
  );
  return join(folder, file);
}

async function compile(target) {
  // A copy: a build folder inside node_modules would change what the package loads by default.
  const work = join(target, 'source');
  await cp(source, work, { recursive: true });
  const flags = [
    'rebuild',
    '--release',
    '--force_build=1',
    '--jobs=2',
    ...headers().map((folder) => `--nodedir=${folder}`),
  ];
  const env = {
    ...process.env,
    NODE_PATH: [inRoot('node_modules'), process.env.NODE_PATH].filter(Boolean).join(delimiter),
    // The package asks for Node-API 10. What it uses of it exists before that as experimental.
    CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
  };
  // npm carries node-gyp and puts it on the path of what it executes.
  const command = `node-gyp ${flags.map((flag) => `"${flag}"`).join(' ')}`;
  const { status, output } = await run('npm', ['exec', '--yes', '-c', command], {
    cwd: work,
    env,
    quiet: true,
  });
  const built = join(work, 'build', 'Release', file);
  if (status !== 0 || !existsSync(built)) {
    throw new Told(`compiling better-sqlite3 failed:\n${lastLines(output)}`);
  }
  await copyFile(built, join(target, file));
  await rm(work, { recursive: true });
}

/** This Node's own headers, where its installation has them: node-gyp would download others. */
function headers() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include', 'node', 'node_api.h')) ? [prefix] : [];
}
