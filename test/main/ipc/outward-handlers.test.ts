import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Handlers } from '../../../src-main/ipc/handlers';
import type { MainContext } from '../../../src-main/ipc/main-handlers';
import { type OutwardChannel, outwardHandlers } from '../../../src-main/ipc/outward-handlers';
import type { Unlocked } from '../../../src-main/secrets/keyring';

const READY = { to: 'eve@kanzlei.example', subject: 'Hello', text: 'Hello\n' };
let role: 'admin' | 'maker' | 'viewer';
let unlocked: Unlocked;
const known = { state: 'unlocked', canKeep: true };
const person = vi.fn();
const call = vi.fn();
const keep = vi.fn();
const openMail = vi.fn();
const configure = vi.fn();
const deliver = vi.fn();
const restart = vi.fn();
const context = {
  session: { person, actor: async () => (await person())?.id ?? null },
  worker: { call, keep },
  machine: { openMail },
  keyring: { state: async () => known, unlock: async () => unlocked },
  mail: { settings: null, voice: { language: 'en', link: null }, configure, test: deliver },
  mails: { restart, kick: vi.fn() },
} as unknown as MainContext;

beforeEach(() => {
  vi.clearAllMocks();
  role = 'admin';
  person.mockImplementation(async () => ({ id: 'p', workspaceRole: role }));
  configure.mockResolvedValue(null);
  deliver.mockResolvedValue({ kind: 'sent' });
  call.mockResolvedValue({ ok: true, value: READY });
  keep.mockResolvedValue(true);
});
const ask = <C extends OutwardChannel>(channel: C, input?: unknown) => {
  const handlers: Handlers<C, MainContext> = outwardHandlers;
  return handlers[channel](input as never, context);
};
const settings = { host: 'mail.example', port: 465 };

describe('mail settings', () => {
  test.each([
    ['mail.settings', undefined],
    ['mail.configure', settings],
    ['mail.configure', null],
    ['mail.test', { to: 'a@b.example' }],
  ] as const)('%s is for admins only', async (channel, input) => {
    role = 'maker';
    expect(await ask(channel, input)).toMatchObject({ refused: { code: 'forbidden', rule: 'A' } });
    person.mockResolvedValue(null);
    expect(await ask(channel, input)).toMatchObject({ refused: { code: 'unknown-actor' } });
    expect(configure).not.toHaveBeenCalled();
    expect(deliver).not.toHaveBeenCalled();
    role = 'admin';
  });
  test('come into force at once', async () => {
    expect(await ask('mail.configure', settings)).toEqual({ ok: true, value: null });
    expect(keep).toHaveBeenCalledWith('mail.voice', { language: 'en', link: null });
    expect(restart).toHaveBeenCalledOnce();
  });
  test('that are wrong change nothing', async () => {
    configure.mockResolvedValue({ path: 'security', message: 'no' });
    expect(await ask('mail.configure', settings)).toMatchObject({
      refused: { code: 'invalid', path: 'security' },
    });
    expect(restart).not.toHaveBeenCalled();
  });
  test('are tested, and the server’s answer is told', async () => {
    expect(await ask('mail.test', { to: 'a@b.example' })).toMatchObject({ ok: true });
    deliver.mockResolvedValue({ kind: 'refused', error: '550 no such user' });
    const refused = await ask('mail.test', { to: 'a@b.example' });
    expect(refused).toMatchObject({ refused: { code: 'conflict', message: '550 no such user' } });
    deliver.mockResolvedValue(null);
    expect(await ask('mail.test', { to: 'a@b.example' })).toMatchObject({ ok: false });
  });
});

describe('the passphrase', () => {
  test.each([
    ['done', null],
    ['wrong', 'forbidden'],
    ['locked', 'conflict'],
    ['not-needed', 'conflict'],
    ['no-database', 'conflict'],
  ] as const)('%s', async (how, code) => {
    unlocked = how;
    const reply = await ask('secrets.unlock', { passphrase: 'long enough a phrase' });
    if (code === null) expect(reply).toEqual({ ok: true, value: known });
    else expect(reply).toMatchObject({ ok: false, refused: { code } });
    expect(restart).toHaveBeenCalledTimes(code === null ? 1 : 0);
  });
});

describe('the mail program', () => {
  test('is handed a mail that the outbox then leaves alone', async () => {
    expect(await ask('mail.open', { id: 'm' })).toEqual({ ok: true, value: null });
    expect(keep).toHaveBeenCalledWith('outbox.hand', { id: 'm' });
    expect(openMail).toHaveBeenCalledWith(expect.stringMatching(/^mailto:eve@kanzlei\.example\?/));
  });
  test('that cannot be opened leaves the mail to the outbox', async () => {
    openMail.mockRejectedValueOnce(new Error('no mail program'));
    await expect(ask('mail.open', { id: 'm' })).rejects.toThrow('no mail program');
    expect(call).toHaveBeenLastCalledWith('mail.retry', { id: 'm' }, 'p');
  });
  test('gets none that is being sent', async () => {
    keep.mockResolvedValue(false);
    expect(await ask('mail.open', { id: 'm' })).toMatchObject({ refused: { code: 'conflict' } });
    expect(openMail).not.toHaveBeenCalled();
  });
  test('gets none that the person may not see', async () => {
    call.mockResolvedValue({ ok: false, refused: { code: 'forbidden', message: 'A' } });
    expect(await ask('mail.open', { id: 'm' })).toMatchObject({ refused: { code: 'forbidden' } });
    const share = { share: 's', language: 'en' };
    expect(await ask('share.open', share)).toMatchObject({ refused: { code: 'forbidden' } });
    expect(keep).not.toHaveBeenCalled();
    expect(openMail).not.toHaveBeenCalled();
  });
  test('gets none that would be cut', async () => {
    call.mockResolvedValue({ ok: true, value: { ...READY, text: 'x'.repeat(9_000) } });
    expect(await ask('share.open', { share: 's', language: 'en' })).toMatchObject({ ok: false });
    expect(openMail).not.toHaveBeenCalled();
  });
});
