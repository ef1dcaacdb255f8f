// `npm run dev`: the window with hot reload of the page and restart of the main process.

import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { electronVite } from './lib/bundle.mjs';
import { hasDisplay, virtualDisplay } from './lib/display.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { fail } from './lib/say.mjs';
import { prepareWindow } from './setup.mjs';

try {
  const headless = !hasDisplay();
  const { env } = await prepareWindow({ virtualDisplay: headless });
  const display = headless ? await virtualDisplay() : undefined;
  const given = process.argv.slice(2);
  // What it writes to out/ is for development: the next start has to build.
  rmSync(inRoot('out', '.stamp'), { force: true });
  const child = spawn(process.execPath, [electronVite(), 'dev', '--watch'], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...env,
      ...display?.env,
      ...(process.getuid?.() === 0 ? { NO_SANDBOX: '1' } : {}),
      ...(given.length > 0 ? { ELECTRON_CLI_ARGS: JSON.stringify(given) } : {}),
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
} catch (error) {
  fail(error);
}
