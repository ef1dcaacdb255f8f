// The stages of `npm test`. Each runs its tool with output on the terminal and answers its counts.

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { fromPlaywright, fromVitest, judged, single } from './counts.mjs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';

const tool = (name) => inRoot('node_modules', '.bin', name);
const reports = inRoot('test-results');

async function lint() {
  const { status } = await run(tool('biome'), ['check', '--error-on-warnings', '.']);
  return single(status === 0);
}

async function typecheck() {
  const { status } = await run(tool('tsc'), ['--noEmit']);
  return single(status === 0);
}

async function unit({ env, args }) {
  const report = fresh('vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = await run(
    tool('vitest'),
    ['run', '--passWithNoTests', ...reporters, ...args],
    {
      env,
    },
  );
  return judged(read(report, fromVitest), status);
}

async function build() {
  try {
    await bundle();
    return undefined;
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    return single(false);
  }
}

async function e2e({ env, args }) {
  const report = fresh('playwright.json');
  const { status } = await run(tool('playwright'), ['test', '--pass-with-no-tests', ...args], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  return judged(read(report, fromPlaywright), status);
}

/** A report of an earlier run must not be taken for this one's. */
function fresh(name) {
  mkdirSync(reports, { recursive: true });
  const file = join(reports, name);
  rmSync(file, { force: true });
  return file;
}

function read(file, count) {
  if (!existsSync(file)) return single(false);
  return count(JSON.parse(readFileSync(file, 'utf8')));
}

/** By name, in the order in which they run. */
export const stages = { lint, typecheck, unit, build, e2e };
