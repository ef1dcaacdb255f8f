import { expect, type Page, test } from '@playwright/test';
import type { Launched } from '../support/launch';
import { launchDemo } from './support/demo';
import { expectAccessible, keep } from './support/look';

// The table `Boards`: privacy with its preview, several at once, the drawer of one.

let console: Launched;
let page: Page;

test.beforeEach(async () => {
  console = await launchDemo({ layout: { route: { view: 'boards' } } });
  page = console.page;
  await expect(page.getByRole('grid', { name: 'Boards' }).getByRole('row').nth(5)).toBeVisible();
});
test.afterEach(async () => {
  expect(console.problems).toEqual([]);
  await console.close();
});

const filter = async (text: string) => {
  await page.keyboard.press('/');
  await page.getByRole('searchbox', { name: 'Filter boards' }).fill(text);
};
const privacy = (name: string) => page.getByRole('switch', { name: `${name} private` });
const press = (name: string) => privacy(name).locator('xpath=ancestor::label').click();

test('a switch shows who loses before it makes a board private, and Undo gives it back', async ({
  browserName: _,
}, info) => {
  await filter('Launch Control');
  await press('Launch Control');
  const dialog = page.getByRole('dialog', { name: 'Make Launch Control private?' });
  await expect(dialog.getByText(/people lose/)).toBeVisible();
  await dialog.getByLabel('Reason').fill('Only the launch team');
  await expectAccessible(page);
  await keep(page, info, 'boards-private-preview');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Launch Control is private')).toBeVisible();
  await expect(privacy('Launch Control')).toBeChecked();
  await page.getByRole('button', { name: /^Undo/ }).last().click();
  await expect(page.getByText('Undone', { exact: true })).toBeVisible();
  await expect(privacy('Launch Control')).not.toBeChecked();
});

test('several boards are restored to their default at once', async ({ browserName: _ }, info) => {
  await page.getByRole('button', { name: 'Private any' }).click();
  await page.getByRole('menuitemradio', { name: 'yes' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: 'Select all rows' }).check({ force: true });
  const bar = page.getByText(/boards selected/).first();
  await expect(bar).toBeVisible();
  await keep(page, info, 'boards-selected');
  await page.getByRole('button', { name: 'Restore default' }).click();
  // Some of them lie in an archived teamspace: W4, which the rest need not suffer for.
  await expect(page.getByRole('alert')).toContainText('Archived teamspace');
  await keep(page, info, 'boards-refused');
  await page.getByRole('button', { name: 'Leave out what is refused' }).click();
  await expect(page.getByText(/people (gain|lose)/).first()).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^\d+ boards have their default again/)).toBeVisible();
});

test('the drawer says who reaches a board, and locks, duplicates and hands it over', async ({
  browserName: _,
}, info) => {
  await filter('Roadmap 2027');
  await page.getByRole('button', { name: 'Roadmap 2027', exact: true }).click();
  const drawer = page.getByRole('dialog', { name: 'Roadmap 2027' });
  await drawer.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Who reaches it…' }).click();
  const who = page.getByRole('dialog', { name: 'Who reaches Roadmap 2027' });
  await expect(
    who.getByRole('grid', { name: 'Who reaches it' }).getByRole('row').nth(2),
  ).toBeVisible();
  await expectAccessible(page);
  await keep(page, info, 'boards-drawer');
  await page.keyboard.press('Escape');
  await drawer.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Lock' }).click();
  await page
    .getByRole('dialog', { name: 'Lock Roadmap 2027?' })
    .getByText('Nobody’s access changes.')
    .waitFor();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Roadmap 2027 is locked')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone', { exact: true })).toBeVisible();
  await drawer.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate…' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('dialog', { name: 'Duplicate Roadmap 2027' }).getByLabel('Reason').waitFor();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog', { name: 'Copy of Roadmap 2027' })).toBeVisible();
});

test('a new board opens; its filter and place are there at the next start', async () => {
  await page.getByRole('button', { name: 'Create board' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create a board' });
  await dialog.getByRole('button', { name: 'Create board' }).click();
  await expect(dialog.getByText('Give it a name that people know it by.')).toBeVisible();
  await dialog.getByLabel('Name').fill('Quay repairs');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Quay repairs' })).toBeVisible();
  await page.keyboard.press('Escape');
  await filter('Quay');
  await expect(page.getByRole('grid', { name: 'Boards' }).getByRole('row')).toHaveCount(2);
});
