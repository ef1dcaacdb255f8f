import { expect, type Page, test } from '@playwright/test';
import { type Launched, launch, painted } from '../support/launch';
import { launchDemo } from './support/demo';
import { expectAccessible, keep } from './support/look';

// What surrounds every view: palette, shortcuts, theme, language, and access for everybody.

const VIEWS = [
  ['1', 'Overview'],
  ['2', 'Teamspaces'],
  ['3', 'Boards'],
  ['4', 'History'],
  ['5', 'People'],
  ['6', 'Import & export'],
  ['9', 'Reviews'],
  [',', 'Settings'],
] as const;
let console: Launched;
let page: Page;

async function open(options: Parameters<typeof launchDemo>[0] = {}): Promise<void> {
  console = await launchDemo({ layout: { route: { view: 'boards' } }, ...options });
  page = console.page;
  await expect(page.getByRole('grid', { name: 'Boards' })).toBeVisible();
}
test.afterEach(async () => {
  expect(console.problems).toEqual([]);
  await console.close();
});

for (const theme of ['light', 'dark'] as const) {
  test(`every view passes axe in ${theme}`, async ({ browserName: _ }, info) => {
    await open({ theme });
    for (const [key, title] of VIEWS) {
      await page.keyboard.press(`Control+${key}`);
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await page.waitForTimeout(300);
      await expectAccessible(page);
      await keep(page, info, `view-${title.split(' ')[0]?.toLowerCase()}-${theme}`);
    }
  });
}

test('the palette answers who can do what, and finds people, boards and actions', async ({
  browserName: _,
}, info) => {
  await open();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search or run a command' });
  const input = palette.getByRole('combobox');
  await expect(input).toBeFocused();
  await input.fill('mia roadmap');
  await expect(
    palette.getByText(/^Mia Lindqvist can(not reach| \w+).*Roadmap 2027$/),
  ).toBeVisible();
  await expectAccessible(page);
  await keep(page, info, 'palette-answer');
  await page.keyboard.press('Enter');
  const why = page.getByRole('complementary', { name: 'Inspector' });
  await expect(why).toContainText('Mia');
  await keep(page, info, 'palette-why');
  await page.keyboard.press('Control+k');
  await input.fill('@anneke');
  await expect(palette.getByRole('option', { name: /Anneke Vogt/ })).toBeVisible();
  await input.fill('#roadmap');
  await expect(palette.getByRole('option', { name: /Roadmap 2027/ })).toBeVisible();
  await input.fill('>dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('keys and the native menu run the same actions', async () => {
  await open();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Shortcuts' });
  await expect(sheet).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await console.app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.getMenuItemById('go.history')?.click(),
  );
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { level: 1, name: 'Boards' })).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Filter boards' })).toBeFocused();
  await page.keyboard.type('?');
  await expect(sheet).toBeHidden();
});

test('German reaches every view, with its numbers and dates', async ({ browserName: _ }, info) => {
  await open();
  await page.keyboard.press('Control+,');
  await page.getByRole('radio', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Navigation' })).toContainText('1.204');
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessible(page);
  await keep(page, info, 'history-de');
});

test('at half the width (200 % zoom) everything is still there', async ({
  browserName: _,
}, info) => {
  await open({ size: { width: 640, height: 480 } });
  for (const [key, title] of VIEWS) {
    await page.keyboard.press(`Control+${key}`);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(640);
  }
  await expectAccessible(page);
  await keep(page, info, 'narrow');
});

test('the next start opens where one left off, filter included', async () => {
  await open();
  await page.keyboard.press('Control+5');
  await page.getByRole('searchbox', { name: 'Filter people' }).fill('Lindqvist');
  await expect(page.getByRole('grid', { name: 'People' }).getByRole('row')).toHaveCount(2);
  await page.waitForTimeout(800);
  await console.close({ keep: true });
  console = await launch({ folder: console.folder });
  page = console.page;
  await painted(page);
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Filter people' })).toHaveValue('Lindqvist');
});

test('one person’s page says everything they reach, and a role change shows what it takes', async ({
  browserName: _,
}, info) => {
  await open();
  await page.keyboard.press('Control+5');
  await page.getByRole('searchbox', { name: 'Filter people' }).fill('Mia Lindqvist');
  await page.getByRole('button', { name: 'Mia Lindqvist', exact: true }).click();
  await expect(page.getByRole('grid', { name: 'Reaches' }).getByRole('row').nth(2)).toBeVisible();
  await expectAccessible(page);
  await keep(page, info, 'person');
  await page.getByRole('button', { name: 'Set role' }).click();
  await page.getByRole('menuitemradio', { name: 'Viewer' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make Mia Lindqvist Viewer?' });
  await expect(dialog.getByText(/person loses/)).toBeVisible();
  await keep(page, info, 'person-role');
  await page.keyboard.press('Escape');
});
