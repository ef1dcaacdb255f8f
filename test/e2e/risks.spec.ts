import { expect, type Page, test } from '@playwright/test';
import type { Launched } from '../support/launch';
import { expectAccessible, keep } from './support/look';
import { launchReviewing } from './support/reviewing';

// Risks: every finding with its reason, its age and the one action that ends it (issue 4).

let console: Launched;
let page: Page;

test.afterEach(async () => {
  expect(console.problems).toEqual([]);
  await console.close();
});

async function start(options: Parameters<typeof launchReviewing>[1] = {}): Promise<void> {
  console = await launchReviewing('risks', options);
  page = console.page;
}
const findings = () => page.getByRole('grid', { name: 'Risks' });

async function only(kind: string): Promise<void> {
  await page.getByRole('button', { name: /^Kind/ }).click();
  await page.getByRole('menuitemcheckbox', { name: kind }).click();
  await page.keyboard.press('Escape');
}

for (const theme of ['light', 'dark'] as const) {
  test(`findings of every kind, the gravest first, ${theme}`, async ({ browserName: _ }, info) => {
    await start({ theme });
    await expect(findings().getByRole('row').nth(1)).toContainText('High');
    await expectAccessible(page);
    await keep(page, info, `risks-${theme}`);
    await console.close();
    await start({ theme, size: { width: 1920, height: 1080 } });
    await expect(findings().getByRole('row').nth(1)).toContainText('High');
    await keep(page, info, `risks-${theme}-wide`);
  });
}

test('the action that ends a finding is previewed first', async ({ browserName: _ }, info) => {
  await start();
  await only('Override above role');
  await expect(findings().getByRole('row')).toHaveCount(3);
  await findings()
    .getByRole('button', { name: /Kwame Mensah/ })
    .first()
    .press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('the workspace role', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await keep(page, info, 'risk-end');
  await dialog.getByLabel('Reason').fill('Viewers do not edit');
  await page.keyboard.press('Control+Enter');
  await expect(findings().getByRole('row')).toHaveCount(2);
});

test('several findings are ended in one change set', async ({ browserName: _ }, info) => {
  await start();
  await only('No expiry');
  // Some of these are unused as well: whatever the remedies are, they go together.
  await page.getByRole('checkbox', { name: 'Select all rows' }).check();
  await expect(page.getByRole('region', { name: /^\d+ findings$/ })).toBeVisible();
  await keep(page, info, 'risks-selected');
  await page.getByRole('button', { name: 'End all of it' }).click();
  const dialog = page.getByRole('dialog', { name: /^End \d+ findings\?$/ });
  await expect(dialog.getByText(/^Access then ends on .* \(\d+\)/)).toBeVisible();
  await dialog.getByLabel('Reason').fill('Every share ends some day');
  await keep(page, info, 'risks-end-many');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/findings are ended/)).toBeVisible();
  await expect(page.getByText('No finding matches')).toBeVisible();
});

test('a finding is snoozed with a reason, shown as such, and woken', async ({
  browserName: _,
}, info) => {
  await start();
  await only('Tenant scope');
  await findings()
    .getByRole('button', { name: /^More about/ })
    .press('Enter');
  await page.getByRole('menuitem', { name: 'Snooze…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Snooze' })).toBeDisabled();
  await dialog.getByLabel('Reason').fill('Due diligence runs until spring');
  await expectAccessible(page);
  await keep(page, info, 'risk-snooze');
  await dialog.getByRole('button', { name: 'Snooze' }).click();
  await expect(page.getByText('No finding matches')).toBeVisible();
  await page.getByRole('button', { name: 'Snoozed', exact: true }).click();
  await expect(findings().getByText(/Due diligence runs until spring/)).toBeVisible();
  await keep(page, info, 'risks-snoozed');
  await findings()
    .getByRole('button', { name: /^More about/ })
    .press('Enter');
  await page.getByRole('menuitem', { name: 'Wake up' }).click();
  await expect(page.getByText('No finding matches')).toBeVisible();
});

test('the threshold for unused is set in Settings', async ({ browserName: _ }, info) => {
  await start();
  await only('Unused');
  const rows = await findings().getByRole('row').count();
  expect(rows).toBeGreaterThan(2);
  await page.getByRole('button', { name: 'Thresholds' }).click();
  const days = page.getByRole('textbox', { name: 'Days without use' });
  await expect(days).toHaveValue('90');
  await days.fill('3000');
  await days.press('Tab');
  await keep(page, info, 'risk-threshold');
  await page.getByRole('region', { name: 'Risks' }).getByRole('button', { name: 'Save' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('The threshold is set')).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByText('No finding matches')).toBeVisible();
});

test('Risks speak German', async ({ browserName: _ }, info) => {
  console = await launchReviewing('risks', { language: 'de' });
  page = console.page;
  await expect(page.getByRole('grid', { name: 'Risiken' }).getByRole('row').nth(1)).toContainText(
    'Hoch',
  );
  await expectAccessible(page);
  await keep(page, info, 'risks-de');
});
