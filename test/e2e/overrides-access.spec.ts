import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Launched } from '../support/launch';
import { cell, drag, openDemo, picture, tray } from './overrides-page';

async function violations({ page }: Launched): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}

for (const theme of ['light', 'dark'] as const) {
  test(`the grid, its tray, members and boards have no axe violations in ${theme}`, async () => {
    const console = await openDemo('small', { theme });
    const { page } = console;
    expect(await violations(console)).toEqual([]);
    await drag(page, cell(page, 3, 5), cell(page, 8, 9));
    await page.keyboard.press('e');
    await expect(tray(page).getByText(/^Leave out the/)).toBeVisible();
    await picture(page, `access-${theme}`);
    expect(await violations(console)).toEqual([]);
    await page.keyboard.press('Escape');
    for (const part of ['Members', 'Boards']) {
      await page.getByRole('tab', { name: new RegExp(`^${part}`) }).click();
      await expect(page.getByRole('grid', { name: part })).toBeVisible();
      await page.waitForTimeout(300);
      expect(await violations(console)).toEqual([]);
    }
    await console.close();
  });
}

test('at 200 % zoom the tray stacks and role and level leave', async () => {
  const console = await openDemo('small', { size: { width: 640, height: 800 } });
  const { page } = console;
  await expect(page.getByRole('columnheader', { name: 'Role' })).toHaveCount(0);
  await cell(page, 1, 1).click();
  await page.keyboard.press('e');
  await expect(tray(page).getByRole('button', { name: /Apply|Nothing/ })).toBeVisible();
  await expect(cell(page, 1, 1)).toBeInViewport();
  await picture(page, 'narrow');
  expect(await violations(console)).toEqual([]);
  await console.close();
});
