import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, type TestInfo, test } from '@playwright/test';
import { type SetUpHub, setUpHub } from '../support/hub';
import { hasKeyring, keyringSession } from '../support/keyring-session';
import { freshFolder, type Launched, launch, painted } from '../support/launch';
import { type Postgres, postgres } from '../support/postgres';
import { applyLines, type Line } from './support/apply';
import { expectAccessible, keep } from './support/look';

// Two real consoles, each with its own window, database and key, on a real PostgreSQL (issue 5).

const ADA = 'ada@hafen.example';
const BEN = 'ben@hafen.example';
const WORLD: Line[] = [
  {
    type: 'workspace.create',
    name: 'Hafen',
    plan: 'enterprise',
    admin: { email: ADA, name: 'Ada Hansen' },
  },
  {
    type: 'person.add',
    id: 'ben',
    email: BEN,
    name: 'Ben Olsen',
    affiliation: 'member',
    workspaceRole: 'admin',
  },
  ...['leila', 'wei', 'sofia'].map(
    (id): Line => ({
      type: 'person.add',
      id,
      email: `${id}@hafen.example`,
      name: { leila: 'Leila Haddad', wei: 'Wei Zhang', sofia: 'Sofía Herrera' }[id] ?? id,
      affiliation: 'member',
      workspaceRole: 'maker',
    }),
  ),
  { type: 'teamspace.create', id: 'design', name: 'Design' },
  {
    type: 'teamspace.setMembers',
    teamspace: 'design',
    members: ['leila', 'wei', 'sofia'].map((person) => ({ person, level: 'view' as const })),
  },
  {
    type: 'board.create',
    id: 'prices',
    teamspace: 'design',
    name: 'Preismodell 2027',
    kind: 'document',
  },
  {
    type: 'board.create',
    id: 'plan',
    teamspace: 'design',
    name: 'Launch Control',
    kind: 'timeline',
  },
];

test.skip(!hasKeyring, 'no keychain daemon on this machine');
test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

let home: string;
let server: Postgres;
let hub: SetUpHub;
let session: Awaited<ReturnType<typeof keyringSession>>;
let a: Launched;
let b: Launched;
const problems: string[] = [];

test.beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'gatehouse-home-'));
  session = await keyringSession(home, 'unlocked');
  server = await postgres();
  hub = await setUpHub(server, 'gatehouse');
});
test.afterAll(async () => {
  await a?.close();
  await b?.close();
  await server?.remove();
  await session?.end();
  await rm(home, { recursive: true, force: true });
});

async function open(theme: 'light' | 'dark', person?: string): Promise<Launched> {
  const folder = await freshFolder();
  if (person !== undefined) await applyLines(join(folder, 'workspace.sqlite'), person, WORLD);
  const console = await launch({ folder, env: session.env });
  await painted(console.page);
  await console.page.evaluate((theme) => {
    const { gatehouse } = window as unknown as {
      gatehouse: { call(c: string, i: unknown): unknown };
    };
    return gatehouse.call('app.settings', { theme, language: 'en' });
  }, theme);
  return console;
}

const nav = (page: Page) => page.getByRole('navigation', { name: 'Navigation' });
const toSync = (page: Page) => nav(page).getByRole('button', { name: /^Sync/ }).click();
const figure = (page: Page, label: string): Locator =>
  page.locator('dl > div', { hasText: label }).first();

/** Asks main as the page does. */
// biome-ignore lint/suspicious/noExplicitAny: answers of any channel
const ask = ({ page }: Launched, channel: string, input?: unknown): Promise<any> =>
  page.evaluate(
    async ({ channel, input }) => {
      const { gatehouse } = window as unknown as {
        gatehouse: { call(c: string, i: unknown): Promise<{ ok: boolean; value?: unknown }> };
      };
      const reply = await gatehouse.call(channel, input);
      return reply.ok ? reply.value : reply;
    },
    { channel, input },
  );
const give = (console: Launched, command: object) => ask(console, 'command.execute', command);

async function looked(name: string, info: TestInfo): Promise<void> {
  for (const [side, console] of [
    ['a', a],
    ['b', b],
  ] as const) {
    await keep(console.page, info, `sync-${name}-${side}`);
  }
}

test('one console shares its workspace, another joins it and is enrolled', async ({
  browserName: _,
}, info) => {
  a = await open('light', ADA);
  await toSync(a.page);
  await expect(a.page.getByRole('heading', { name: 'Share this workspace' })).toBeVisible();
  await a.page.getByLabel('Hub address').fill(await hub.console('a'));
  await a.page.getByRole('button', { name: 'Try the connection' }).click();
  await expect(a.page.getByText('The hub can do all that is needed')).toBeVisible();
  await expectAccessible(a.page);
  await keep(a.page, info, 'sync-share');
  await a.page.getByRole('button', { name: 'Share workspace' }).click();
  await expect(a.page.getByText('In step', { exact: false }).first()).toBeVisible();

  b = await open('dark');
  await b.page.keyboard.press('4');
  const { invitation } = await ask(a, 'sync.view');
  const join = b.page.getByRole('alertdialog', { name: 'Join a workspace' });
  await join
    .getByLabel('Paste the invitation')
    .fill(
      `workspace: ${invitation.workspace}\npin: ${invitation.genesis}\nhub: ${await hub.console('b')}`,
    );
  await expect(join.getByLabel('Pin')).toHaveValue(invitation.genesis);
  await join.getByLabel('Your e-mail address').fill(BEN);
  await join.getByLabel('Name of this console').fill('Wien 1');
  await expectAccessible(b.page);
  await keep(b.page, info, 'sync-join');
  await join.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(b.page.getByText('Waiting for an admin', { exact: false })).toBeVisible();
  await keep(b.page, info, 'sync-waiting');
  const { fingerprint } = await ask(b, 'sync.view');

  await a.page.getByRole('button', { name: 'Enrol', exact: true }).click();
  const enrol = a.page.getByRole('dialog', { name: 'Enrol a console' });
  await expect(enrol.getByText(fingerprint)).toBeVisible();
  await expect(enrol.getByRole('button', { name: 'Enrol console' })).toBeDisabled();
  await enrol.getByText('The fingerprint is the same').click();
  await enrol.getByLabel('Works for').fill('Ben');
  await a.page.getByRole('option', { name: /Ben Olsen/ }).click();
  await expectAccessible(a.page);
  await keep(a.page, info, 'sync-enrol');
  await enrol.getByRole('button', { name: 'Enrol console' }).click();
  await expect(a.page.getByText('Wien 1 is enrolled')).toBeVisible();
  await b.page.getByRole('button', { name: 'Sync now' }).click();
  await expect(b.page.getByText('Waiting for an admin', { exact: false })).toBeHidden();
  await expect(b.page.getByText('In step', { exact: false }).first()).toBeVisible();
  await expectAccessible(b.page);
  await looked('in-step', info);
});

test('offline on both: a grant over a private board is refused, shown, and issued again', async ({
  browserName: _,
}, info) => {
  await server.kill();
  // b makes the board private; a, who cannot know, gives edit on it.
  await give(b, {
    type: 'board.setPrivate',
    boards: ['prices'],
    private: true,
    reason: 'Not announced yet',
  });
  const grant = {
    type: 'override.set',
    boards: ['prices'],
    persons: ['leila', 'wei', 'sofia'],
    level: 'edit',
  };
  await give(a, { ...grant, reason: 'Q4 planning' });
  await give(a, {
    type: 'board.create',
    id: 'notes',
    teamspace: 'design',
    name: 'Notes',
    kind: 'document',
  });
  for (const { page } of [a, b]) {
    await page.getByRole('button', { name: 'Sync now' }).click();
    await expect(page.getByText('Hub out of reach', { exact: false }).first()).toBeVisible();
  }
  await expect(figure(a.page, 'Pending on this console')).toContainText('2');
  await expect(a.page.getByText('Waits for the hub').first()).toBeVisible();
  await expectAccessible(a.page);
  await looked('offline', info);

  await server.start();
  await b.page.getByRole('button', { name: 'Sync now' }).click();
  await expect(figure(b.page, 'Pending on this console')).toContainText('0');
  await a.page.getByRole('button', { name: 'Sync now' }).click();
  await expect(figure(a.page, 'Pending on this console')).toContainText('0');
  const card = a.page.getByRole('region', { name: /^(Refused|Not whole): / });
  await expect(card).toContainText('Ben Olsen');
  await expect(card.getByRole('row', { name: /Leila Haddad/ })).toBeVisible();
  await expect(nav(a.page).getByRole('button', { name: /^Sync.*1 to decide/ })).toBeVisible();
  await expectAccessible(a.page);
  await looked('refused', info);
  expect(
    await ask(a, 'query.run', { type: 'access', person: 'leila', board: 'prices' }),
  ).toMatchObject({
    level: 'none',
  });

  await card.getByRole('button', { name: 'Review and issue again' }).click();
  const dialog = a.page.getByRole('dialog');
  await expect(dialog.getByText('Leila Haddad')).toBeVisible();
  await keep(a.page, info, 'sync-again');
  await dialog.getByLabel('Reason').fill('Agreed with Ben');
  await a.page.keyboard.press('Control+Enter');
  await expect(card).toBeHidden();
  await a.page.getByRole('button', { name: 'Sync now' }).click();
  await expect(figure(a.page, 'Pending on this console')).toContainText('0');
  await b.page.getByRole('button', { name: 'Sync now' }).click();
  await expect
    .poll(() => ask(b, 'query.run', { type: 'access', person: 'leila', board: 'prices' }))
    .toMatchObject({ level: 'edit' });
  const [one, other] = [
    await ask(a, 'query.run', { type: 'verify' }),
    await ask(b, 'query.run', { type: 'verify' }),
  ];
  expect(one).toMatchObject({ ok: true });
  expect(other).toMatchObject({ ok: true, head: one.head });
  await looked('solved', info);
});

test('a change that waits can be withdrawn; revoked, a console counts no longer', async ({
  browserName: _,
}, info) => {
  await server.kill();
  await give(a, { type: 'board.lock', board: 'plan', reason: 'Approval runs' });
  await a.page.getByRole('button', { name: 'Withdraw' }).first().click();
  await expect(figure(a.page, 'Pending on this console')).toContainText('0');
  await server.start();
  await a.page.getByRole('button', { name: 'Sync now' }).click();
  await expect(a.page.getByText('In step', { exact: false }).first()).toBeVisible();
  await a.page.getByRole('button', { name: 'Revoke Wien 1' }).click();
  const dialog = a.page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('Laptop lost');
  await a.page.keyboard.press('Control+Enter');
  await expect(a.page.getByText('Wien 1 is revoked')).toBeVisible();
  await a.page.getByRole('button', { name: 'Sync now' }).click();
  await b.page.getByRole('button', { name: 'Sync now' }).click();
  await expect(b.page.getByText('This console was revoked', { exact: false })).toBeVisible();
  expect(await give(b, { type: 'teamspace.create', name: 'Late' })).toMatchObject({ ok: false });
  await looked('revoked', info);
  problems.push(...a.problems, ...b.problems);
  expect(problems).toEqual([]);
});
