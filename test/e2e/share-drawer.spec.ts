import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Launched } from '../support/launch';
import { expectAccessible, keep } from './support/look';
import { launchSharing } from './support/sharing';

// The Share drawer: who takes part in a board, how one gets in, what reaches beyond (console.md 3).

let console: Launched;
let page: Page;

test.afterEach(async () => {
  expect(console.problems).toEqual([]);
  await console.close();
});

async function openBoard(name: string): Promise<Locator> {
  await page.getByRole('button', { name, exact: true }).click();
  const drawer = page.getByRole('dialog', { name });
  await expect(drawer.getByRole('tab', { name: /Participants/ })).toBeVisible();
  return drawer;
}
async function start(options: Parameters<typeof launchSharing>[0] = {}): Promise<void> {
  console = await launchSharing(options);
  page = console.page;
}

const TABS = ['Participants', 'Access settings', 'Requests', 'External shares', 'Partners'];

for (const theme of ['light', 'dark'] as const) {
  test(`every tab of a shared board, ${theme}`, async ({ browserName: _ }, info) => {
    await start({ theme });
    await keep(page, info, `share-boards-${theme}`);
    const drawer = await openBoard('Roadmap 2027');
    await expect(drawer.getByText('C1 viewer: at most view')).toBeVisible();
    await expect(drawer.getByText('P3 guests are off here')).toBeVisible();
    for (const tab of [...TABS, 'History']) {
      await drawer.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
      await expect(drawer.locator('[aria-busy="true"]')).toHaveCount(0);
      await expectAccessible(page);
      await keep(page, info, `share-${tab.toLowerCase().replace(' ', '-')}-${theme}`);
    }
  });
}

test('120 people are invited by one paste, what is wrong stays with its reason', async ({
  browserName: _,
}, info) => {
  await start();
  const drawer = await openBoard('Strategic Planning');
  const field = drawer.getByRole('combobox', { name: 'Invite', exact: true });
  await field.pressSequentially('sof');
  await expect(drawer.getByRole('option', { name: /Sofía Herrera/ })).toBeVisible();
  await expectAccessible(page);
  await keep(page, info, 'share-invite-contacts');
  await field.press('Enter');
  await field.fill('k.maier@@lichtwerk');
  await expect(drawer.getByText(/there is more than one @/)).toBeVisible();
  await field.fill('');
  const many = Array.from(
    { length: 118 },
    (_u, i) => `New Person ${i} <new${i}@spedition.example>`,
  );
  const text = [...many, 'jonas.weber@nordwind.example; nobody@', 'last@spedition.example'];
  await paste(field, text.join(',\n'));
  await expect(drawer.getByRole('button', { name: 'Invite 120', exact: true })).toBeVisible();
  await expect(drawer.getByText('“nobody@”')).toBeVisible();
  await expect(drawer.getByText(/1 takes part already/)).toBeVisible();
  await expectAccessible(page);
  await keep(page, info, 'share-invite-many');
  await drawer.getByRole('button', { name: 'Leave 1 out' }).click();
  await drawer.getByRole('button', { name: 'Invite 120', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /Invite 120 people/ });
  await expect(dialog.getByLabel('Reason')).toBeVisible();
  await keep(page, info, 'share-invite-preview');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('120 people invited')).toBeVisible();
  await expect(drawer.getByRole('tab', { name: 'Participants 121' })).toBeVisible();
  await expect(
    drawer.getByText('128 of 200 invitations used today', { exact: false }),
  ).toBeVisible();
  await keep(page, info, 'share-invited');
});

test('120 roles change in commands of 50, as one entry with one undo', async ({
  browserName: _,
}, info) => {
  await start();
  const drawer = await openBoard('Launch Control');
  await drawer.getByRole('checkbox', { name: 'Select all rows' }).check({ force: true });
  await expect(drawer.getByText('120 selected')).toBeVisible();
  await expectAccessible(page);
  await keep(page, info, 'share-selected');
  await drawer.getByRole('button', { name: 'Change role' }).click();
  await page.getByRole('menuitem', { name: 'Editor' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change 120 participants to Editor?' });
  await expect(dialog.getByText(/3 commands of at most 50/)).toBeVisible();
  await expect(dialog.getByText('120 people gain')).toBeVisible();
  await keep(page, info, 'share-roles-preview');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('120 participants are Editor now')).toBeVisible();
  await expect(drawer.getByRole('grid').getByText('Editor').first()).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).last().click();
  await expect(page.getByText('Undone', { exact: true })).toBeVisible();
  await expect(drawer.getByRole('grid').getByText('Reader').first()).toBeVisible();
  await drawer.getByRole('checkbox', { name: 'Select all rows' }).check({ force: true });
  await drawer.getByRole('button', { name: 'Remove', exact: true }).click();
  await page
    .getByRole('dialog', { name: /Remove 120/ })
    .getByLabel('Reason')
    .waitFor();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('120 participants removed')).toBeVisible();
  await expect(drawer.getByRole('tab', { name: 'Participants 1' })).toBeVisible();
});

test('a request is approved with a role, another one declined', async () => {
  await start();
  const drawer = await openBoard('Roadmap 2027');
  await drawer.getByRole('tab', { name: /^Requests/ }).click();
  await expect(drawer.getByText(/I review the milestones/)).toBeVisible();
  await drawer.getByRole('button', { name: /Role for Petr/ }).click();
  await page.getByRole('option', { name: 'Editor' }).click();
  await drawer.getByRole('button', { name: 'Approve Petr Novák' }).click();
  await page
    .getByRole('dialog', { name: 'Let Petr Novák in as Editor?' })
    .getByLabel('Reason')
    .waitFor();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Petr Novák takes part as Editor')).toBeVisible();
  await expect(drawer.getByRole('tab', { name: 'Requests 1' })).toBeVisible();
  await drawer.getByRole('button', { name: 'Decline Yuki Tanaka' }).click();
  await page.getByRole('dialog', { name: 'Decline Yuki Tanaka?' }).getByLabel('Reason').waitFor();
  await page.keyboard.press('Control+Enter');
  await expect(drawer.getByText('Nobody asks for access')).toBeVisible();
  await drawer.getByRole('tab', { name: /^Participants/ }).click();
  await expect(drawer.getByText('p.novak@lichtwerk.example')).toBeVisible();
});

test('a board is handed over with the keyboard alone, and its access opened', async ({
  browserName: _,
}, info) => {
  await start();
  const drawer = await openBoard('Roadmap 2027');
  await drawer.getByRole('grid', { name: 'Participants' }).focus();
  for (const key of ['ArrowDown', 'Space']) await page.keyboard.press(key);
  await expect(drawer.getByText('1 selected')).toBeVisible();
  await drawer.getByRole('button', { name: 'Hand over…' }).focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog', { name: 'Hand Roadmap 2027 over to Adaeze Okafor?' })
    .getByLabel('Reason')
    .waitFor();
  await page.keyboard.press('Control+Enter');
  await expect(drawer.getByText(/owned by Adaeze Okafor/)).toBeVisible();
  await drawer.getByRole('tab', { name: 'Access settings' }).click();
  await expect(drawer.getByText(/In this mode the link opens nothing/)).toBeVisible();
  await drawer.getByText('Anyone with the link and the password').click();
  await page
    .getByRole('dialog', { name: /Open Roadmap 2027 to anyone/ })
    .getByLabel('Reason')
    .waitFor();
  await keep(page, info, 'share-mode-preview');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Access of Roadmap 2027 is changed')).toBeVisible();
  await expect(drawer.getByRole('button', { name: 'Copy' })).toBeVisible();
  await expectAccessible(page);
  await keep(page, info, 'share-password');
});

test('the drawer speaks German', async ({ browserName: _ }, info) => {
  await start({ language: 'de' });
  await page.getByRole('button', { name: 'Roadmap 2027', exact: true }).click();
  const drawer = page.getByRole('dialog', { name: 'Roadmap 2027' });
  for (const tab of ['Teilnehmer', 'Zugriff', 'Anfragen', 'Externe Freigaben', 'Partner']) {
    await drawer.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
    await expect(drawer.locator('[aria-busy="true"]')).toHaveCount(0);
    await keep(page, info, `share-de-${tab.toLowerCase().replace(' ', '-')}`);
  }
  await expectAccessible(page);
});

test('who may only view finds every control off, each with its rule', async ({
  browserName: _,
}, info) => {
  await start({ person: 'sina.aksoy@hafenconsult.example' });
  const drawer = await openBoard('Roadmap 2027');
  await expect(drawer.getByText(/Inviting is for the owner/)).toBeVisible();
  await expect(drawer.getByRole('combobox', { name: 'Invite', exact: true })).toHaveCount(0);
  await keep(page, info, 'share-viewer-participants');
  await drawer.getByRole('tab', { name: 'Access settings' }).click();
  await expect(drawer.getByRole('radio', { name: /Anyone with the link/ }).first()).toBeDisabled();
  await expect(drawer.getByText(/The access mode is changed by the owner/)).toBeVisible();
  await expect(drawer.getByText(/This rule belongs to the board’s one owner/)).toBeVisible();
  await expectAccessible(page);
  await keep(page, info, 'share-viewer-access');
  for (const tab of ['External shares', 'Partners']) {
    await drawer.getByRole('tab', { name: tab }).click();
    await expect(drawer.getByText(/External shares are made by admins, the owner/)).toBeVisible();
  }
});

test('an address that the policy does not admit says so while it is typed', async ({
  browserName: _,
}, info) => {
  await start();
  const command = { type: 'workspace.setPolicy', nonMembers: 'only-members' } as const;
  await page.evaluate((given) => window.gatehouse?.call('command.execute', given), command);
  const drawer = await openBoard('Roadmap 2027');
  const field = drawer.getByRole('combobox', { name: 'Invite', exact: true });
  await field.fill('k.maier@lichtwerk.example');
  await expect(drawer.getByText(/k.maier@lichtwerk.example: S15 .*members only/)).toBeVisible();
  await field.press('Enter');
  await field.fill('yuki.tanaka@nordwind.example');
  await field.press('Enter');
  await expect(drawer.getByRole('button', { name: 'Invite 1', exact: true })).toBeVisible();
  await keep(page, info, 'share-invite-refused');
});

test('a header of the grid says who reaches its board from outside', async ({
  browserName: _,
}, info) => {
  await start({ layout: { route: { view: 'teamspaces', teamspace: 'product' } } });
  await page
    .locator('[data-board]')
    .filter({ hasText: /^.*Road/ })
    .first()
    .hover();
  const tip = page.getByRole('tooltip');
  await expect(tip).toContainText('1 partner');
  await expect(tip).toContainText('5 from outside');
  await keep(page, info, 'share-grid-header');
});

test('shares are revoked for good, and a partner is switched on', async ({
  browserName: _,
}, info) => {
  await start();
  const drawer = await openBoard('Roadmap 2027');
  await drawer.getByRole('tab', { name: /^External shares/ }).click();
  await drawer.getByRole('checkbox', { name: 'Select all rows' }).check({ force: true });
  await drawer.getByRole('button', { name: 'Revoke 2' }).click();
  const dialog = page.getByRole('dialog', { name: 'Revoke 2 shares?' });
  await expect(dialog.getByText('One ledger entry, cannot be undone')).toBeVisible();
  await expect(dialog.getByLabel('Reason')).toBeVisible();
  await keep(page, info, 'share-revoke-preview');
  await page.keyboard.press('Control+Enter');
  await expect(drawer.getByText('Withdrawn')).toHaveCount(3);
  await expect(page.getByRole('button', { name: /^Undo Ctrl/ })).toHaveCount(0);
  await drawer.getByRole('tab', { name: /^Partners/ }).click();
  const zollhaus = drawer.getByRole('switch', { name: 'Shared with data@zollhaus.example' });
  await zollhaus.locator('xpath=ancestor::label').click();
  await page
    .getByRole('dialog', { name: /Share Roadmap 2027 with/ })
    .getByLabel('Reason')
    .waitFor();
  await page.keyboard.press('Control+Enter');
  await expect(zollhaus).toBeChecked();
  await expect(drawer.getByRole('tab', { name: 'Partners 2' })).toBeVisible();
});

test('a new share and a new partner begin with the board', async ({ browserName: _ }, info) => {
  await start();
  const drawer = await openBoard('Roadmap 2027');
  await drawer.getByRole('tab', { name: /^External shares/ }).click();
  await drawer.getByRole('button', { name: 'New share' }).click();
  await expect(page.getByRole('dialog').filter({ hasText: 'Cancel' })).toBeVisible();
  await keep(page, info, 'share-new-share');
  await page.keyboard.press('Escape');
  await drawer.getByRole('tab', { name: /^Partners/ }).click();
  await drawer.getByRole('button', { name: 'Add Partner' }).click();
  await expect(page.getByRole('dialog').filter({ hasText: 'Cancel' })).toBeVisible();
  await keep(page, info, 'share-add-partner');
  await page.keyboard.press('Escape');
  await expect(drawer).toBeVisible();
});

test('at 200 % the drawer fills the window', async ({ browserName: _ }, info) => {
  await start({ size: { width: 640, height: 480 } });
  const drawer = await openBoard('Roadmap 2027');
  await expect(drawer.getByText('C1 viewer: at most view')).toBeVisible();
  await drawer.getByRole('checkbox', { name: 'Select all rows' }).check({ force: true });
  await expectAccessible(page);
  await keep(page, info, 'share-narrow');
});

/** As from the clipboard, which belongs to the whole machine and not to a test. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.evaluate((input, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    input.dispatchEvent(event);
  }, text);
}
