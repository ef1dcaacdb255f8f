import { expect, type Page, test } from '@playwright/test';
import type { Launched } from '../support/launch';
import { expectAccessible, keep } from './support/look';
import { launchOutside } from './support/outside';

// What ends access for many at once: the policy, offboarding, deleting everything (W1, W2, W5).

let console: Launched;
let page: Page;

test.afterEach(async () => {
  expect(console.problems).toEqual([]);
  await console.close();
});

async function start(
  view: string,
  options: Parameters<typeof launchOutside>[1] = {},
): Promise<void> {
  console = await launchOutside(view, options);
  page = console.page;
}

test('tightening the policy says who loses what', async ({ browserName: _ }, info) => {
  await start('settings');
  await page.getByText('Every way in is closed to them').click();
  const dialog = page.getByRole('dialog', { name: 'Change the policy to “Only members”?' });
  await expect(dialog.getByText('4 people lose')).toBeVisible();
  await expect(dialog.getByText('Lea Brunner')).toBeVisible();
  await expect(dialog.getByText('Marek Novák')).toBeVisible();
  // A partner has its own agreement (C3).
  await expect(dialog.getByText('Dana Whitfield')).toHaveCount(0);
  await keep(page, info, 'settings-policy');
  await dialog.getByLabel('Reason').fill('Only our own from now on');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('The policy is “Only members”')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`mail, keychain and the outbox, ${theme}`, async ({ browserName: _ }, info) => {
    await start('settings', { theme, size: { width: 1280, height: 800 } });
    await expect(page.getByRole('heading', { name: 'Mail server' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('heading', { name: 'Keychain' }).scrollIntoViewIfNeeded();
    await page.getByRole('heading', { name: 'Keychain' }).evaluate((one) => one.scrollIntoView());
    await keep(page, info, `settings-mail-${theme}`);
    await page.getByRole('heading', { name: 'Outbox' }).evaluate((one) => one.scrollIntoView());
    await keep(page, info, `settings-outbox-${theme}`);
  });
}

test('everything is deleted by typing the name', async ({ browserName: _ }, info) => {
  await start('settings');
  await page.getByRole('button', { name: 'Delete everything…' }).click();
  const dialog = page.getByRole('alertdialog', {
    name: 'Delete Nordwind Logistik with everything',
  });
  const verb = dialog.getByRole('button', { name: 'Delete everything' });
  await expect(verb).toBeDisabled();
  await dialog.getByLabel(/Type the name/).fill('Nordwind Logistik');
  await expectAccessible(page);
  await keep(page, info, 'settings-erase');
  await verb.click();
  await expect(page.getByRole('heading', { name: 'Create a workspace' })).toBeVisible();
});

test('somebody is offboarded, their boards handed over', async ({ browserName: _ }, info) => {
  await start('people');
  await page.getByRole('button', { name: 'Jonas Weber' }).click();
  await page.getByRole('button', { name: 'Offboard…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Offboard Jonas Weber' });
  await expect(dialog.getByText('Choose the new owners first.')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'New owner in Product & Strategy' }).fill('Grace');
  await page.getByRole('option', { name: /Grace Njoroge/ }).click();
  await expectAccessible(page);
  await keep(page, info, 'offboard');
  await dialog.getByRole('button', { name: 'Next' }).click();
  const change = page.getByRole('dialog', { name: 'End everything that Jonas Weber reaches?' });
  await expect(change.getByText('1 person loses')).toBeVisible();
  await change.getByLabel('Reason').fill('Leaves at the end of the month');
  await keep(page, info, 'offboard-preview');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Jonas Weber is offboarded')).toBeVisible();
  await expect(page.getByText('Reaches nothing')).toBeVisible();
  await expect(page.getByText('Deactivated', { exact: true })).toBeVisible();
});

test('somebody with shares is offboarded for good', async ({ browserName: _ }, info) => {
  await start('people', { theme: 'dark' });
  await page.getByRole('button', { name: 'Tom Achterberg' }).click();
  await page.getByRole('button', { name: 'Offboard…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Offboard Tom Achterberg' });
  await expect(dialog.getByText(/Revoking shares is final/)).toBeVisible();
  await keep(page, info, 'offboard-dark');
  await dialog.getByRole('button', { name: 'Next' }).click();
  await page
    .getByRole('dialog', { name: /End everything that Tom/ })
    .getByLabel('Reason')
    .waitFor();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Tom Achterberg is offboarded')).toBeVisible();
});
