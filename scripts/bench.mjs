// `npm run bench [-- FILTER]`: runs test/bench/*.bench.ts against the built console under a virtual
// display. The measurements go to standard output, one JSON object a line; a table of them and all
// else to standard error.

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { benchTable } from './lib/bench-table.mjs';
import { virtualDisplay } from './lib/display.mjs';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { fail } from './lib/say.mjs';
import { ensureBuilt, nodeEnv, preparePostgres, prepareWindow } from './setup.mjs';

try {
  const { env: electron } = await prepareWindow({ virtualDisplay: true });
  await preparePostgres();
  await ensureBuilt();
  const display = await virtualDisplay();
  const out = inRoot('test-results', 'bench.jsonl');
  mkdirSync(inRoot('test-results'), { recursive: true });
  rmSync(out, { force: true });
  // Databases that an interrupted run has left.
  rmSync(inRoot('test-results', 'bench'), { recursive: true, force: true });
  const { status } = await run(
    inRoot('node_modules', '.bin', 'vitest'),
    ['run', '--config', 'vitest.bench.config.mts', ...process.argv.slice(2)],
    {
      toStderr: true,
      env: {
        ...process.env,
        ...electron,
        ...(await nodeEnv()),
        ...display.env,
        GATEHOUSE_BENCH_OUT: out,
      },
    },
  );
  rmSync(inRoot('test-results', 'bench'), { recursive: true, force: true });
  if (existsSync(out)) {
    const lines = readFileSync(out, 'utf8');
    const results = lines
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
    console.error(`\n${benchTable(results)}\n`);
    process.stdout.write(lines);
  }
  process.exit(status);
} catch (error) {
  fail(error);
}
