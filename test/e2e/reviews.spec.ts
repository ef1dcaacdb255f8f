import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Launched } from '../support/launch';
import { saveNext } from './support/files';
import { expectAccessible, keep } from './support/look';
import { AUDITOR, launchReviewing } from './support/reviewing';

// Reviews: campaigns, one item at a time or as a table, and their closing (console.md 6, issue 4).

let console: Launched;
let page: Page;
const WIDE = { width: 1920, height: 1080 };

test.afterEach(async () => {
  expect(console.problems).toEqual([]);
  await console.close();
});

async function start(options: Parameters<typeof launchReviewing>[1] = {}): Promise<void> {
  console = await launchReviewing('reviews', options);
  page = console.page;
}

/** The review under way, its first item before one. */
async function open(options: Parameters<typeof launchReviewing>[1] = {}): Promise<void> {
  const layout = { route: { view: 'reviews', review: 'q4-external' } };
  await start({ layout, ...options });
  await expect(page.getByText(/^Item 1 of/)).toBeVisible();
}
const question = () => page.getByRole('heading', { level: 2 });
const decided = (count: number) => page.getByText(new RegExp(`^${count} of \\d+ decided$`));

for (const theme of ['light', 'dark'] as const) {
  test(`campaigns with their progress, ${theme}`, async ({ browserName: _ }, info) => {
    await start({ theme });
    const grid = page.getByRole('grid', { name: 'Reviews' });
    await expect(grid.getByRole('row', { name: /Q4 external access/ })).toBeVisible();
    await expect(page.getByText('Partners, quarterly is due')).toBeVisible();
    await expectAccessible(page);
    await keep(page, info, `reviews-${theme}`);
    await page.getByRole('button', { name: 'New review' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Q1 external access');
    await expect(page.getByRole('dialog').getByText(/^\d+ items/)).toBeVisible();
    await expectAccessible(page);
    await keep(page, info, `review-new-${theme}`);
  });

  test(`one item at a time and the table, ${theme}`, async ({ browserName: _ }, info) => {
    await open({ theme });
    await expect(page.getByText('If you revoke')).toBeVisible();
    for (const key of ['k', 'r', 'k']) await page.keyboard.press(key);
    await expect(decided(3)).toBeVisible();
    await expect(page.getByText('If you revoke')).toBeVisible();
    await expectAccessible(page);
    await keep(page, info, `review-one-${theme}`);
    await page.keyboard.press('t');
    await expect(page.getByRole('grid', { name: 'Items of the review' })).toBeVisible();
    await expectAccessible(page);
    await keep(page, info, `review-table-${theme}`);
    await console.close();
    await open({ theme, size: WIDE });
    await expect(page.getByText('If you revoke')).toBeVisible();
    await keep(page, info, `review-one-${theme}-wide`);
    await page.keyboard.press('t');
    await expect(page.getByRole('grid', { name: 'Items of the review' })).toBeVisible();
    await keep(page, info, `review-table-${theme}-wide`);
    await page.keyboard.press('Control+9');
    await expect(page.getByRole('grid', { name: 'Reviews' })).toBeVisible();
    await keep(page, info, `reviews-${theme}-wide`);
  });
}

test('each key does what it says, and a decision is taken back', async () => {
  await open();
  const first = await question().textContent();
  await page.keyboard.press('j');
  await expect(page.getByText(/^Item 2 of/)).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(question()).toHaveText(first ?? '');
  await page.keyboard.press('n');
  await page.keyboard.type('krc: letters of a note decide nothing');
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await expect(decided(1)).toBeVisible();
  await expect(page.getByText(/^Item 2 of/)).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByLabel('Note for the evidence')).toHaveValue(/^krc:/);
  await expect(page.getByRole('button', { name: /^Revoke/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('Control+z');
  await expect(decided(0)).toBeVisible();
  await expect(question()).toHaveText(first ?? '');
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Three months').click();
  await page.keyboard.press('Enter');
  await expect(decided(1)).toBeVisible();
  await expect(page.getByText('1 change')).toBeVisible();
});

test('what is selected in the table is decided together', async ({ browserName: _ }, info) => {
  await open();
  await page.keyboard.press('t');
  const grid = page.getByRole('grid', { name: 'Items of the review' });
  await page.keyboard.press('/');
  await page.keyboard.type('kestrel');
  await expect(grid.getByRole('row').nth(3)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all rows' }).check();
  const tray = page.getByRole('region', { name: /items$/ });
  await tray.getByLabel('Note for all of them').fill('The study is over');
  await keep(page, info, 'review-bulk');
  await tray.getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText(/items are to be revoked/)).toBeVisible();
  await expect(grid.getByText(/The study is over/).first()).toBeVisible();
});

test('closing is counted, previewed and leaves its evidence', async ({ browserName: _ }, info) => {
  await open();
  // The first is pending, the second live: only who is in can lose.
  for (const key of ['k', 'r', 'r']) await page.keyboard.press(key);
  await expect(decided(3)).toBeVisible();
  await page.getByRole('button', { name: 'Close review' }).click();
  const dialog = page.getByRole('dialog', { name: 'Close the review Q4 external access?' });
  await expect(dialog.getByText(/items are undecided and will be kept/)).toBeVisible();
  await expect(dialog.getByText('2 are revoked')).toBeVisible();
  await expectAccessible(page);
  await keep(page, info, 'review-close');
  await dialog.getByRole('button', { name: 'Next' }).click();
  const change = page.getByRole('dialog', { name: /apply 2 changes/ });
  await expect(change.getByText('1 person loses')).toBeVisible();
  await keep(page, info, 'review-close-preview');
  await page.keyboard.press('Control+Enter');
  const ready = page.getByRole('dialog', { name: 'The evidence of Q4 external access is ready' });
  await expect(ready).toBeVisible();
  await expectAccessible(page);
  await keep(page, info, 'review-evidence');
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-evidence-'));
  await saveNext(console.app, join(folder, 'nachweis.csv'));
  await ready.getByText('Deutsch').click();
  await ready.getByRole('button', { name: 'Save as CSV' }).click();
  await expect(page.getByText('As nachweis.csv')).toBeVisible();
  expect(await readFile(join(folder, 'nachweis.csv'), 'utf8')).toContain('externe Freigabe');
  await rm(folder, { recursive: true });
  await ready.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText(/^Closed .* by Anneke Vogt/)).toBeVisible();
  await keep(page, info, 'review-closed');
});

test('nothing is decided, opened or closed in the past', async () => {
  await start({ layout: { route: { view: 'history' } } });
  await page.getByRole('article').getByRole('button', { name: 'As of…' }).click();
  await page.getByRole('menuitem', { name: 'Right after this entry' }).click();
  await expect(page.getByRole('region', { name: 'The past' })).toBeVisible();
  const views = page.getByRole('navigation', { name: 'Navigation' });
  await views.getByRole('button', { name: /^Reviews/ }).click();
  await expect(page.getByRole('button', { name: 'New review' })).toBeDisabled();
  await page.getByRole('grid', { name: 'Reviews' }).getByText('Q4 external access').click();
  await expect(page.getByText(/^Item 1 of/)).toBeVisible();
  await page.keyboard.press('k');
  await expect(page.getByRole('button', { name: /^Keep/ })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Close review' })).toBeDisabled();
  await expect(decided(0)).toBeVisible();
});

test('an auditor decides, but neither opens nor closes', async () => {
  await open({ person: AUDITOR });
  await page.keyboard.press('k');
  await expect(decided(1)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Close review' })).toBeDisabled();
});

test('Reviews speak German', async ({ browserName: _ }, info) => {
  const layout = { route: { view: 'reviews', review: 'q4-external' } };
  await start({ layout, language: 'de' });
  await expect(page.getByText('Wenn Sie entziehen')).toBeVisible();
  await expectAccessible(page);
  await keep(page, info, 'review-one-de');
});
