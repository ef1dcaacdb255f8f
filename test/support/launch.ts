import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Settings } from '../../src-shared/ipc/app';
import { attach, firstThatAttaches, released } from './attach';
import { electronToTest } from './electron-path';
import { type MainLoop, mainLoop } from './main-loop';

export const ROOT = resolve(__dirname, '../..');

export interface LaunchOptions {
  /** A database to work on a copy of. */
  database?: string;
  /** The folder of an earlier launch that was closed with `keep`: the next start of the same console. */
  folder?: string;
  size?: { width: number; height: number };
  theme?: Settings['theme'];
  language?: Settings['language'];
  layout?: Settings['layout'];
  /** Address of who works at it; left out: the first admin. */
  person?: string;
  env?: Record<string, string>;
  args?: string[];
}

export interface Launched {
  app: ElectronApplication;
  page: Page;
  /** The console's data folder, its own for each launch. */
  folder: string;
  database: string;
  /** Errors on the page and its console, policy violations among them. */
  problems: string[];
  loop: MainLoop;
  close(how?: { keep?: boolean }): Promise<void>;
}

/**
 * Starts the built console on a data folder of its own. Close it at the end of the test; the folder
 * goes with it unless it is kept for a next start.
 */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const { folder, app, page } = await firstThatAttaches(
    async () => {
      const folder = options.folder ?? (await freshFolder());
      if (!options.folder) await furnish(folder, options);
      return folder;
    },
    (folder) =>
      attach({
        executablePath: electronToTest().path,
        args: [...(options.args ?? []), ROOT],
        env: { ...testEnv(folder), ...options.env },
        // Else Playwright tells the page a scheme of its own.
        colorScheme: null,
      }),
    async (folder) => {
      await released(folder);
      if (!options.folder) await rm(folder, { recursive: true, force: true });
    },
  );
  const database = join(folder, 'workspace.sqlite');
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  const close: Launched['close'] = async ({ keep = false } = {}) => {
    await app.close();
    if (!keep) await rm(folder, { recursive: true, force: true });
  };
  return { app, page, folder, database, problems, loop: mainLoop(app), close };
}

export const freshFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'gatehouse-test-'));

/** Waits until the page has painted something real; answers what (renderer's app/ready.ts). */
export async function painted(page: Page): Promise<string> {
  const ready = await page.waitForFunction(() => document.documentElement.dataset.ready);
  return (await ready.jsonValue()) ?? '';
}

async function furnish(folder: string, options: LaunchOptions): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (options.database) await copyFile(options.database, join(folder, 'workspace.sqlite'));
  const { width, height } = options.size ?? { width: 1280, height: 800 };
  const content = {
    settings: {
      language: options.language ?? 'en',
      theme: options.theme ?? 'light',
      layout: options.layout ?? {},
    },
    ...(options.person === undefined
      ? {}
      : { people: { [join(folder, 'workspace.sqlite')]: { email: options.person } } }),
    window: { x: 0, y: 0, width, height, maximized: false },
  };
  await writeFile(join(folder, 'console.json'), JSON.stringify(content));
}

/** The environment of a console on a data folder of its own. */
export function testEnv(folder: string): Record<string, string> {
  // Nor must the keychain of whoever runs the tests.
  const env: Record<string, string> = { GATEHOUSE_KEYCHAIN: 'off' };
  for (const [name, value] of Object.entries(process.env)) {
    // A developer's own console must not be touched by a test.
    if (value !== undefined && !/^GATEHOUSE_(DB|USER_DATA|SCREENSHOT|EXIT)/.test(name)) {
      env[name] = value;
    }
  }
  const { binding } = electronToTest();
  if (binding) env.GATEHOUSE_SQLITE_BINDING = binding;
  return { ...env, GATEHOUSE_USER_DATA: folder, GATEHOUSE_TEST: '1' };
}
