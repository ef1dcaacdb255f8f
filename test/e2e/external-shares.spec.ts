import { expect, type Page, test } from '@playwright/test';
import type { Launched } from '../support/launch';
import { expectAccessible, keep } from './support/look';
import { launchOutside } from './support/outside';

// The audit list of what is shared outside, and the way to a new share (console.md 5).

let console: Launched;
let page: Page;

test.afterEach(async () => {
  expect(console.problems).toEqual([]);
  await console.close();
});

async function start(options: Parameters<typeof launchOutside>[1] = {}): Promise<void> {
  console = await launchOutside('external-shares', options);
  page = console.page;
}

for (const theme of ['light', 'dark'] as const) {
  test(`the audit list, ${theme}`, async ({ browserName: _ }, info) => {
    await start({ theme });
    const table = page.getByRole('grid', { name: 'External shares' });
    await expect(table.getByText('High: private board')).toBeVisible();
    await expect(table.getByText('High: whole tenant')).toBeVisible();
    await expectAccessible(page);
    await keep(page, info, `shares-${theme}`);
    await table.getByRole('checkbox', { name: /Select Lea Brunner/ }).check({ force: true });
    await table.getByRole('checkbox', { name: /Select Marek/ }).check({ force: true });
    await expect(page.getByText('Revoking is immediate and final')).toBeVisible();
    await expectAccessible(page);
    await keep(page, info, `shares-selected-${theme}`);
  });
}

test('a card is shared with an accountant until year’s end, read-only', async ({
  browserName: _,
}, info) => {
  await start();
  await page.getByRole('button', { name: 'New share' }).click();
  const dialog = page.getByRole('dialog', { name: 'New share' });
  await dialog.getByLabel('E-mail address').fill('accounts@treuhand-sued.example');
  await keep(page, info, 'new-share-recipient');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.getByRole('searchbox', { name: 'Find a card' }).fill('Angebot');
  await dialog.getByRole('option', { name: /Angebot Brunner/ }).click();
  await expect(dialog.getByText(/stays private; its other card stays closed/)).toBeVisible();
  await expectAccessible(page);
  await keep(page, info, 'new-share-what');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.getByText('Until year’s end').click();
  await expectAccessible(page);
  await keep(page, info, 'new-share-terms');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(
    dialog.getByText(/card “Angebot Brunner Q1”, Read-only, until Dec 31/),
  ).toBeVisible();
  await dialog.getByLabel('Reason').fill('Annual accounts');
  await expectAccessible(page);
  await keep(page, info, 'new-share-check');
  await dialog.getByRole('button', { name: 'Create share' }).click();
  // What is shown once wants an answer: no click beside it closes it.
  const ready = page.getByRole('alertdialog', { name: 'New share' });
  const text = ready.getByRole('region', { name: 'Text of the message' });
  await expect(text).toContainText('Angebot Brunner Q1');
  await expectAccessible(page);
  await keep(page, info, 'new-share-message');
  const english = await text.innerText();
  await ready.getByRole('radio', { name: 'Deutsch' }).click();
  await expect(text).not.toHaveText(english);
  await ready.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('searchbox', { name: 'Filter shares' }).fill('treuhand');
  const row = page.getByRole('row', { name: /accounts@treuhand/ });
  await expect(row.getByText('Pending')).toBeVisible();
  await expect(row.getByText('Angebot Brunner Q1')).toBeVisible();
});

test('a share without expiry wants a reason; two are given one, then revoked for good', async ({
  browserName: _,
}, info) => {
  await start();
  await page.getByRole('button', { name: 'New share' }).click();
  const dialog = page.getByRole('dialog', { name: 'New share' });
  await dialog.getByLabel('E-mail address').fill('x@y.example');
  await page.keyboard.press('Enter');
  await dialog.getByText('The whole tenant').click();
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog.getByText(/Needed for a share of the whole tenant/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Create share' })).toBeDisabled();
  await page.keyboard.press('Escape');
  for (const name of [/Select Lea Brunner/, /Select Tom Achterberg Kundenportal/]) {
    await page.getByRole('checkbox', { name }).check({ force: true });
  }
  await page.getByRole('button', { name: 'Set expiry' }).click();
  await page.getByRole('menuitem', { name: 'Three months' }).click();
  const change = page.getByRole('dialog', { name: 'Set the expiry of 2 shares?' });
  await change.getByLabel('Reason').waitFor();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('The expiry of 2 shares is set')).toBeVisible();
  await page.getByRole('checkbox', { name: /Select Lea Brunner/ }).check({ force: true });
  await page.getByRole('button', { name: 'Revoke', exact: true }).click();
  const revoke = page.getByRole('dialog', { name: 'Revoke the share for Lea Brunner?' });
  await expect(revoke.getByText(/final and cannot be undone/)).toBeVisible();
  await expect(revoke.getByText('1 person loses')).toBeVisible();
  await expectAccessible(page);
  await keep(page, info, 'shares-revoke');
  await revoke.getByLabel('Reason').fill('Audit is over');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('row', { name: /Lea Brunner/ }).getByText('Revoked')).toBeVisible();
});

test('a pending share gets a new link; the list speaks German', async ({
  browserName: _,
}, info) => {
  await start({ language: 'de' });
  await keep(page, info, 'shares-de');
  await page.getByRole('button', { name: 'Freigabe für Tom Achterberg verwalten' }).last().click();
  await page.getByRole('menuitem', { name: 'Neuen Link senden…' }).click();
  await page
    .getByRole('dialog', { name: 'Tom Achterberg einen neuen Link senden?' })
    .getByLabel('Grund')
    .waitFor();
  await page.keyboard.press('Control+Enter');
  const message = page.getByRole('alertdialog', { name: 'Nachricht an Tom Achterberg' });
  await expect(message.getByRole('region')).toContainText('Angebotsvergleich Spedition');
  await expectAccessible(page);
  await keep(page, info, 'shares-message-de');
});
