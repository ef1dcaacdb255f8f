import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { type Launched, type LaunchOptions, launch, painted, ROOT } from '../support/launch';

/** Kept as test output: what the window looked like (git-ignored). */
const PICTURES = join(ROOT, 'test-results', 'overrides');

export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

interface Bridged {
  gatehouse: { call(channel: string, input?: unknown): Promise<{ ok: boolean; value?: unknown }> };
}

/** A call as the page itself would make it; throws what is refused. */
export async function call<T>(page: Page, channel: string, input?: unknown): Promise<T> {
  const reply = await page.evaluate(
    ([channel, input]) => (window as unknown as Bridged).gatehouse.call(channel as string, input),
    [channel, input] as const,
  );
  if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply)}`);
  return reply.value as T;
}

/** The teamspace that each demo is looked at by. */
const SHOWN = { small: 'Product & Strategy', large: 'Netzwerk Europa' } as const;

/** The console on a demo workspace, its grid painted. */
export async function openDemo(
  size: 'small' | 'large',
  options: LaunchOptions = {},
): Promise<Launched> {
  const console = await launch(options);
  await painted(console.page);
  await call(console.page, 'app.demo', { size });
  // The doors lead on by themselves only for who came through them: this came past them.
  await console.page.reload();
  await openTeamspace(console.page, SHOWN[size]);
  await console.page.waitForFunction(() => document.documentElement.dataset.ready === 'grid');
  return console;
}

export async function openTeamspace(page: Page, name: string): Promise<void> {
  // In a narrow window navigation is icons; the start itself leads to the teamspace of the demo.
  const entry = page.getByRole('navigation', { name: 'Navigation' }).getByText(name).first();
  await expect(entry).toBeAttached();
  if (await entry.isVisible()) await entry.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(cell(page, 0, 0)).toBeVisible();
}

export const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Overrides' });
/** A cell by its place; column −4 is the row's checkbox, row −1 the header. */
export const cell = (page: Page, row: number, column: number): Locator =>
  page.locator(`[data-cell="${row}:${column}"]`);
export const tray = (page: Page): Locator => page.getByRole('region', { name: 'Selection' });
export const selected = (page: Page): Locator =>
  grid(page).locator('[role=gridcell][aria-selected=true]');

/** Drags with the mouse from one cell to another. */
export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.hover();
  await page.mouse.down();
  await to.hover();
  // The drag follows in animation frames.
  await to.hover();
  await page.waitForTimeout(60);
  await page.mouse.up();
}

/** What the grid says in a rectangle of places, as a screen reader would read it. */
export function said(page: Page, rows: number[], columns: number[]): Promise<string[]> {
  const places = rows.flatMap((row) => columns.map((column) => `${row}:${column}`));
  return page.evaluate(
    (places) =>
      places.map(
        (place) =>
          document.querySelector(`[data-cell="${place}"]`)?.getAttribute('aria-label') ?? '',
      ),
    places,
  );
}

export async function head(page: Page): Promise<number> {
  const answer = await call<{ head: { entry: number } }>(page, 'query.run', { type: 'workspace' });
  return answer.head.entry;
}
