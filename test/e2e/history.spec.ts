import { expect, type Page, test } from '@playwright/test';
import type { Launched } from '../support/launch';
import { openDemo } from './overrides-page';
import { launchDemo } from './support/demo';
import { expectAccessible, keep } from './support/look';
import { LOOKS } from './support/looks';

// The ledger on screen: found again, understood, verified, taken back.

let console: Launched;
let page: Page;

test.beforeEach(async () => {
  console = await launchDemo({ layout: { route: { view: 'history' } } });
  page = console.page;
  await expect(page.getByRole('option').first()).toBeVisible();
});
test.afterEach(async () => {
  expect(console.problems).toEqual([]);
  await console.close();
});

const entries = () => page.getByRole('listbox', { name: 'Entries' });
const panel = () => page.getByRole('article');

test('the newest entry is open; arrows walk, and each shows before and after', async ({
  browserName: _,
}, info) => {
  const first = await panel().getAttribute('aria-label');
  await entries().focus();
  await page.keyboard.press('ArrowDown');
  await expect(panel()).not.toHaveAttribute('aria-label', first ?? '');
  await expect(panel().getByRole('grid', { name: 'Changes' }).first()).toBeVisible();
  await expectAccessible(page);
  await keep(page, info, 'history-light');
  await panel().getByRole('radio', { name: 'JSON' }).click();
  await expect(panel().getByText('"hash"')).toBeVisible();
  await page.keyboard.press('End');
});

test('filters by action, actor and words narrow the list, and clear again', async () => {
  await page.getByRole('button', { name: /^Action/ }).click();
  await page.getByRole('menuitemradio', { name: 'Restored defaults' }).click();
  await page.keyboard.press('Escape');
  await expect(entries().getByRole('option').first()).toContainText('Restored defaults');
  await page.getByRole('button', { name: 'Remove the filter Action' }).click();
  await page.getByRole('button', { name: /^Actor/ }).click();
  await page.getByRole('searchbox', { name: 'Actor' }).fill('jonas');
  await page
    .getByRole('dialog', { name: 'Actor' })
    .getByRole('option', { name: /Jonas Weber/ })
    .click();
  await expect(entries().getByRole('option').first()).toContainText('Jonas Weber');
  await expect(page.getByRole('dialog', { name: 'Actor' })).toBeHidden();
  await page.keyboard.press('/');
  await page.keyboard.type('no such words anywhere');
  await expect(page.getByText('No entry matches')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(entries().getByRole('option').nth(3)).toBeVisible();
});

test('person, board, actor, action, time and words all narrow the same list', async () => {
  const count = () => entries().getByRole('option').count();
  const pick = async (chip: string, words: string, name: RegExp) => {
    await page.getByRole('button', { name: `${chip} any` }).click();
    await page.getByRole('searchbox', { name: chip }).fill(words);
    await page.getByRole('dialog', { name: chip }).getByRole('option', { name }).first().click();
    await expect(page.getByRole('dialog', { name: chip })).toBeHidden();
  };
  await page.getByRole('button', { name: /^Action/ }).click();
  await page.getByRole('menuitemradio', { name: 'Set overrides', exact: true }).click();
  await page.keyboard.press('Escape');
  await pick('Actor', 'anneke', /Anneke Vogt/);
  await expect(entries().getByRole('option').first()).toContainText('Anneke Vogt');
  // Of what is left, the newest entry says whom, where, why and when it is found by.
  await entries().getByRole('option').first().click();
  const row = panel().getByRole('grid', { name: 'Changes' }).getByRole('row').nth(1);
  const person = (await row.getByRole('rowheader').textContent()) ?? '';
  const board = (await row.getByRole('gridcell').first().textContent()) ?? '';
  const number = await panel().getAttribute('aria-label');
  const before = await count();
  await pick('Person', person, new RegExp(person));
  await pick('Board', board, new RegExp(board));
  await page.getByRole('button', { name: /^Time/ }).click();
  await page.getByRole('option', { name: 'last 30 days' }).click();
  await expect.poll(count).toBeLessThan(before);
  await expect(entries().getByRole('option').first()).toBeVisible();
  await entries().getByRole('option').first().click();
  await expect(panel()).toHaveAttribute('aria-label', number ?? '');
  await page.keyboard.press('/');
  await page.keyboard.type('surely in no reason');
  await expect(page.getByText('No entry matches')).toBeVisible();
  await expect(page.getByText(/^6 filters are on/)).toBeVisible();
});

test('by time: the last days, or from one day to another, kept in the layout', async ({
  browserName: _,
}, info) => {
  const all = await entries().getByRole('option').count();
  const newest = await entries().getByRole('option').first().textContent();
  await page.getByRole('button', { name: /^Time/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Time' });
  await keep(page, info, 'history-time');
  const day = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel('To').fill(day);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Time until / })).toBeVisible();
  await expect(entries().getByRole('option').first()).not.toHaveText(newest ?? '');
  await page.getByRole('button', { name: 'Remove the filter Time' }).click();
  await expect(entries().getByRole('option')).toHaveCount(all);
});

test('an entry says whose effective access it changed', async ({ browserName: _ }, info) => {
  await page.getByRole('button', { name: /^Action/ }).click();
  await page.getByRole('menuitemradio', { name: 'Set overrides', exact: true }).click();
  await page.keyboard.press('Escape');
  await entries().getByRole('option').first().click();
  await panel().getByRole('radio', { name: 'Access' }).click();
  await expect(panel().getByRole('grid', { name: 'Access' }).getByRole('row').nth(1)).toBeVisible();
  await expect(panel().getByText(/\d+ gained/)).toBeVisible();
  await keep(page, info, 'history-access');
  await expectAccessible(page);
});

test('everything that ever touched a person is one step away from that person', async () => {
  await page.getByRole('navigation').getByTitle('People', { exact: true }).click();
  await page.getByRole('searchbox').fill('jonas weber');
  await page.getByRole('grid', { name: 'People' }).getByText('Jonas Weber').dblclick();
  await page.getByRole('button', { name: 'History', exact: true }).last().click();
  await expect(page.getByRole('button', { name: 'Person Jonas Weber' })).toBeVisible();
  await expect(entries().getByRole('option').first()).toBeVisible();
});

test('an entry leads to the state just before it', async ({ browserName: _ }, info) => {
  const number = await panel().getAttribute('aria-label');
  await panel().getByRole('button', { name: 'As of…' }).click();
  await page.getByRole('menuitem', { name: 'Just before this entry' }).click();
  const past = page.getByRole('region', { name: 'The past' });
  await expect(past).toContainText(number?.toLowerCase() ?? '?');
  await expect(entries().getByRole('option').first()).not.toContainText(
    number?.replace('Entry ', '') ?? '?',
  );
  // Nor is it shown beside the list: the newest that had happened is.
  await expect(panel()).not.toHaveAttribute('aria-label', number ?? '');
  await keep(page, info, 'history-just-before');
  await past.getByRole('button', { name: 'Back to now' }).click();
  await expect(past).toBeHidden();
});

for (const { theme, size } of LOOKS) {
  test(`the ledger is verified and says who signed, in ${theme} at ${size.width}`, async ({
    browserName: _,
  }, info) => {
    await console.close();
    console = await launchDemo({ theme, size, layout: { route: { view: 'history' } } });
    page = console.page;
    await page.getByRole('button', { name: 'Verify', exact: true }).click();
    const drawer = page.getByRole('dialog', { name: 'Verify the ledger' });
    await expect(drawer.getByText(/Chain verified, \d+ entries/)).toBeVisible();
    await expect(drawer.getByText('Recorded here')).toBeVisible();
    await keep(page, info, `verify-${theme}-${size.width}`);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
    await expect(page.getByRole('button', { name: 'Chain verified' })).toBeVisible();
    await keep(page, info, `history-${theme}-${size.width}`);
    await expectAccessible(page);
  });
}

test('an entry is undone with a preview; its undo is an entry of its own', async ({
  browserName: _,
}, info) => {
  await page.getByRole('button', { name: /^Action/ }).click();
  await page.getByRole('menuitemradio', { name: 'Locked a board', exact: true }).click();
  await page.keyboard.press('Escape');
  await entries().getByRole('option').first().click();
  const undone = await panel().getAttribute('aria-label');
  await panel().getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('dialog').getByLabel('Reason').fill('Approval is over');
  await keep(page, info, 'history-undo');
  await page.keyboard.press('Control+Enter');
  await expect(panel().getByRole('heading', { name: /^Undid entry/ })).toBeVisible();
  await panel()
    .getByRole('button', { name: /^Undoes entry/ })
    .click();
  await expect(panel()).toHaveAttribute('aria-label', undone ?? '');
  await expect(panel().getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});

test('checking a large ledger shows how far it is, and can be stopped', async () => {
  test.setTimeout(240_000);
  await console.close();
  console = await openDemo('large');
  page = console.page;
  await page.getByRole('navigation').getByTitle('History', { exact: true }).click();
  await page.getByRole('button', { name: 'Verify', exact: true }).click();
  const drawer = page.getByRole('dialog', { name: 'Verify the ledger' });
  await expect(drawer.getByRole('progressbar')).toBeVisible();
  await drawer.getByRole('button', { name: 'Cancel' }).click();
  await expect(drawer.getByText('Stopped', { exact: true })).toBeVisible();
  await drawer.getByRole('button', { name: 'Check again' }).click();
  await expect(drawer.getByText(/Chain verified, [\d,]+ entries/)).toBeVisible({
    timeout: 120_000,
  });
});
