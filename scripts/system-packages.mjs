// Installs what is missing of Debian's packages, where this user may; otherwise says the one command.

import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { missing } from './lib/needed-packages.mjs';
import { lastLines, run } from './lib/run.mjs';
import { say, step, Told } from './lib/say.mjs';

/** @param {string[]} groups */
export async function systemPackages(groups) {
  // Elsewhere the system brings a window and a keychain of its own.
  if (process.platform !== 'linux') return;
  const lacking = missing(groups, await thisMachine());
  if (lacking.length === 0) return;
  const names = lacking.map((need) => need.package);
  const essential = lacking.some((need) => !need.optional);
  const how = await installer();
  if (how) {
    const installed = await step(`installing ${names.join(' ')}`, () => install(how, names));
    if (installed.status === 0) return;
    say(lastLines(installed.output));
  }
  const command = `sudo apt-get update && sudo apt-get install -y ${names.join(' ')}`;
  const text = `these system packages are missing; please run once:\n\n  ${command}\n`;
  if (essential) throw new Told(text);
  say(`${text}\n(going on without them)`);
}

async function thisMachine() {
  return { libraries: await libraries(), programs: onPath, fonts: fontFiles() };
}

async function libraries() {
  const ldconfig = existsSync('/sbin/ldconfig') ? '/sbin/ldconfig' : 'ldconfig';
  const { output } = await run(ldconfig, ['-p'], { quiet: true });
  return new Set(output.split('\n').map((line) => line.trim().split(' ')[0] ?? ''));
}

function onPath(program) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin'];
  return folders.some((folder) => executable(join(folder, program)));
}

function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function fontFiles() {
  const folder = '/usr/share/fonts';
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true }).map((name) => String(name).replace(/^.*\//, ''));
}

/** The start of a command line that installs without asking, if there is one. */
async function installer() {
  if (!onPath('apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  if (!onPath('sudo')) return undefined;
  const { status } = await run('sudo', ['-n', 'true'], { quiet: true, timeout: 10_000 });
  return status === 0 ? ['sudo', '-n'] : undefined;
}

async function install(prefix, names) {
  const apt = (...args) => {
    const [program, ...rest] = [
      ...prefix,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-o',
      'DPkg::Lock::Timeout=300',
      '-y',
      ...args,
    ];
    return run(program, rest, { quiet: true });
  };
  const now = await apt('install', '--no-install-recommends', ...names);
  if (now.status === 0) return now;
  // Most often the lists are missing or old.
  await apt('update');
  return apt('install', '--no-install-recommends', ...names);
}
