import { afterEach, describe, expect, test } from 'vitest';
import { faultOf, type MailServer as Settings } from '../../../../src-main/services/mail/server';
import { deliver } from '../../../../src-main/services/mail/smtp';
import { LOCALHOST } from '../../../support/localhost-certificate';
import { MailServer } from '../../../support/mail-server';
import { settingsFor } from './post-office';

const { cert, key } = LOCALHOST;
let server: MailServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const message = { to: 'eve@kanzlei.example', subject: 'Hello', text: 'Hello\n' };
const send = (more: Partial<Settings>, ca?: string) => {
  const settings = { ...settingsFor(server?.port ?? 0), host: 'localhost', ...more };
  return deliver(settings, { id: 'id', message, at: Date.now() }, async () => true, {
    ...(ca !== undefined && { ca }),
    timeouts: { connectMs: 1_000, greetMs: 1_000, silenceMs: 1_000, wholeMs: 3_000 },
  });
};

describe('encryption', () => {
  test('TLS from the first byte, with a user', async () => {
    server = new MailServer({ secure: true, cert, key });
    await server.listen();
    const sent = await send({ security: 'tls', user: 'ada', password: 'right' }, cert);
    expect(sent).toEqual({ kind: 'sent' });
    expect(server.received[0]).toMatchObject({ user: 'ada', secure: true });
  });
  test('STARTTLS, with a user', async () => {
    server = new MailServer({ cert, key });
    await server.listen();
    const sent = await send({ security: 'starttls', user: 'ada', password: 'right' }, cert);
    expect(sent).toEqual({ kind: 'sent' });
    expect(server.received[0]).toMatchObject({ user: 'ada', secure: true });
  });
  test.each(['tls', 'starttls'] as const)('%s: a stranger’s certificate', async (security) => {
    server = new MailServer({ secure: security === 'tls', cert, key });
    await server.listen();
    const sent = await send({ security, user: 'ada', password: 'right' });
    expect(sent).toMatchObject({ kind: 'later', server: true });
    expect(server.received).toHaveLength(0);
  });
  test('a server that takes STARTTLS away gets neither password nor mail', async () => {
    let authenticated = 0;
    server = new MailServer({ hideSTARTTLS: true, disabledCommands: ['STARTTLS'] });
    await server.listen();
    server.onRecipient = () => {
      authenticated += 1;
      return null;
    };
    const sent = await send({ security: 'starttls', user: 'ada', password: 'right' }, cert);
    expect(sent).toMatchObject({ kind: 'later', server: true });
    expect(authenticated).toBe(0);
    expect(server.received).toHaveLength(0);
  });
  test('a wrong password loses no mail and is not told in the error', async () => {
    server = new MailServer({ cert, key });
    await server.listen();
    const sent = await send({ security: 'starttls', user: 'ada', password: 's3cret-wrong' }, cert);
    expect(sent).toMatchObject({ kind: 'later', server: true });
    expect(JSON.stringify(sent)).not.toContain('s3cret-wrong');
  });
});

describe('settings', () => {
  const base = { host: 'mail.example', security: 'tls' } as const;
  test.each([
    [null, base],
    [null, { ...base, host: '127.0.0.1', security: 'none' }],
    [null, { ...base, host: '::1', security: 'none' }],
    [null, { ...base, host: 'localhost', security: 'none' }],
    ['security', { ...base, security: 'none' }],
    ['security', { ...base, host: '10.0.0.1', security: 'none' }],
    ['security', { ...base, host: 'localhost.evil.example', security: 'none' }],
    ['security', { ...base, host: '127.0.0.1.evil.example', security: 'none' }],
    ['host', { ...base, host: 'mail.example\r\nX' }],
    ['host', { ...base, host: 'user@mail.example' }],
    ['host', { ...base, host: 'mail.example/path' }],
    ['user', { ...base, password: 'x' }],
  ] as const)('%s is at fault in %j', (path, settings) => {
    expect(faultOf(settings)?.path ?? null).toBe(path);
  });
});
