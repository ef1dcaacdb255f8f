import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import type { Bridge } from '../../src-shared/ipc/contract';
import { electronToTest } from '../support/electron-path';
import { hasKeyring, type KeyringSession, keyringSession } from '../support/keyring-session';
import { freshFolder, type Launched, launch, painted } from '../support/launch';
import { expectAccessible, keep } from './support/look';

// Who signed, seen in the window: a real keychain holds the console's key (issue 4, "Proof").

test.skip(!hasKeyring, 'no keychain daemon on this machine');

let home: string;
let session: KeyringSession;
test.beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'gatehouse-home-'));
  session = await keyringSession(home, 'unlocked');
});
test.afterAll(async () => {
  await session.end();
  await rm(home, { recursive: true, force: true });
});

async function give(console: Launched, channel: string, input: object): Promise<void> {
  await console.page.evaluate(
    async ({ channel, input }) => {
      const { gatehouse } = window as unknown as { gatehouse: Bridge };
      const reply = await gatehouse.call(channel as never, input as never);
      if (!reply.ok) throw new Error(reply.refused.message);
    },
    { channel, input },
  );
}

/** As somebody would who has the file: an entry's reason, command or the like, changed by hand. */
function tamper(database: string, statement: string): void {
  const { binding } = electronToTest();
  const file = new Database(database, binding ? { nativeBinding: binding } : {});
  file.exec(statement);
  file.close();
}

test('entries are signed, verified by name and fingerprint; a changed one is led to', async ({
  browserName: _,
}, info) => {
  const folder = await freshFolder();
  let console = await launch({ folder, env: session.env });
  await painted(console.page);
  await give(console, 'app.create', {
    name: 'Hafen',
    plan: 'enterprise',
    admin: { email: 'ada@hafen.example', name: 'Ada Hafen' },
  });
  for (const id of ['a', 'b', 'c']) {
    await give(console, 'command.execute', { type: 'teamspace.create', id, name: `Space ${id}` });
  }
  let { page } = console;
  // The page asked behind its own back: it starts anew in the workspace.
  await page.reload();
  await painted(page);
  await page.getByRole('navigation').getByTitle('History', { exact: true }).click();
  const panel = page.getByRole('article');
  await expect(panel.getByText('not checked yet')).toBeVisible();
  await panel.getByRole('button', { name: 'Check', exact: true }).click();
  const drawer = page.getByRole('dialog', { name: 'Verify the ledger' });
  await expect(drawer.getByText(/Chain verified/)).toBeVisible();
  const consoles = drawer.getByRole('region', { name: 'Consoles that signed' });
  await expect(consoles.getByRole('listitem')).toHaveCount(1);
  await expect(consoles.getByText(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/)).toBeVisible();
  await keep(page, info, 'verify-signed');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(panel.getByText('verified', { exact: true })).toBeVisible();
  await keep(page, info, 'history-signed');
  await console.close({ keep: true });

  tamper(console.database, "UPDATE ledger SET command = 'board.lock' WHERE seq = 3");
  console = await launch({ folder, env: session.env });
  page = console.page;
  await painted(page);
  await page.getByRole('navigation').getByTitle('History', { exact: true }).click();
  await page.getByRole('button', { name: 'Verify', exact: true }).click();
  const broken = page.getByRole('dialog', { name: 'Verify the ledger' });
  await expect(broken.getByRole('alert')).toContainText('Entry 3 does not hold');
  await keep(page, info, 'verify-broken');
  await expectAccessible(page);
  await broken.getByRole('button', { name: 'Open entry 3' }).click();
  await expect(page.getByRole('article', { name: 'Entry 3' })).toBeVisible();
  await console.close();
});
