import { expect, type Page, test } from '@playwright/test';
import type { Launched } from '../support/launch';
import { expectAccessible, keep } from './support/look';
import { launchReviewing } from './support/reviewing';

// Overview: what needs doing today; everything leads to its filtered list (console.md 1, issue 4).

let console: Launched;
let page: Page;

test.afterEach(async () => {
  expect(console.problems).toEqual([]);
  await console.close();
});

async function start(options: Parameters<typeof launchReviewing>[1] = {}): Promise<void> {
  console = await launchReviewing('overview', options);
  page = console.page;
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
}
const WIDE = { width: 1920, height: 1080 };

for (const theme of ['light', 'dark'] as const) {
  test(`what waits, what is risky, what goes on, ${theme}`, async ({ browserName: _ }, info) => {
    await start({ theme });
    await expect(page.getByText('Tenant scope')).toBeVisible();
    await expectAccessible(page);
    await keep(page, info, `overview-${theme}`);
    await console.close();
    await start({ theme, size: WIDE });
    await expect(page.getByText('Tenant scope')).toBeVisible();
    await keep(page, info, `overview-${theme}-wide`);
  });
}

test('each thing to do leads to just what it counts', async () => {
  await start();
  const toDo = page.getByRole('region', { name: 'To do today' });
  await expect(toDo.getByRole('button', { name: /Reviews due.*Q4 external access/ })).toBeVisible();
  await toDo.getByRole('button', { name: /^Shares expiring/ }).click();
  await expect(page.getByRole('button', { name: 'Ending in 7 days' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(page.getByRole('grid', { name: 'External shares' }).getByRole('row')).toHaveCount(2);
  await page.keyboard.press('Alt+ArrowLeft');
  await toDo.getByRole('button', { name: /^Pending requests/ }).click();
  const boards = page.getByRole('grid', { name: 'Boards' });
  await expect(boards.getByRole('row')).toHaveCount(3);
  await expect(boards.getByRole('row', { name: /Roadmap 2027/ })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await toDo.getByRole('button', { name: /^Reviews due/ }).click();
  await expect(page.getByRole('grid', { name: 'Reviews' })).toBeVisible();
});

test('a kind of risk leads to its findings', async () => {
  await start();
  const risks = page.getByRole('region', { name: 'Risks' });
  await risks.getByRole('button', { name: /Departed people/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Risks' })).toBeVisible();
  const found = page.getByRole('grid', { name: 'Risks' });
  await expect(found.getByRole('row')).toHaveCount(2);
  await expect(found.getByRole('row', { name: /Marta Silva/ })).toBeVisible();
});

test('every chart has its table', async ({ browserName: _ }, info) => {
  await start();
  for (const title of ['Changes', 'External shares']) {
    const card = page.getByRole('region', { name: title, exact: true }).first();
    // Hidden from sight, not from what reads the page.
    await expect(card.getByRole('table', { name: title })).toHaveCount(1);
    await card.getByRole('button', { name: `${title} as a table` }).click();
    await expect(card.getByRole('table', { name: title }).getByRole('row')).toHaveCount(29);
  }
  await expectAccessible(page);
  await keep(page, info, 'overview-tables');
});

test('Overview speaks German', async ({ browserName: _ }, info) => {
  console = await launchReviewing('overview', { language: 'de' });
  page = console.page;
  await expect(page.getByText('Heute zu tun')).toBeVisible();
  await expectAccessible(page);
  await keep(page, info, 'overview-de');
});
