import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Launched, launch, painted } from '../support/launch';
import { chooseNext } from './support/files';
import { expectAccessible, keep } from './support/look';

// A console without a workspace: its three doors, and where each leads.

const own = resolve(__dirname, 'fixtures/harbour-works.json');
const real = resolve(__dirname, '../../../shared/data/exports/trello/fc-connect-phase1.json');
let console: Launched;
let page: Page;

test.beforeEach(async () => {
  console = await launch();
  page = console.page;
  expect(await painted(page)).toBe('first-start');
});
test.afterEach(async () => {
  expect(console.problems).toEqual([]);
  await console.close();
});

const grid = () => page.waitForFunction(() => document.documentElement.dataset.ready === 'grid');

test('four doors stand open, in the language and theme one picks', async ({
  browserName: _,
}, info) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who can reach which board?');
  await expect(page.getByRole('button', { name: 'Create', exact: true })).toBeFocused();
  await expectAccessible(page);
  await keep(page, info, 'first-start-light');
  await page.getByRole('button', { name: /^Theme/ }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: /^Language/ }).click();
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wer erreicht welches Board?');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expectAccessible(page);
  await keep(page, info, 'first-start-dark-de');
});

test('creating a workspace says what is missing, then opens it', async ({
  browserName: _,
}, info) => {
  await page.keyboard.press('1');
  await expect(page.getByRole('alertdialog', { name: 'Create a workspace' })).toBeVisible();
  await page.getByRole('button', { name: 'Create workspace' }).click();
  await expect(page.getByText('Give the workspace a name.')).toBeVisible();
  await expect(page.getByText('Say who you are.')).toBeVisible();
  await expectAccessible(page);
  await keep(page, info, 'first-start-create');
  await page.getByLabel('Workspace name').fill('Nordwind Logistik');
  await page.getByLabel('Your name').fill('Anneke Vogt');
  await page.getByLabel('Your e-mail address').fill('anneke(at)nordwind');
  await page.getByRole('button', { name: 'Create workspace' }).click();
  await expect(page.getByText(/not one e-mail address/)).toBeVisible();
  await page.getByLabel('Your e-mail address').fill('Anneke.Vogt@Nordwind.example');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Teamspaces' })).toBeVisible();
  await expect(page.getByText('No teamspace yet')).toBeVisible();
  const here = page.getByRole('navigation', { name: 'Navigation' });
  await expect(here.getByRole('button', { name: /Anneke Vogt/ })).toContainText('Admin');
  await expectAccessible(page);
  await keep(page, info, 'empty-workspace');
});

test('the demo opens on its largest grid, and so does the next start', async ({
  browserName: _,
}, info) => {
  await page.keyboard.press('3');
  await grid();
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await keep(page, info, 'demo-grid');
  await page.getByRole('button', { name: 'Boards', exact: false }).first().click();
  await expect(page.getByRole('grid', { name: 'Boards' })).toBeVisible();
  await page.waitForTimeout(700);
  await console.close({ keep: true });
  console = await launch({ folder: console.folder });
  page = console.page;
  expect(await painted(page)).toBe('view');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Boards');
  expect(title).not.toBe('Boards');
});

test('an import is read, mapped, previewed and opened', async ({ browserName: _ }, info) => {
  await chooseNext(console.app, own);
  await page.keyboard.press('2');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(page.getByRole('heading', { name: /Harbour works/ })).toBeVisible();
  await page.getByRole('button', { name: /Which of these is you/ }).click();
  await page.getByRole('option', { name: /Runa Holm/ }).click();
  await expect(page.getByLabel('Your name')).toHaveValue('Runa Holm');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByText('Say who you are: a name and one e-mail address.')).toBeVisible();
  await page.getByLabel('Your e-mail address').fill('runa@hafen.example');
  await page.getByLabel('Address of Tobias Kern').fill('tobi@hafen.example');
  await expectAccessible(page);
  await keep(page, info, 'import-people');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('heading', { name: 'What changes' })).toBeVisible();
  await expect(page.getByText('1 board', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await keep(page, info, 'import-preview');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await grid();
  const here = page.getByRole('navigation', { name: 'Navigation' });
  await expect(here.getByRole('button', { name: /Runa Holm/ })).toContainText('Admin');
  await keep(page, info, 'import-done');
});

test('a real export opens the window on its teamspace', async ({ browserName: _ }, info) => {
  test.skip(!existsSync(real), 'the shared exports are not here');
  await chooseNext(console.app, real);
  await page.keyboard.press('2');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await page.getByLabel('Your name').fill('Anneke Vogt');
  await page.getByLabel('Your e-mail address').fill('anneke@nordwind.example');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByText('4 people', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await grid();
  await expect(page.getByRole('grid', { name: 'Overrides' })).toBeVisible();
  await keep(page, info, 'import-real');
});

test('a file that is none says so and changes nothing', async () => {
  await chooseNext(console.app, resolve(__dirname, '../../package-lock.json'));
  await page.keyboard.press('2');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(page.getByRole('alert')).toContainText('This file cannot be imported');
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who can reach which board?');
});
