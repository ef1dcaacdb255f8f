import { expect, type Page, test } from '@playwright/test';
import { type Launched, painted } from '../support/launch';
import { openDemo } from './overrides-page';
import { launchDemo } from './support/demo';
import { expectAccessible, keep } from './support/look';
import { LOOKS } from './support/looks';

// Two instants side by side: whose access changed, which way, by which entry (issue 4, "Compare").

let console: Launched;
let page: Page;

async function start(options: Parameters<typeof launchDemo>[0] = {}): Promise<void> {
  console = await launchDemo({ layout: { route: { view: 'history' } }, ...options });
  page = console.page;
  await painted(page);
}
test.afterEach(async () => {
  expect(console.problems).toEqual([]);
  await console.close();
});

const table = () => page.getByRole('grid', { name: 'Changed access' });
const rows = () => table().getByRole('row');

async function compareMonth(): Promise<void> {
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('button', { name: /^From/ }).click();
  await page.getByRole('dialog', { name: 'From' }).getByText('30 days ago').click();
  await page.getByRole('button', { name: 'Set', exact: true }).click();
  await expect(page.getByText(/^All \d+ compared/)).toBeVisible();
}

for (const { theme, size } of LOOKS) {
  test(`shows what a month changed in ${theme} at ${size.width}`, async ({
    browserName: _,
  }, info) => {
    await start({ theme, size });
    await compareMonth();
    await expect(rows().nth(3)).toBeVisible();
    await keep(page, info, `compare-${theme}-${size.width}`);
    await expectAccessible(page);
  });
}

test('a row leads to the entry that did it, which shows the same step', async () => {
  await start();
  await compareMonth();
  await page.getByRole('button', { name: /^Direction/ }).click();
  await page.getByRole('menuitemradio', { name: 'up', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('0 down')).toBeVisible();
  await table().focus();
  await page.keyboard.press('ArrowDown');
  const panel = page.getByRole('region', { name: / on / });
  const entry = panel.getByRole('button', { name: /^Entry / }).first();
  const name = (await entry.textContent()) ?? '';
  await entry.click();
  await expect(page.getByRole('article', { name })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByText('0 down')).toBeVisible();
});

test('an entry shows whose access it changed, and nothing else', async () => {
  await start();
  await page.getByRole('button', { name: /^Action/ }).click();
  await page.getByRole('menuitemradio', { name: 'Set overrides', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('option').first().click();
  const title = await page.getByRole('article').getAttribute('aria-label');
  await page.getByRole('article').getByRole('button', { name: 'As of…' }).click();
  await page.getByRole('menuitem', { name: 'Whose access it changed' }).click();
  await expect(page.getByText(/^All \d+ compared/)).toBeVisible();
  const entries = page
    .getByRole('region', { name: / on / })
    .getByRole('button', { name: /^Entry/ });
  await expect(entries).toHaveText([title ?? '']);
});

test('a large comparison is shown as it comes, can be stopped, and goes on', async () => {
  test.setTimeout(240_000);
  console = await openDemo('large');
  page = console.page;
  await page.getByRole('navigation').getByTitle('History', { exact: true }).click();
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText(/^[\d,]+ of [\d,]+ compared/)).toBeVisible();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(rows().nth(1)).toBeVisible();
  // Rows are there while the rest is still to come.
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
  await expect(page.getByText(/^All [\d,]+ compared/)).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText(/^[\d,]+ changes/)).toBeVisible();
});
