import { expect, type Page, test } from '@playwright/test';
import type { Bridge } from '../../src-shared/ipc/contract';
import type { WorkspaceAnswer } from '../../src-shared/queries/lists';
import { type Launched, painted } from '../support/launch';
import { launchDemo } from './support/demo';
import { expectAccessible, keep } from './support/look';
import { LOOKS } from './support/looks';
import { launchSharing } from './support/sharing';

// The whole console as it was: marked, read-only, and left again (issue 4, "As of").

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

const banner = () => page.getByRole('region', { name: 'The past' });
const go = (view: string) => page.getByRole('navigation').getByTitle(view, { exact: true }).click();

async function palette(words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(words);
  await page.keyboard.press('Enter');
}

async function showQuick(step: string): Promise<void> {
  await palette('>Show an instant');
  await page.getByRole('dialog').getByRole('button', { name: step }).click();
  await page.getByRole('button', { name: 'Show this instant' }).click();
  await expect(banner()).toBeVisible();
}

const VIEWS = [
  'Overview',
  'Boards',
  'Partners',
  'External shares',
  'Reviews',
  'Risks',
  'History',
  'People',
];

for (const { theme, size } of LOOKS) {
  test(`every view shows the past in ${theme} at ${size.width}`, async ({
    browserName: _,
  }, info) => {
    test.setTimeout(240_000);
    await start({ theme, size });
    const named = (view: string) => `as-of-${view}-${theme}-${size.width}`;
    await palette('>Show an instant');
    await expect(page.getByRole('dialog').getByText(/^Entry /)).toBeVisible();
    await expectAccessible(page);
    await keep(page, info, named('dialog'));
    await page.keyboard.press('Escape');
    await showQuick('a week ago');
    const cell = page.getByRole('grid', { name: 'Overrides' }).getByRole('gridcell').nth(8);
    await cell.click();
    await expect(page.getByRole('button', { name: 'Set to edit' })).toBeDisabled();
    await page.waitForTimeout(300);
    await keep(page, info, named('grid'));
    await expectAccessible(page);
    for (const view of VIEWS) {
      await go(view);
      await expect(banner()).toBeVisible();
      await page.waitForTimeout(400);
      await keep(page, info, named(view.toLowerCase().replace(' ', '-')));
      await expectAccessible(page);
    }
    for (const view of ['Sync', 'Import & export']) {
      await go(view);
      await expect(page.getByText(`${view} is about now`)).toBeVisible();
    }
    await keep(page, info, named('import'));
    await page.keyboard.press('Escape');
    await expect(banner()).toBeHidden();
  });
}

/** The newest entry, as main has it now: whatever the window shows. */
const head = () =>
  page.evaluate(async () => {
    const { gatehouse } = window as unknown as { gatehouse: Bridge };
    const reply = await gatehouse.call('query.run', { type: 'workspace' });
    return reply.ok ? (reply.value as WorkspaceAnswer).head.entry : null;
  });

const OFF = [
  { tab: 'Participants', off: [/^Invite/, /^Role of /] },
  { tab: 'Access settings', off: [/^Default role/, /^Show/, /^New password/, /^Generate/] },
  { tab: 'Requests', off: [/^Approve/, /^Decline/] },
  { tab: 'External shares', off: [/^New share/, /^Share/] },
  { tab: 'Partners', off: [/^Add/, /^Share /] },
];

test('what begins a change is off in every view, says why, and no key gets round it', async ({
  browserName: _,
}, info) => {
  console = await launchSharing({ layout: { route: { view: 'history' } } });
  page = console.page;
  await painted(page);
  const before = await head();
  await page.getByRole('article').getByRole('button', { name: 'As of…' }).click();
  await page.getByRole('menuitem', { name: 'Right after this entry' }).click();
  await expect(banner()).toBeVisible();
  const undo = page.getByRole('article').getByRole('button', { name: 'Undo' });
  await expect(undo).toBeDisabled();
  await undo.hover();
  await expect(page.getByRole('tooltip')).toContainText('nothing can be changed');
  await page.keyboard.press('Control+z');

  await go('Boards');
  await expect(page.getByRole('button', { name: 'Create board' })).toBeDisabled();
  await expect(page.getByRole('switch').first()).toBeDisabled();
  await page.getByRole('button', { name: 'Roadmap 2027', exact: true }).click();
  const drawer = page.getByRole('dialog', { name: 'Roadmap 2027' });
  for (const { tab, off } of OFF) {
    await drawer.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
    await expect(drawer.locator('[aria-busy="true"]')).toHaveCount(0);
    for (const name of off) {
      for (const control of await drawer.getByRole('button', { name }).all()) {
        await expect(control).toBeDisabled();
      }
    }
    for (const role of ['switch', 'radio'] as const) {
      for (const control of await drawer.getByRole(role).all())
        await expect(control).toBeDisabled();
    }
    await expectAccessible(page);
    await keep(page, info, `as-of-share-${tab.toLowerCase().replace(' ', '-')}`);
  }
  await drawer.getByRole('button', { name: 'More' }).click();
  for (const name of ['Make shared', 'Hand over', 'Lock']) {
    await expect(page.getByRole('menuitem', { name: new RegExp(`^${name}`) })).toBeDisabled();
  }
  await keep(page, info, 'as-of-board-menu');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await drawer.press('Escape');
  await expect(drawer).toBeHidden();

  for (const [view, name] of [
    ['External shares', /^New share/],
    ['Partners', /^Add Partner/],
    ['People', /^Add/],
  ] as const) {
    await go(view);
    await expect(page.getByRole('main').getByRole('button', { name }).first()).toBeDisabled();
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('>board');
  await expect(page.getByRole('option', { name: /Create a board/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(banner()).toBeHidden();
  expect(await head()).toBe(before);
});

test('the past, the comparison and the check read well in German', async ({
  browserName: _,
}, info) => {
  await start({ language: 'de', layout: { route: { view: 'history' } } });
  await page.getByRole('button', { name: 'Stand vom…' }).first().click();
  await expect(page.getByRole('dialog').getByText(/^Eintrag /)).toBeVisible();
  await keep(page, info, 'as-of-german-dialog');
  await page.getByRole('dialog').getByRole('button', { name: 'vor einer Woche' }).click();
  await page.getByRole('button', { name: 'Diesen Zeitpunkt zeigen' }).click();
  await expect(page.getByRole('region', { name: 'Die Vergangenheit' })).toBeVisible();
  await keep(page, info, 'as-of-german');
  await page.getByRole('button', { name: 'Zurück ins Jetzt' }).click();
  await page.getByRole('button', { name: 'Vergleichen' }).click();
  await expect(page.getByText(/^Alle \d+ verglichen/)).toBeVisible();
  await keep(page, info, 'compare-german');
  await page.getByRole('navigation').getByTitle('Verlauf', { exact: true }).click();
  await page.getByRole('button', { name: 'Prüfen', exact: true }).click();
  await expect(page.getByRole('dialog').getByText(/Kette geprüft/)).toBeVisible();
  await keep(page, info, 'verify-german');
});
