import { expect, type Page, test } from '@playwright/test';
import { type Launched, painted } from '../support/launch';
import { launchDemo } from './support/demo';
import { expectAccessible, keep } from './support/look';
import { LOOKS } from './support/looks';

// The whole console as it was: marked, read-only, and left again (issue 4, "As of").

let console: Launched;
let page: Page;

async function start(options: Parameters<typeof launchDemo>[0] = {}): Promise<void> {
  console = await launchDemo(options);
  page = console.page;
  await painted(page);
}
test.afterEach(async () => {
  expect(console.problems).toEqual([]);
  await console.close();
});

const banner = () => page.getByRole('region', { name: 'The past' });
const go = (view: string) => page.getByRole('navigation').getByTitle(view, { exact: true }).click();

async function palette(words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(words);
  await page.keyboard.press('Enter');
}

async function showQuick(step: string): Promise<void> {
  await palette('>Show an instant');
  await page.getByRole('dialog').getByRole('button', { name: step }).click();
  await page.getByRole('button', { name: 'Show this instant' }).click();
  await expect(banner()).toBeVisible();
}

for (const { theme, size } of LOOKS) {
  test(`every view shows the past in ${theme} at ${size.width}`, async ({
    browserName: _,
  }, info) => {
    await start({ theme, size });
    const named = (view: string) => `as-of-${view}-${theme}-${size.width}`;
    await palette('>Show an instant');
    await expect(page.getByRole('dialog').getByText(/^Entry /)).toBeVisible();
    await expectAccessible(page);
    await keep(page, info, named('dialog'));
    await page.keyboard.press('Escape');
    await showQuick('a week ago');
    const cell = page.getByRole('grid', { name: 'Overrides' }).getByRole('gridcell').nth(8);
    await cell.click();
    await expect(page.getByRole('button', { name: 'Set to edit' })).toBeDisabled();
    await page.waitForTimeout(300);
    await keep(page, info, named('grid'));
    await expectAccessible(page);
    for (const view of ['Overview', 'Boards', 'Partners', 'External shares', 'History', 'People']) {
      await go(view);
      await expect(banner()).toBeVisible();
      await page.waitForTimeout(400);
      await keep(page, info, named(view.toLowerCase().replace(' ', '-')));
      await expectAccessible(page);
    }
    await go('Import & export');
    await keep(page, info, named('import'));
    await page.keyboard.press('Escape');
    await expect(banner()).toBeHidden();
  });
}
