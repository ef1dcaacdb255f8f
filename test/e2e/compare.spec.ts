import { expect, type Page, test } from '@playwright/test';
import { type Launched, painted } from '../support/launch';
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
