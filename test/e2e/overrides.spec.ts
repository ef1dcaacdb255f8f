import { expect, test } from '@playwright/test';
import type { Launched } from '../support/launch';
import { cell, drag, grid, head, openDemo, picture, said, selected, tray } from './overrides-page';

// One console for all: what one test leaves is what the next one's person would find.
let console: Launched;
test.beforeAll(async () => {
  console = await openDemo('small');
});
test.afterAll(() => console.close());
test.afterEach(async () => {
  expect(console.problems).toEqual([]);
  const { page } = console;
  await cell(page, 0, 0).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});

test('selects cells with the mouse: a range, single cells, whole rows and columns', async () => {
  const { page } = console;
  await drag(page, cell(page, 3, 5), cell(page, 8, 9));
  await expect(tray(page)).toContainText('30 cells');
  await expect(tray(page)).toContainText('6 × 5');
  await expect(selected(page)).toHaveCount(30);
  await picture(page, 'range');

  await cell(page, 0, 0).click({ modifiers: ['Control'] });
  await expect(tray(page)).toContainText('31 cells');
  await cell(page, 4, 6).click({ modifiers: ['Control'] });
  await expect(tray(page)).toContainText('30 cells');
  await cell(page, 1, 1).click();
  await cell(page, 2, 3).click({ modifiers: ['Shift'] });
  await expect(tray(page)).toContainText('6 cells');

  await cell(page, 2, -4).click();
  await cell(page, 4, -4).click({ modifiers: ['Shift'] });
  await expect(tray(page)).toContainText('114 cells');
  await expect(cell(page, 3, -4)).toBeChecked();
  await cell(page, 3, -4).click();
  await expect(tray(page)).toContainText('76 cells');
  await cell(page, -1, 1).click();
  await expect(cell(page, -1, 1)).toBeChecked();
  await expect(tray(page)).toContainText(`${76 + 62} cells`);
});

test('a drag past the edge scrolls', async () => {
  const { page } = console;
  const box = await grid(page).boundingBox();
  if (box === null) throw new Error('no grid');
  await cell(page, 2, 2).hover();
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 40, box.y + box.height + 30, { steps: 4 });
  await expect
    .poll(() => grid(page).evaluate((element) => element.scrollTop), { timeout: 5_000 })
    .toBeGreaterThan(300);
  await page.mouse.up();
  await expect(tray(page)).toContainText('cells');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
  await expect(cell(page, 0, 0)).toBeFocused();
});

test('selects with the keyboard alone, as one tab stop', async () => {
  const { page } = console;
  await cell(page, 0, 0).click();
  await page.keyboard.press('Escape');
  const stops = await grid(page).locator('[tabindex="0"]').count();
  expect(stops).toBe(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 1, 1)).toBeFocused();
  await expect(selected(page)).toHaveCount(0);
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(tray(page)).toContainText('4 cells');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Space');
  await expect(tray(page)).toContainText('38 cells');
  await page.keyboard.press('Control+Space');
  await expect(tray(page)).toContainText(`${38 + 63} cells`);
  await page.keyboard.press('Control+a');
  await expect(tray(page)).toContainText('2,432 cells');
  await expect(grid(page).getByRole('checkbox', { name: /everything/ })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(tray(page)).toHaveCount(0);
  await page.keyboard.press('Control+End');
  await expect(cell(page, 63, 37)).toBeFocused();
  await expect(cell(page, 63, 37)).toBeInViewport();
  await page.keyboard.press('Control+Home');
  // Left of the boards and above the people are the heads: checkboxes and sort buttons.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await expect(tray(page)).toContainText('64 cells');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await page.keyboard.press('Enter');
});

test('filters people and boards, and says when nothing matches', async () => {
  const { page } = console;
  await page.keyboard.press('/');
  await page.keyboard.type('lars');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '2');
  await expect(grid(page)).toHaveAttribute('aria-colcount', '42');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('zzzz');
  await expect(page.getByText('Nobody and nothing matches')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '65');

  await page.getByRole('button', { name: 'Kind any' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'grid' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Above role' }).click();
  await expect(page.getByText(/2 of 64 members/)).toBeVisible();
  await picture(page, 'filtered');
  await page.getByRole('button', { name: 'Remove the filter Above role' }).click();
  await page.getByRole('button', { name: 'Remove the filter Kind' }).click();
  await expect(page.getByText('64 members × 38 boards')).toBeVisible();
});

test('previews, leaves out what is refused, applies in one entry, and undoes it', async () => {
  const { page } = console;
  const rows = [3, 4, 5, 6, 7, 8];
  const columns = [5, 6, 7, 8, 9];
  const before = await said(page, rows, columns);
  const entry = await head(page);
  await drag(page, cell(page, 3, 5), cell(page, 8, 9));
  await page.keyboard.press('e');
  await expect(tray(page).getByRole('heading', { name: /gain/ })).toBeVisible();
  await expect(tray(page)).toContainText('Viewers cannot edit');
  const apply = tray(page).getByRole('button', { name: /^Apply/ });
  await expect(apply).toBeDisabled();
  await expect(cell(page, 4, 5)).toHaveAccessibleName(/refused$/);
  await tray(page)
    .getByText(/Leave out the \d+ refused/)
    .click();
  await expect(apply).toBeEnabled();
  await picture(page, 'staged');
  expect(await head(page)).toBe(entry);

  await tray(page).getByRole('textbox', { name: 'Reason for the change' }).fill('Q1 planning');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/changes applied/)).toBeVisible();
  expect(await head(page)).toBe(entry + 1);
  await expect.poll(() => said(page, rows, columns)).not.toEqual(before);
  await expect(cell(page, 8, 5)).toHaveAccessibleName(/: edit, override$/);
  await picture(page, 'applied');

  await cell(page, 0, 0).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone')).toBeVisible();
  await expect.poll(() => said(page, rows, columns)).toEqual(before);
  expect(await head(page)).toBe(entry + 2);
});

test('explains a cell: person, board, the answer and every path with its rule', async () => {
  const { page } = console;
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await cell(page, 1, 1).click();
  await page.keyboard.press('Enter');
  const name = (await cell(page, 1, -3).innerText()).trim();
  await expect(inspector.getByRole('heading', { name })).toBeVisible();
  await expect(inspector.getByText('Open paths')).toBeVisible();
  await expect(inspector.getByText('Closed paths')).toBeVisible();
  await expect(inspector.getByLabel(/^Rule P/).first()).toBeVisible();
  const overridden = grid(page)
    .getByRole('gridcell', { name: /: (view|edit), override$/ })
    .first();
  await overridden.click();
  await expect(inspector.getByText('because an override says so.')).toBeVisible();
  await expect(inspector.getByText(/#\d/)).toBeVisible();
  await picture(page, 'inspector');
});

test('makes boards private and restores them from the same bar', async () => {
  const { page } = console;
  await cell(page, -1, 1).click();
  await tray(page).getByRole('button', { name: 'Make private' }).click();
  await expect(tray(page).getByRole('heading', { name: /lose/ })).toContainText(/[1-9]\d* lose/);
  await tray(page)
    .getByRole('button', { name: /^Apply/ })
    .click();
  await expect(page.getByText(/applied/)).toBeVisible();
  await expect(tray(page).getByRole('button', { name: 'Make shared' })).toBeVisible();
  await page.keyboard.press('Shift+r');
  await tray(page)
    .getByRole('button', { name: /^Apply/ })
    .click();
  await expect(tray(page).getByRole('button', { name: 'Make private' })).toBeVisible();
});
