import { beforeEach, describe, expect, test } from 'vitest';
import { MailDesk } from '../../../../src-main/ipc/mail-desk';
import { decodeConsoleFile } from '../../../../src-main/platform/console-file';
import { Keyring } from '../../../../src-main/secrets/keyring';
import type { KnownMailSettings, MailSettings } from '../../../../src-shared/ipc/outward';
import { FakeChain, FakeStore } from '../../secrets/fake-chain';

const SETTINGS: MailSettings = {
  host: 'mail.nordwind.example',
  port: 465,
  security: 'tls',
  user: 'ada',
  password: 'hunter2',
  from: 'gatehouse@nordwind.example',
  language: 'de',
};
const { password: _password, ...WITHOUT } = SETTINGS;

let chain: FakeChain;
let saved: KnownMailSettings | null;
let desk: MailDesk;
beforeEach(() => {
  chain = new FakeChain();
  saved = null;
  const file = {
    mail: () => saved,
    saveMail: (_database: string, settings: KnownMailSettings | null) => {
      saved = settings;
    },
  };
  desk = new MailDesk(file, '/x.sqlite', new Keyring(chain, new FakeStore()), () => 'en');
});

describe('mail settings', () => {
  test('keep the password in the keychain and out of the file', async () => {
    expect(await desk.configure(SETTINGS)).toBeNull();
    expect(saved).toEqual({ ...WITHOUT, hasPassword: true });
    expect([...chain.kept.values()]).toContain('hunter2');
    expect(await desk.server()).toMatchObject({ host: SETTINGS.host, password: 'hunter2' });
  });
  test('keep the password when the rest of the account stays', async () => {
    await desk.configure(SETTINGS);
    await desk.configure({ ...WITHOUT, language: 'en', from: 'other@nordwind.example' });
    expect(await desk.server()).toMatchObject({ password: 'hunter2' });
  });
  test.each([
    { host: 'mail.evil.example' },
    { port: 25 },
    { security: 'starttls' as const },
    { user: 'eve' },
  ])('never show it to another server or user: %j', async (other) => {
    await desk.configure(SETTINGS);
    expect(await desk.configure({ ...WITHOUT, ...other })).toBeNull();
    expect(saved?.hasPassword).toBe(false);
    expect((await desk.server())?.password).toBeNull();
    expect([...chain.kept.values()]).not.toContain('hunter2');
  });
  test('are refused with a password where there is no place for it', async () => {
    chain.state = 'absent';
    expect(await desk.configure(SETTINGS)).toMatchObject({ path: 'password' });
    expect(saved).toBeNull();
    expect(await desk.configure({ ...WITHOUT, user: undefined })).toBeNull();
  });
  test('send nothing while the password is not at hand', async () => {
    await desk.configure(SETTINGS);
    expect(
      await new MailDesk(
        { mail: () => saved, saveMail: () => {} },
        '/x.sqlite',
        { password: async () => null, keepPassword: async () => false },
        () => 'en',
      ).server(),
    ).toBeNull();
  });
  test('go away with their password', async () => {
    await desk.configure(SETTINGS);
    await desk.configure(null);
    expect(saved).toBeNull();
    expect([...chain.kept.values()]).not.toContain('hunter2');
    expect(desk.voice).toEqual({ language: 'en', link: null });
  });
  test('come back from the file; a damaged one falls back alone', async () => {
    await desk.configure(SETTINGS);
    const read = (mail: unknown) => {
      const text = JSON.stringify({ mail: { '/x.sqlite': mail }, settings: { theme: 'dark' } });
      const file = decodeConsoleFile(text);
      expect(file.settings.theme).toBe('dark');
      const source = { mail: (database: string) => file.mail[database], saveMail: () => {} };
      return new MailDesk(source, '/x.sqlite', new Keyring(chain, new FakeStore()), () => 'en');
    };
    expect(read(saved).settings).toEqual(saved);
    expect(read({ host: 1 }).settings).toBeNull();
  });
});
