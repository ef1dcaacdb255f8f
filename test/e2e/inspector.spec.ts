import { expect, type Page, test } from '@playwright/test';
import { type Launched, painted } from '../support/launch';
import { launchDemo } from './support/demo';
import { expectAccessible, keep } from './support/look';
import { LOOKS } from './support/looks';

// Why, and why not: every path, what would change it, and through whose eyes (issue 4).

let console: Launched;
let page: Page;

async function start(options: Parameters<typeof launchDemo>[0] = {}): Promise<void> {
  console = await launchDemo(options);
  page = console.page;
  await painted(page);
}
test.afterEach(async () => {
  expect(console.problems).toEqual([]);
  await console.close();
});

const inspector = () => page.getByRole('complementary');
const viewAs = () => inspector().getByRole('button', { name: /^View as / });

for (const { theme, size } of LOOKS) {
  test(`looks as a guest and by the link in ${theme} at ${size.width}`, async ({
    browserName: _,
  }, info) => {
    // The accessibility check reads every cell of a wide grid, twice.
    test.setTimeout(240_000);
    await start({ theme, size });
    await page.getByRole('gridcell').nth(8).click();
    await expect(inspector().getByRole('heading', { level: 2 })).not.toHaveText('A guest');
    await keep(page, info, `why-${theme}-${size.width}`);
    await expectAccessible(page);
    await viewAs().click();
    const choice = page.getByRole('dialog', { name: 'View as' });
    await choice.getByRole('radio', { name: 'Guest' }).click();
    await choice.getByText('holds the board’s link').click();
    await keep(page, info, `view-as-${theme}-${size.width}`);
    await choice.getByRole('radio', { name: 'right' }).click();
    await page.keyboard.press('Escape');
    await expect(inspector().getByRole('heading', { name: 'A guest' })).toBeVisible();
    await expect(viewAs()).toHaveText('View as a guest, with the link, right password');
    await expect(inspector().getByText('P4', { exact: true }).first()).toBeVisible();
    await keep(page, info, `why-guest-${theme}-${size.width}`);
    await expectAccessible(page);
  });
}

test('tells what would change a path, and previews it from there', async ({
  browserName: _,
}, info) => {
  await start();
  const grid = page.getByRole('grid', { name: 'Overrides' });
  await grid
    .getByRole('gridcell', { name: /override/ })
    .first()
    .click();
  const path = inspector().getByRole('listitem').filter({ hasText: 'Decides' });
  await path.getByRole('button', { name: /change it/ }).click();
  await expect(path.getByText('Clear the override')).toBeVisible();
  await keep(page, info, 'why-remedies');
  await expectAccessible(page);
  await path.getByRole('button', { name: 'Preview: Clear the override' }).click();
  const dialog = page.getByRole('dialog', { name: 'Clear the override?' });
  await expect(dialog.getByText(/gains|loses|Nobody’s access changes/)).toBeVisible();
  await keep(page, info, 'why-remedy-preview');
});

test('looks as anybody else, and comes back to the selection with it', async () => {
  await start();
  await page.getByRole('gridcell').nth(8).click();
  await viewAs().click();
  await page.getByRole('searchbox', { name: 'Person' }).fill('jonas');
  await page.getByRole('option', { name: /Jonas Weber/ }).click();
  await expect(inspector().getByRole('heading', { name: 'Jonas Weber' })).toBeVisible();
  await page.getByRole('gridcell').nth(9).click();
  await expect(inspector().getByRole('heading', { name: 'Jonas Weber' })).toBeHidden();
});

test('speaks German throughout, with one word for an override', async ({
  browserName: _,
}, info) => {
  await start({ language: 'de' });
  const grid = page.getByRole('grid', { name: 'Ausnahmen' });
  await grid
    .getByRole('gridcell', { name: /Ausnahme/ })
    .first()
    .click();
  await expect(inspector().getByText('Ausnahme', { exact: true }).first()).toBeVisible();
  await keep(page, info, 'why-german');
  expect(await inspector().innerText()).not.toMatch(/Override|\b(is|has|the|board’s)\b/);
});
