import { expect, type Page, test } from '@playwright/test';
import { foundIn, readFolder } from '../support/byte-search';
import type { Launched } from '../support/launch';
import { expectAccessible, keep } from './support/look';
import { launchOutside } from './support/outside';

// Bar 5 in the window: a deactivated person's details are erased, and are in none of its files any more.

let console: Launched;
let page: Page;

test.afterEach(async () => {
  expect(console.problems).toEqual([]);
  await console.close();
});

for (const theme of ['light', 'dark'] as const) {
  test(`a person is erased, ${theme}`, async ({ browserName: _ }, info) => {
    console = await launchOutside('people', { theme, size: { width: 1280, height: 800 } });
    page = console.page;
    await page.getByRole('button', { name: 'Jonas Weber' }).click();
    await expect(page.getByRole('button', { name: 'Erase details…' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Deactivate', exact: true }).click();
    await page
      .getByRole('dialog', { name: 'Deactivate Jonas Weber?' })
      .getByLabel('Reason')
      .fill('Jonas Weber leaves');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Erase details…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Erase the details of Jonas Weber?' });
    await expect(dialog.getByText('One ledger entry, cannot be undone')).toBeVisible();
    await expectAccessible(page);
    await keep(page, info, `erase-person-${theme}`);
    await dialog.getByLabel('Reason').fill('Jonas Weber asked for it');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: 'Erased person' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Reactivate' })).toHaveCount(0);
    await expectAccessible(page);
    await keep(page, info, `erased-person-${theme}`);
    await page.getByRole('button', { name: 'History' }).last().click();
    await expect(page.getByText('Erased a person').first()).toBeVisible();
    await expect(page.getByText('Jonas')).toHaveCount(0);
    await keep(page, info, `erased-history-${theme}`);
    const words = ['Jonas Weber', 'jonas.weber@'];
    expect(foundIn(readFolder(console.folder), words)).toEqual([]);
  });
}
