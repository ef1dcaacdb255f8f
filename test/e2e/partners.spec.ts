import { expect, type Page, test } from '@playwright/test';
import type { Launched } from '../support/launch';
import { expectAccessible, keep } from './support/look';
import { launchOutside } from './support/outside';

// Partners: organisations that view what is shared with them, never more (console.md 4).

let console: Launched;
let page: Page;

test.afterEach(async () => {
  expect(console.problems).toEqual([]);
  await console.close();
});

async function start(options: Parameters<typeof launchOutside>[1] = {}): Promise<void> {
  console = await launchOutside('partners', options);
  page = console.page;
}

for (const theme of ['light', 'dark'] as const) {
  test(`active and pending partners, ${theme}`, async ({ browserName: _ }, info) => {
    await start({ theme });
    await expect(page.getByRole('row', { name: /Atlas Freight Analytics/ })).toBeVisible();
    await expect(page.getByText('High: private board')).toBeVisible();
    await page.getByRole('button', { name: 'Manage Atlas Freight Analytics' }).click();
    await expect(page.getByRole('menuitem', { name: /Manage shared boards/ })).toBeVisible();
    await keep(page, info, `partners-${theme}`);
    await page.keyboard.press('Escape');
    await expectAccessible(page);
    await page.getByRole('tab', { name: /Pending/ }).click();
    await expect(page.getByText('data@kestrel-research.example')).toBeVisible();
    await expectAccessible(page);
    await keep(page, info, `partners-pending-${theme}`);
  });
}

test('a partner is added; the same domain again is refused', async ({ browserName: _ }, info) => {
  await start();
  await page.getByRole('button', { name: 'Add Partner' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add Partner' });
  const email = dialog.getByLabel('E-mail address at the partner');
  await email.fill('sales@mail.atlasfreight.example');
  await expect(dialog.getByRole('alert').getByText('G2')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Send invitation' })).toBeDisabled();
  await keep(page, info, 'partner-refused');
  await email.fill('office@hafenwerk.example');
  await expect(dialog.getByText(/stands in the way of hafenwerk.example/)).toBeVisible();
  await dialog.getByLabel('New report').fill('Hafenumschlag KW 47');
  await dialog.getByRole('button', { name: 'Create report' }).click();
  await expect(dialog.getByText('1 report chosen')).toBeVisible();
  await dialog.getByRole('tab', { name: /Boards/ }).click();
  await dialog.getByRole('switch', { name: 'Share Weekly Metrics' }).press('Space');
  await expectAccessible(page);
  await keep(page, info, 'partner-add');
  await dialog.getByRole('button', { name: 'Send invitation' }).click();
  await page.getByRole('tab', { name: /Pending/ }).click();
  await expect(page.getByRole('row', { name: /office@hafenwerk.example/ })).toBeVisible();
});

test('three boards are switched, then the partner is removed', async ({ browserName: _ }, info) => {
  await start();
  await page.getByRole('button', { name: 'Manage Atlas Freight Analytics' }).click();
  await page.getByRole('menuitem', { name: /Manage shared boards/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Boards shared with Atlas Freight Analytics' });
  for (const name of ['Budget 2027 Entwurf', 'Roadmap 2027', 'Messeplanung Hannover']) {
    await dialog.getByRole('switch', { name: `Share ${name}` }).press('Space');
  }
  await expect(dialog.getByText('2 are added, 1 is taken away')).toBeVisible();
  await expectAccessible(page);
  await keep(page, info, 'partner-boards');
  await dialog.getByRole('button', { name: 'Next' }).click();
  const change = page.getByRole('dialog', { name: 'Change what Atlas Freight Analytics views?' });
  await expect(change.getByText('1 person gains')).toBeVisible();
  await expect(change.getByText('1 person loses')).toBeVisible();
  await change.getByLabel('Reason').fill('New season');
  await keep(page, info, 'partner-boards-preview');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('What Atlas Freight Analytics views is changed')).toBeVisible();
  await page.getByRole('button', { name: 'Manage Atlas Freight Analytics' }).click();
  await page.getByRole('menuitem', { name: 'Remove partner…' }).click();
  const remove = page.getByRole('dialog', { name: /Remove the partner Atlas/ });
  await expect(remove.getByText('on 4 boards')).toBeVisible();
  await keep(page, info, 'partner-remove');
  await remove.getByLabel('Reason').fill('The contract has ended');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('No active partner', { exact: true })).toBeVisible();
});

test('partners speak German', async ({ browserName: _ }, info) => {
  await start({ language: 'de' });
  await page.getByRole('button', { name: 'Partner hinzufügen' }).first().click();
  await expectAccessible(page);
  await keep(page, info, 'partner-add-de');
});
