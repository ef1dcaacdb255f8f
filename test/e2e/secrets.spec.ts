import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Bridge } from '../../src-shared/ipc/contract';
import { hasKeyring, keyringSession } from '../support/keyring-session';
import { freshFolder, type Launched, launch, painted } from '../support/launch';
import { bodyOf, MailServer, type Received } from '../support/mail-server';

// Secrets and mail in the real console: its own Electron, a real keychain, a real mail server.

const ADA = 'ada@hafen.example';
const EVE = 'eve@kanzlei.example';
type Page = Window & { gatehouse: Bridge };

let home: string;
test.beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'gatehouse-home-'));
});
test.afterAll(() => rm(home, { recursive: true, force: true }));
test.skip(!hasKeyring, 'no keychain daemon on this machine');

/** Asks main as the page does; a refusal comes back as such. */
// biome-ignore lint/suspicious/noExplicitAny: answers of any channel
const ask = (console: Launched, channel: string, input?: unknown): Promise<any> =>
  console.page.evaluate(
    async ({ channel, input }) => {
      const reply = await (window as unknown as Page).gatehouse.call(
        channel as never,
        input as never,
      );
      return reply.ok ? reply.value : reply;
    },
    { channel, input },
  );
const give = (console: Launched, command: object) => ask(console, 'command.execute', command);

test('a password and a mail account outlive a restart in the keychain alone', async () => {
  const server = new MailServer({ allowInsecureAuth: true });
  const port = await server.listen();
  let session = await keyringSession(home, 'unlocked');
  const folder = await freshFolder();
  let console = await launch({ folder, env: session.env });
  await painted(console.page);

  await ask(console, 'app.create', {
    name: 'Hafen',
    plan: 'enterprise',
    admin: { email: ADA, name: 'Ada' },
  });
  await expect
    .poll(() => ask(console, 'secrets.state'))
    .toEqual({ state: 'unlocked', canKeep: true });
  await give(console, { type: 'teamspace.create', id: 't', name: 'T' });
  await give(console, {
    type: 'board.create',
    id: 'b',
    teamspace: 't',
    name: 'B',
    kind: 'document',
  });
  const mode = { type: 'access.setMode', board: 'b', mode: 'link-password' };
  const { password } = await give(console, mode);
  expect(password).toMatch(/^[a-z2-9-]{24}$/);
  expect(await ask(console, 'password.show', { board: 'b' })).toEqual({ password });

  const settings = {
    host: '127.0.0.1',
    port,
    security: 'none',
    user: 'ada',
    from: 'gatehouse@hafen.example',
    language: 'de',
    link: 'https://boards.example/join/{token}',
  };
  const configured = await ask(console, 'mail.configure', { ...settings, password: 'right' });
  expect(configured).toEqual({ ...settings, hasPassword: true });
  expect(await ask(console, 'mail.test', { to: ADA })).toEqual({ accepted: [ADA] });
  const share = { type: 'share.create', id: 's', email: EVE, scope: 'board', target: 'b' };
  const { token } = await give(console, { ...share, access: 'read-only', reason: 'audit' });
  await expect.poll(() => server.received.length).toBe(2);
  expect(server.received[1]).toMatchObject({ to: [EVE], user: 'ada' });
  expect(bodyOf(server.received[1] as Received)).toContain(`https://boards.example/join/${token}`);
  const message = { share: 's', token, language: 'en' };
  expect((await ask(console, 'share.message', message)).text).toContain(token);

  // The mail program is handed one kind of address only.
  await console.app.evaluate(({ shell }) => {
    shell.openExternal = async (url) => {
      Object.assign(globalThis, { opened: url });
    };
  });
  await ask(console, 'share.open', message);
  const opened = await console.app.evaluate(() => (globalThis as { opened?: string }).opened);
  expect(opened).toMatch(/^mailto:eve@kanzlei\.example\?subject=/);

  await console.close({ keep: true });
  const kept = await readFile(join(folder, 'console.json'), 'utf8');
  expect(kept).toContain('boards.example');
  expect(kept).not.toContain('"right"');

  console = await launch({ folder, env: session.env });
  await painted(console.page);
  await expect.poll(() => ask(console, 'password.show', { board: 'b' })).toEqual({ password });
  expect(await ask(console, 'mail.test', { to: ADA })).toEqual({ accepted: [ADA] });
  // Electron's own crypto signs and verifies; the key of before the restart goes on.
  await give(console, { type: 'board.save', board: 'b' });
  expect(await ask(console, 'query.run', { type: 'verify' })).toMatchObject({
    ok: true,
    entries: 6,
    signed: 6,
    unsigned: 0,
    consoles: [{ entries: 6, from: 1, to: 6 }],
  });
  await console.close({ keep: true });
  await session.end();

  session = await keyringSession(home, 'locked');
  console = await launch({ folder, env: session.env });
  await painted(console.page);
  expect(await ask(console, 'secrets.state')).toEqual({ state: 'locked', canKeep: false });
  expect(await ask(console, 'password.show', { board: 'b' })).toEqual({ password: null });
  expect(await ask(console, 'mail.test', { to: ADA })).toMatchObject({
    ok: false,
    refused: { code: 'conflict' },
  });
  // Nothing unsigned gets among what is signed.
  expect(await give(console, { type: 'board.save', board: 'b' })).toMatchObject({
    ok: false,
    refused: { code: 'unsigned' },
  });
  await console.close();
  await session.end();
  await server.close();
});

test('without a keychain the console says so, and takes a passphrase', async () => {
  const folder = await freshFolder();
  let console = await launch({ folder });
  await painted(console.page);
  await ask(console, 'app.create', {
    name: 'Hafen',
    plan: 'free',
    admin: { email: ADA, name: 'Ada' },
  });
  expect(await ask(console, 'secrets.state')).toEqual({ state: 'absent', canKeep: false });
  const passphrase = 'long enough a phrase';
  expect(await ask(console, 'secrets.unlock', { passphrase })).toEqual({
    state: 'passphrase',
    canKeep: true,
  });
  await give(console, { type: 'teamspace.create', id: 't', name: 'T' });
  const board = { type: 'board.create', id: 'b', teamspace: 't', name: 'B', kind: 'document' };
  await give(console, board);
  const { password } = await give(console, { type: 'access.setMode', board: 'b', mode: 'link' });
  await console.close({ keep: true });

  console = await launch({ folder });
  await painted(console.page);
  expect(await ask(console, 'secrets.state')).toEqual({ state: 'passphrase', canKeep: false });
  expect(await ask(console, 'password.show', { board: 'b' })).toEqual({ password: null });
  const wrong = await ask(console, 'secrets.unlock', { passphrase: 'another long phrase' });
  expect(wrong).toMatchObject({ ok: false, refused: { path: 'passphrase' } });
  await ask(console, 'secrets.unlock', { passphrase });
  expect(await ask(console, 'password.show', { board: 'b' })).toEqual({ password });
  // Unsigned until the passphrase was chosen; from then on this console's, enrolled by itself.
  await give(console, { type: 'board.save', board: 'b' });
  expect(await ask(console, 'query.run', { type: 'verify' })).toMatchObject({
    ok: true,
    unsigned: 1,
    consoles: [{ entries: 5, from: 2, to: 6 }],
  });
  await console.close();
});
