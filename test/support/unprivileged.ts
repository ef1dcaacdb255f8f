import { execFileSync, spawn } from 'node:child_process';
import { chmod, copyFile, cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { electronToTest } from './electron-path';
import { ROOT } from './launch';

/** Debian's nobody. */
const NOBODY = 65534;

export interface Stage {
  folder: string;
  /** Runs the staged Electron on the staged app; as root, as a user without any rights. */
  run(args: string[]): Promise<{ status: number | null; out: string; err: string }>;
  remove(): Promise<void>;
}

/**
 * The built console with another entry point, in a folder that anybody can read: Chromium refuses
 * its sandbox to root, and an unprivileged user cannot look into root's home, where checkout and
 * Electron may lie.
 */
export async function stageConsole(entry: string): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-stage-'));
  const app = join(folder, 'app');
  const electron = electronToTest();
  const readable = join(folder, 'electron');
  copyTree(dirname(electron.path), readable);
  await mkdir(app);
  await cp(join(ROOT, 'out'), join(app, 'out'), { recursive: true });
  await copyFile(entry, join(app, basename(entry)));
  await writeFile(
    join(app, 'package.json'),
    JSON.stringify({ name: 'gatehouse', version: '0.0.0', main: basename(entry) }),
  );
  const sqlite = join('node_modules', 'better-sqlite3');
  await cp(join(ROOT, sqlite), join(app, sqlite), { recursive: true });
  const env: Record<string, string> = { ...inherited(), HOME: join(folder, 'home') };
  if (electron.binding) {
    await copyFile(electron.binding, join(app, 'sqlite.node'));
    env.GATEHOUSE_SQLITE_BINDING = join(app, 'sqlite.node');
  }
  await mkdir(env.HOME as string);
  env.GATEHOUSE_USER_DATA = join(env.HOME as string, 'data');
  const asRoot = process.getuid?.() === 0;
  if (asRoot) {
    execFileSync('chmod', ['-R', 'a+rX', folder]);
    execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, env.HOME as string]);
    await makeHelper(join(readable, 'chrome-sandbox'));
  }
  await chmod(folder, 0o755);
  const program = join(readable, basename(electron.path));
  return {
    folder,
    run: (args) =>
      asRoot
        ? run('setpriv', [...withoutRights(), program, ...args, app], env)
        : run(program, [...args, app], env),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function withoutRights(): string[] {
  return [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--inh-caps=-all', '--'];
}

/** Links where the file system allows it: an Electron is 250 MB. */
function copyTree(from: string, to: string): void {
  try {
    execFileSync('cp', ['-rl', from, to], { stdio: 'ignore' });
  } catch {
    execFileSync('cp', ['-r', from, to]);
  }
}

/** Chromium's way into the sandbox where the kernel gives users no namespaces. Root must own it. */
async function makeHelper(file: string): Promise<void> {
  // A copy of its own: the link would make the cached one setuid too.
  await copyFile(file, `${file}.own`);
  await rename(`${file}.own`, file);
  await chmod(file, 0o4755);
}

function inherited(): Record<string, string> {
  const kept = ['PATH', 'DISPLAY', 'XAUTHORITY', 'LANG'];
  return Object.fromEntries(
    kept.flatMap((name) => (process.env[name] ? [[name, process.env[name] as string]] : [])),
  );
}

function run(
  program: string,
  args: string[],
  env: Record<string, string>,
): ReturnType<Stage['run']> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 45_000 });
    let out = '';
    let err = '';
    child.stdout.on('data', (text) => {
      out += text;
    });
    child.stderr.on('data', (text) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, out, err }));
  });
}
