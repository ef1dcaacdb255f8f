// Drives the built console by hand: import { start } and look. Development only.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from '@playwright/test';

const cache = join(homedir(), '.cache/gatehouse');
export const root = resolve(import.meta.dirname, '../../..');

export async function start({
  folder,
  theme = 'light',
  language = 'en',
  layout = {},
  width = 1280,
  height = 800,
} = {}) {
  const data = folder ?? mkdtempSync(join(tmpdir(), 'gh-look-'));
  mkdirSync(data, { recursive: true });
  writeFileSync(
    join(data, 'console.json'),
    JSON.stringify({
      settings: { language, theme, layout },
      window: { x: 0, y: 0, width, height, maximized: false },
    }),
  );
  const app = await _electron.launch({
    executablePath: join(cache, 'electron-33.2.1-linux-x64/electron'),
    args: ['--no-sandbox', root],
    env: {
      ...process.env,
      GATEHOUSE_USER_DATA: data,
      GATEHOUSE_TEST: '1',
      GATEHOUSE_SQLITE_BINDING: join(
        cache,
        'better-sqlite3-13.2.0-napi9-linux-x64/better_sqlite3.node',
      ),
    },
    colorScheme: null,
  });
  const page = await app.firstWindow();
  page.on('pageerror', (error) => process.stdout.write(`page error: ${error.message}\n`));
  page.on(
    'console',
    (m) =>
      (m.type() === 'error' || m.type() === 'warning') &&
      process.stdout.write(`console: ${m.text().slice(0, 300)}\n`),
  );
  const ready = () =>
    page.waitForFunction(() => document.documentElement.dataset.ready, null, { timeout: 20000 });
  return { app, page, data, ready };
}
