import { expect, type Locator, test } from '@playwright/test';
import type { Launched } from '../support/launch';
import { call, cell, grid, head, openDemo, picture, tray } from './overrides-page';
import { watchThread } from './overrides-thread';

let console: Launched;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  console = await openDemo('large');
});
test.afterAll(() => console.close());

test('everything that matches, 100,000 cells: preview, apply, undo, and nobody waits', async () => {
  test.setTimeout(180_000);
  const { page, loop } = console;
  // Some boards for all makers: what is not loaded is selected as well. Makers, because an undo may
  // not give back an override above a viewer's role (O2).
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Role', exact: true }).click();
  await page.getByRole('button', { name: 'Role any' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Maker' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.keyboard.press('/');
  await page.keyboard.type('#backlog 1');
  await expect(page.getByText(/of 10,000 members × 22 of 1,000 boards/)).toBeVisible();
  const columns = Number(await grid(page).getAttribute('aria-colcount')) - 4;
  const rows = Number(await grid(page).getAttribute('aria-rowcount')) - 1;
  expect(columns * rows).toBeGreaterThanOrEqual(100_000);
  await cell(page, 0, 0).click();
  await page.keyboard.press('Control+a');
  await expect(tray(page)).toContainText(`${(columns * rows).toLocaleString('en')} cells`);
  const entry = await head(page);
  const overrides = () =>
    call<{ counts: { overrides: number } }>(page, 'query.run', { type: 'workspace' }).then(
      ({ counts }) => counts.overrides,
    );
  const before = await overrides();

  // The picture first: taking one is work of the page's thread, too.
  const leaveOut = tray(page).getByText(/^Leave out the [\d,]+ refused/);
  await page.keyboard.press('v');
  await expect(leaveOut).toBeVisible({ timeout: 60_000 });
  await picture(page, 'large-staged');
  await page.keyboard.press('Escape');
  await expect(leaveOut).toHaveCount(0);

  await page.waitForTimeout(500);
  const stopWatching = await watchThread(console);
  await loop.reset();
  // Nothing is expected while it is watched: a polling `expect` reads the whole page aloud each
  // time it does not hold yet, on the page's own thread (50 to 90 ms of it here).
  const shown = (locator: Locator) => locator.waitFor({ timeout: 60_000 });
  await page.keyboard.press('v');
  await shown(leaveOut);
  await leaveOut.click();
  await page.keyboard.press('Control+Enter');
  await shown(page.getByText(/changes applied/));
  const applied = { head: await head(page), overrides: await overrides() };
  await cell(page, 0, 0).click();
  await page.keyboard.press('Control+z');
  await shown(page.getByText('Undone'));
  const held = await stopWatching();
  const main = await loop.read();
  const measured = `page ${JSON.stringify(held)}, main ${JSON.stringify(main)}`;
  process.stdout.write(`${measured}\n`);
  test.info().annotations.push({ type: 'measured', description: measured });
  expect(applied.head).toBe(entry + 1);
  expect(applied.overrides).toBeGreaterThan(before);
  expect(await overrides()).toBe(before);
  expect(main.blocks).toBe(0);
  expect(held.own).toEqual([]);
});

test('verify holds afterwards', async () => {
  const answer = await call<{ ok: boolean }>(console.page, 'query.run', { type: 'verify' });
  expect(answer.ok).toBe(true);
});
