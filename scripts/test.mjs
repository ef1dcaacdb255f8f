// `npm test`: sets up, then runs every stage, also after one has failed, so that one run shows all.
//   --only lint|unit|e2e    one kind; what follows goes on to its runner

import { judged, single, sum } from './lib/counts.mjs';
import { virtualDisplay } from './lib/display.mjs';
import { fail, say, seconds, sinceStart } from './lib/say.mjs';
import { stages } from './lib/stages.mjs';
import {
  ensureDependencies,
  nodeEnv,
  prepareDocuments,
  preparePostgres,
  prepareWindow,
} from './setup.mjs';

const kinds = {
  lint: ['lint', 'typecheck'],
  unit: ['unit'],
  e2e: ['build', 'e2e'],
};

function parse(given) {
  if (given[0] !== '--only') return { names: Object.values(kinds).flat(), args: [] };
  const names = kinds[given[1]];
  if (!names) {
    say(`--only takes one of ${Object.keys(kinds).join(', ')}`);
    process.exit(2);
  }
  return { names, args: given.slice(2) };
}

/** A stage's environment. This Node and Electron may need different SQLite binaries. */
async function environments(names) {
  const base = { ...process.env };
  // A developer's own settings must not leak into tests.
  for (const name of ['GATEHOUSE_DB', 'GATEHOUSE_USER_DATA', 'GATEHOUSE_SCREENSHOT']) {
    delete base[name];
  }
  await ensureDependencies();
  if (names.includes('unit')) {
    await preparePostgres();
    await prepareDocuments();
  }
  const node = { ...base, ...(names.includes('unit') ? await nodeEnv() : {}) };
  if (!names.includes('e2e')) return { node, electron: node, stop: () => {} };
  const window = await prepareWindow({ virtualDisplay: true });
  const display = await virtualDisplay();
  return { node, electron: { ...base, ...window.env, ...display.env }, stop: display.stop };
}

async function test(given) {
  const { names, args } = parse(given);
  const { node, electron, stop } = await environments(names);
  say(`set up after ${sinceStart()}`);
  const lines = [];
  const all = [];
  let broken = false;
  for (const name of names) {
    say(`── ${name}`);
    const from = performance.now();
    if (name === 'e2e' && broken) {
      // The window would be an older one, or none: each test would wait for its time-out.
      lines.push('  e2e        left out: nothing was built');
      continue;
    }
    const counts = await stages[name]({ env: name === 'e2e' ? electron : node, args });
    const time = seconds(performance.now() - from);
    if (counts) all.push(counts);
    if (name === 'build' && counts) broken = true;
    const result = counts
      ? `${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`
      : 'done';
    lines.push(`  ${name.padEnd(10)} ${time.padStart(8)}   ${result}`);
  }
  stop();
  say(`stages, ${sinceStart()} in all:`);
  for (const line of lines) say(line);
  return sum(all);
}

try {
  const total = await test(process.argv.slice(2));
  const ok = total.failed === 0 && total.passed > 0;
  const { passed, failed } = judged(total, ok ? 0 : 1);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(ok ? 0 : 1);
} catch (error) {
  const { passed, failed } = single(false);
  process.on('exit', () => console.log(`${passed} passed, ${failed} failed`));
  fail(error);
}
