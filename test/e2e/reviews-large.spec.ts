import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Launched } from '../support/launch';

import { saveNext } from './support/files';
import { keep } from './support/look';
import { launchReviewing } from './support/reviewing';

// Bar 4: a review of 2,000 items from open to evidence in the real window, by keyboard alone.

const SHARES = 2_010;
/** Decided one by one; the rest in bulk. */
const ONE_BY_ONE = 120;

let console: Launched;
let page: Page;
test.afterEach(async () => {
  expect(console.problems).toEqual([]);
  await console.close();
});

const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
const grid = () => page.getByRole('grid', { name: 'Items of the review' });
const item = (index: number) =>
  page.getByText(new RegExp(`^Item ${index.toLocaleString('en')} of`));

/** Everything that is undecided and recommended so, then the key: all of it by keyboard. */
async function decideAll(recommended: 'Keep' | 'Revoke', key: string): Promise<void> {
  await press('/', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await press('Home', ...(recommended === 'Keep' ? [] : ['ArrowDown']), 'Enter');
  await expect(page.getByRole('button', { name: `Recommended ${recommended}` })).toBeFocused();
  await expect(grid()).toHaveAttribute('aria-busy', 'false');
  await press('Tab', 'Control+a');
  await expect(page.getByRole('region', { name: /items?$/ })).toBeVisible();
  await press(key);
  await expect(page.getByText('No item matches')).toBeVisible();
}

test('2,000 items, opened, decided, closed and proven by keyboard', async ({
  browserName: _,
}, info) => {
  test.setTimeout(300_000);
  console = await launchReviewing('reviews', { shares: SHARES });
  page = console.page;
  await expect(page.getByRole('grid', { name: 'Reviews' })).toBeVisible();

  // Open: by the palette, the form by its keys.
  await press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('>open a new review');
  await expect(page.getByRole('option', { name: /Open a new review/ })).toBeVisible();
  await press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New review' });
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await page.keyboard.type('Everything outside');
  await expect(dialog.getByText(/^2,0\d\d items/)).toBeVisible();
  await press('Enter');
  await expect(item(1)).toBeVisible();
  await keep(page, info, 'review-large');

  // One by one.
  const from = Date.now();
  for (let index = 1; index <= ONE_BY_ONE; index += 1) {
    await press(index % 3 === 0 ? 'r' : 'k');
    await item(index + 1).waitFor();
  }
  const each = (Date.now() - from) / ONE_BY_ONE;
  info.annotations.push({ type: 'measured', description: `${each.toFixed(0)} ms a decision` });
  process.stdout.write(`one decision, from key to the next item: ${each.toFixed(0)} ms\n`);
  await expect(page.getByText(`${ONE_BY_ONE} of 2,`, { exact: false })).toBeVisible();

  // The rest in bulk: what is recommended, first to revoke, then to keep.
  await press('t');
  await expect(grid()).toBeVisible();
  await press('/', 'ArrowRight', 'Enter', 'Enter');
  await expect(page.getByRole('button', { name: 'Decision Undecided' })).toBeVisible();
  await decideAll('Revoke', 'r');
  await decideAll('Keep', 'k');
  await expect(page.getByText(/^(2,\d+) of \1 decided$/)).toBeVisible();
  await keep(page, info, 'review-large-decided');

  // Close: counted, previewed, reasoned, done.
  await press('Control+Enter');
  const next = page.getByRole('dialog', { name: /^Close the review/ }).getByText('Next');
  await expect(page.getByRole('button', { name: 'Next' })).toBeFocused();
  await expect(next).toBeVisible();
  await press('Enter');
  await expect(page.getByLabel('Reason')).toBeFocused({ timeout: 60_000 });
  await page.keyboard.type('Everything outside, end of year');
  await press('Control+Enter');
  const ready = page.getByRole('dialog', { name: /^The evidence of Everything outside/ });
  await expect(ready).toBeVisible({ timeout: 60_000 });

  // The evidence, in both languages, by keyboard: PDF first, then CSV.
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-evidence-'));
  const save = async (name: string, ...keys: string[]): Promise<Buffer> => {
    await saveNext(console.app, join(folder, name));
    await press(...keys);
    await expect(page.getByText(`As ${name}`)).toBeVisible({ timeout: 60_000 });
    return readFile(join(folder, name));
  };
  await expect(ready.getByRole('button', { name: 'Save as PDF' })).toBeFocused();
  const pdf = await save('evidence.pdf', 'Enter');
  const csv = await save('evidence.csv', 'Tab', 'Enter');
  const german = await save(
    'nachweis.pdf',
    'Shift+Tab',
    'Shift+Tab',
    'ArrowRight',
    'Space',
    'Tab',
    'Enter',
  );
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(german.subarray(0, 5).toString()).toBe('%PDF-');
  expect(german.equals(pdf)).toBe(false);
  const lines = csv.toString('utf8').split(/\r?\n/);
  // Every item has its line, whatever stands above and below them.
  expect(lines.filter((line) => line.includes('.example')).length).toBeGreaterThanOrEqual(2_000);
  await rm(folder, { recursive: true });
  await keep(page, info, 'review-large-evidence');
  await press('Escape');
  await expect(page.getByText(/^Closed .* by Anneke Vogt/)).toBeVisible();
  await keep(page, info, 'review-large-closed');
});
