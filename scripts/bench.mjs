// `npm run bench [-- FILTER]`: runs test/bench/*.bench.ts against the built console under a virtual
// display. The measurements go to standard output, one JSON object a line; all else to standard error.

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { virtualDisplay } from './lib/display.mjs';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { fail } from './lib/say.mjs';
import { ensureBuilt, nodeEnv, prepareWindow } from './setup.mjs';

try {
  const { env: electron } = await prepareWindow({ virtualDisplay: true });
  await ensureBuilt();
  const display = await virtualDisplay();
  const out = inRoot('test-results', 'bench.jsonl');
  mkdirSync(inRoot('test-results'), { recursive: true });
  rmSync(out, { force: true });
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
  if (existsSync(out)) process.stdout.write(readFileSync(out, 'utf8'));
  process.exit(status);
} catch (error) {
  fail(error);
}
