// Looks at views over the fake bridge: node test/support/harness/shoot.mjs NAME 'query' [WIDTHxHEIGHT] ['js to run first']

import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';

const here = import.meta.dirname;
const server = await createServer({
  configFile: false,
  root: here,
  plugins: [react()],
  logLevel: 'error',
  server: { port: 0, fs: { allow: [resolve(here, '../../..')] } },
  cacheDir: resolve(here, '../../../node_modules/.vite-harness'),
});
await server.listen();
const base = server.resolvedUrls.local[0];
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const { steps } = await import(resolve(process.argv[2]));
await steps({ browser, base, out: resolve(here, '../../../test-results/harness') });
await browser.close();
await server.close();
