import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { AppState } from '../../src-shared/ipc/app';
import type { Input, Output, Reply } from '../../src-shared/ipc/contract';
import { electronToTest } from '../support/electron-path';
import { freshFolder, type Launched, launch, painted, ROOT, testEnv } from '../support/launch';

// How the program starts, stops and remembers: what lies around the views.

interface Ended {
  status: number | null;
  out: string;
  err: string;
}
/** Starts the console without Playwright, as `npm start` does. */
function start(env: Record<string, string>): Promise<Ended> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(electronToTest().path, [...sandbox, ROOT], { env, timeout: 60_000 });
  const ended: Ended = { status: null, out: '', err: '' };
  child.stdout.on('data', (text) => {
    ended.out += text;
  });
  child.stderr.on('data', (text) => {
    ended.err += text;
  });
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ ...ended, status }));
  });
}

type Called = 'app.state' | 'app.retry' | 'app.create' | 'app.demo' | 'app.settings' | 'job.cancel';
async function call<C extends Called>(
  { page }: Launched,
  channel: C,
  input?: Input<C>,
): Promise<Reply<Output<C>>> {
  // As unknown: the page's side of Playwright's types would expand every command there is.
  const given: { channel: string; input: unknown } = { channel, input };
  const answer = await page.evaluate(({ channel, input }) => {
    const here = window as unknown as {
      gatehouse: { call(channel: string, input: unknown): Promise<unknown> };
    };
    return here.gatehouse.call(channel, input);
  }, given);
  return answer as Reply<Output<C>>;
}
async function state(console: Launched): Promise<AppState> {
  const reply = await call(console, 'app.state');
  if (!reply.ok) throw new Error(reply.refused.message);
  return reply.value;
}

const acme = {
  name: 'Acme',
  plan: 'pro',
  admin: { email: 'ann@acme.example', name: 'Ann' },
} as const;

test('a start that nobody watches leaves a picture and a line, and ends', async () => {
  const folder = await freshFolder();
  const screenshot = join(folder, 'start.png');
  const { status, out } = await start({
    ...testEnv(folder),
    GATEHOUSE_SCREENSHOT: screenshot,
    GATEHOUSE_EXIT_AFTER_PAINT: '1',
  });
  const report = JSON.parse(out.trim().split('\n').at(-1) ?? '');
  expect(report).toMatchObject({ ready: 'first-start', workspace: null, screenshot });
  expect(report.ms).toBeGreaterThan(0);
  expect(status).toBe(0);
  expect(readFileSync(screenshot).subarray(1, 4).toString()).toBe('PNG');
  rmSync(folder, { recursive: true });
});

test('a second start on the same data leaves the first one its window', async () => {
  const first = await launch();
  await painted(first.page);
  const second = await start(testEnv(first.folder));
  expect(second.status).toBe(0);
  expect(second.err).toContain('open already');
  expect(first.app.windows()).toHaveLength(1);
  expect((await state(first)).phase).toBe('empty');
  await first.close();
});

test('the next start has the same person, language, theme and window', async () => {
  const first = await launch({ size: { width: 900, height: 640 } });
  await painted(first.page);
  expect(await call(first, 'app.create', acme)).toMatchObject({ ok: true });
  await call(first, 'app.settings', { language: 'de', theme: 'dark', layout: { kept: [1, 2] } });
  await first.close({ keep: true });

  const next = await launch({ folder: first.folder });
  await painted(next.page);
  expect(await state(next)).toMatchObject({
    phase: 'ready',
    actor: { email: 'ann@acme.example', workspaceRole: 'admin' },
    settings: { language: 'de', theme: 'dark' },
  });
  expect((await state(next)).settings.layout).toMatchObject({ kept: [1, 2] });
  const shown = await next.page.evaluate(() => ({
    width: innerWidth,
    height: innerHeight,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
  }));
  expect(shown).toEqual({ width: 900, height: 640, dark: true });
  const menu = await next.app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map(({ label }) => label),
  );
  expect(menu).toContain('Bearbeiten');
  await next.close();
});

test('a database in use elsewhere is said to be, and can be tried again', async () => {
  const holder = await launch();
  await painted(holder.page);
  await call(holder, 'app.create', acme);
  const other = await launch({ env: { GATEHOUSE_DB: holder.database } });
  expect(await painted(other.page)).toBe('failed');
  expect(await state(other)).toMatchObject({ phase: 'failed', failure: { code: 'locked' } });
  expect(await call(other, 'app.retry')).toMatchObject({ value: { phase: 'failed' } });
  await holder.close({ keep: true });
  expect(await call(other, 'app.retry')).toMatchObject({
    ok: true,
    value: { phase: 'ready', actor: { email: 'ann@acme.example' } },
  });
  await other.close();
  rmSync(holder.folder, { recursive: true });
});

test('a demo stopped half-way leaves nothing, and main is free all the while', async () => {
  const console = await launch();
  await painted(console.page);
  await console.loop.reset();
  const stopped = console.page.evaluate(
    () =>
      new Promise((resolve) => {
        const { gatehouse } = window as unknown as {
          gatehouse: {
            call(name: string, input: unknown): Promise<unknown>;
            subscribe(event: string, hear: (told: { job: string; done: number }) => void): void;
          };
        };
        gatehouse.subscribe('progress', ({ job, done }) => {
          // Past the first of its transactions.
          if (done > 4_000) void gatehouse.call('job.cancel', { job });
        });
        void gatehouse.call('app.demo', { size: 'large' }).then(resolve);
      }),
  );
  expect(await stopped).toMatchObject({ ok: false, refused: { code: 'cancelled' } });
  expect((await console.loop.read()).blocks).toBe(0);
  expect((await state(console)).phase).toBe('empty');
  expect(await call(console, 'app.create', acme)).toMatchObject({ ok: true });
  await console.close();
});

test('closing the window in the middle of long work ends soon and harms nothing', async () => {
  const first = await launch();
  await painted(first.page);
  await call(first, 'app.create', acme);
  await first.page.evaluate(() => {
    const { gatehouse } = window as unknown as {
      gatehouse: { call(name: string, input: unknown): Promise<unknown> };
    };
    const person = (index: number) => ({
      type: 'person.add',
      email: `p${index}@acme.example`,
      affiliation: 'member',
      workspaceRole: 'viewer',
    });
    const commands = Array.from({ length: 20_000 }, (_, index) => person(index));
    void gatehouse.call('command.execute', { type: 'batch', commands });
  });
  const from = Date.now();
  await first.close({ keep: true });
  expect(Date.now() - from).toBeLessThan(15_000);
  const next = await launch({ folder: first.folder });
  await painted(next.page);
  expect(await state(next)).toMatchObject({ phase: 'ready' });
  await next.close();
});
