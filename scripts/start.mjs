// `npm start`: from whatever state the checkout is in to an open window, or, without a display, to
// a screenshot of one.

import { existsSync, mkdirSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { databaseToShow } from './lib/demo-workspace.mjs';
import { hasDisplay, virtualDisplay } from './lib/display.mjs';
import { launch } from './lib/launch.mjs';
import { inRoot } from './lib/paths.mjs';
import { fail, say, sinceStart, Told } from './lib/say.mjs';
import { parseStart } from './lib/start-args.mjs';
import { describeSummary, parseSummary } from './lib/summary.mjs';
import { ensureBuilt, nodeEnv, prepareWindow } from './setup.mjs';

const paintTimeout = 120_000;

async function start(given) {
  const { keepOpen, db, args } = parseStart(given);
  const headless = !hasDisplay();
  const { runtime, env } = await prepareWindow({ virtualDisplay: headless });
  await ensureBuilt();
  say(`everything is in place after ${sinceStart()}; opening the window`);
  const base = { ...process.env, ...env, ...(db ? { GATEHOUSE_DB: resolve(db) } : {}) };
  if (!headless) return (await launch(runtime, args, { env: base })).status;
  return startHeadless(runtime, args, base, keepOpen);
}

async function startHeadless(runtime, args, base, keepOpen) {
  const screenshot = process.env.GATEHOUSE_SCREENSHOT ?? inRoot('out', 'start.png');
  mkdirSync(dirname(screenshot), { recursive: true });
  const display = await virtualDisplay();
  say(`there is no display: using a virtual one (${display.env.DISPLAY})`);
  const shown = base.GATEHOUSE_DB
    ? undefined
    : await databaseToShow({ ...base, ...(await nodeEnv()) });
  if (shown) say(`showing the demo in ${shown}; --db FILE shows another database`);
  const env = {
    ...base,
    ...display.env,
    ...(shown ? { GATEHOUSE_DB: shown } : {}),
    GATEHOUSE_SCREENSHOT: screenshot,
    ...(keepOpen ? {} : { GATEHOUSE_EXIT_AFTER_PAINT: '1' }),
  };
  let painted = false;
  const onLine = (line, inTime) => {
    const summary = parseSummary(line);
    if (summary && 'painted' in summary) return;
    if (!summary || painted) return console.log(line);
    painted = true;
    if (keepOpen) inTime();
    console.log(`The window has painted, ${sinceStart()} after the start.`);
    console.log(`Screenshot: ${relative(process.cwd(), screenshot) || screenshot}`);
    for (const fact of describeSummary(summary)) console.log(fact);
    if (keepOpen) say('keeping it open; Ctrl+C ends it');
  };
  const { status, timedOut, log } = await launch(runtime, args, {
    env,
    onLine,
    timeout: paintTimeout,
  });
  display.stop();
  if (timedOut || (status !== 0 && !painted)) {
    const what = timedOut
      ? `nothing had painted after ${paintTimeout / 1000} s`
      : `the window ended with status ${status} before it painted`;
    throw new Told(`${what}. Its last words:\n${log.slice(-15).join('\n')}`);
  }
  if (!painted || !existsSync(screenshot)) {
    throw new Told('the window ended without saying that it had painted.');
  }
  return status;
}

try {
  process.exit(await start(process.argv.slice(2)));
} catch (error) {
  fail(error);
}
