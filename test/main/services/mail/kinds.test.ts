import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MailLoop } from '../../../../src-main/services/mail/loop';
import { bodyOf, headerOf, MailServer, type Received } from '../../../support/mail-server';
import { ADMIN, type TestWorkspace } from '../../../support/workspace';
import { loopOf, mailWorkspace, outboxOf, settingsFor, until } from './post-office';

const EVE = 'eve@kanzlei.example';
const LINK = 'https://boards.example/join/{token}';

let w: TestWorkspace;
let server: MailServer;
let loop: MailLoop | null;
beforeEach(async () => {
  w = mailWorkspace();
  server = new MailServer();
  await server.listen();
  loop = null;
});
afterEach(async () => {
  await loop?.stop();
  await server.close();
  w.close();
});

async function sent(
  count: number,
  voice: { language?: 'en' | 'de'; link?: string | null } = {},
): Promise<Received[]> {
  loop = loopOf(w, () => settingsFor(server.port), { voice });
  loop.kick();
  await until(() => outboxOf(w).every((mail) => mail.state !== 'queued'));
  expect(server.received).toHaveLength(count);
  for (const mail of server.received) {
    expect(mail.from).toBe('gatehouse@nordwind.example');
    expect(mail.to).toHaveLength(1);
    expect(headerOf(mail, 'To')).toBe(mail.to[0]);
    expect(headerOf(mail, 'Content-Type')).toContain('text/plain');
    expect(headerOf(mail, 'Auto-Submitted')).toBe('auto-generated');
  }
  expect(outboxOf(w).every((mail) => mail.state === 'sent')).toBe(true);
  return server.received;
}
const share = (more: object = {}) =>
  w.run('admin', {
    type: 'share.create',
    id: 's',
    email: EVE,
    scope: 'card',
    target: 'card',
    access: 'read-only',
    expiresAt: '2026-12-31T22:59:00Z',
    ...more,
  });

describe('each kind of mail arrives, at one recipient', () => {
  test('a board invitation for each of many addresses', async () => {
    const persons = ['a', 'b', 'c'].map((name) => `${name}@kanzlei.example`);
    w.run('admin', { type: 'participant.invite', board: 'doc', persons, role: 'reviewer' });
    const mails = await sent(3);
    expect(mails.map((mail) => mail.to[0]).sort()).toEqual(persons);
    expect(headerOf(mails[0] as Received, 'Subject')).toContain('Admin invites you');
    expect(bodyOf(mails[0] as Received)).toContain('Your role: reviewer (read and comment)');
  });

  test('a share invitation says what, in which mode, until when, and where', async () => {
    const { token } = share();
    const [mail] = (await sent(1, { link: LINK })) as [Received];
    const body = bodyOf(mail);
    expect(body).toContain('one card, “Annual accounts”, and nothing else of its board');
    expect(body).toContain('Mode: read-only');
    expect(body).toContain('Thursday, 31 December 2026');
    expect(body).toContain('Hosted at: boards.example');
    expect(body).toContain(`https://boards.example/join/${token}`);
    expect(body).toContain(`for ${EVE} only`);
  });

  test('the same in German, at the hour of the workspace', async () => {
    share();
    const [mail] = (await sent(1, { language: 'de', link: LINK })) as [Received];
    const body = bodyOf(mail);
    expect(body).toContain('eine Karte, „Annual accounts“, und sonst nichts von ihrem Board');
    expect(body).toContain('Modus: nur lesen');
    expect(body).toMatch(/Bis: Donnerstag, 31\. Dezember 2026/);
  });

  test('without a place to open it, the code itself', async () => {
    const { token } = share();
    const [mail] = (await sent(1)) as [Received];
    expect(bodyOf(mail)).toContain(`Your single-use code, for ${EVE} only`);
    expect(bodyOf(mail)).toContain(token);
  });

  test('the notice before an expiry', async () => {
    const { token = '' } = share();
    w.run(EVE, { type: 'share.redeem', token });
    w.now = Date.parse('2026-12-27T08:00:00Z');
    w.engine.execute({ command: { type: 'share.sweep' }, actor: null });
    w.engine.execute({ command: { type: 'share.sweep' }, actor: null });
    // The invitation was redeemed meanwhile: it is not sent any more.
    loop = loopOf(w, () => settingsFor(server.port));
    loop.kick();
    await until(() => outboxOf(w).every((mail) => mail.state !== 'queued'));
    const states = outboxOf(w).map(({ type, state }) => `${type} ${state}`);
    expect(states.sort()).toEqual(['share-invitation failed', 'share-notice sent']);
    expect(server.received).toHaveLength(1);
    const [mail] = server.received as [Received];
    expect(headerOf(mail, 'Subject')).toContain('31 December 2026');
    expect(bodyOf(mail)).toContain('ends on Thursday, 31 December 2026');
  });

  test('a partner invitation, and a colleague of theirs', async () => {
    const invited = w.run('admin', { type: 'partner.invite', email: EVE, boards: ['doc'] });
    const [mail] = (await sent(1, { link: LINK })) as [Received];
    expect(bodyOf(mail)).toContain('What you can see: 1 board');
    expect(bodyOf(mail)).toContain(invited.token);
    await loop?.stop();
    w.run(EVE, { type: 'partner.accept', token: invited.token ?? '', organisation: 'Kanzlei' });
    const email = 'max@kanzlei.example';
    w.run(EVE, { type: 'partner.addMember', partner: invited.id ?? '', email });
    const both = await sent(2);
    expect(both[1]?.to).toEqual([email]);
    expect(bodyOf(both[1] as Received)).toContain('You have been added to Kanzlei');
  });

  test('the answer to a request', async () => {
    const ask = (who: string) =>
      w.run(who, { type: 'request.submit', board: 'doc', message: 'please' }).id ?? '';
    w.run('admin', { type: 'request.approve', request: ask(EVE), role: 'reader' });
    w.run('admin', { type: 'request.decline', request: ask('max@kanzlei.example') });
    const bodies = (await sent(2)).map(bodyOf);
    expect(bodies[0]).toContain('has been approved');
    expect(bodies[0]).toContain('reader (read-only)');
    expect(bodies[1]).toContain('has been declined');
    expect(bodies[1]).not.toContain('Hosted');
  });
});

describe('what no longer holds is not sent', () => {
  test('of two links only the newer one', async () => {
    share();
    const { token } = w.run('admin', { type: 'share.resend', share: 's' });
    loop = loopOf(w, () => settingsFor(server.port));
    loop.kick();
    await until(() => outboxOf(w).every((mail) => mail.state !== 'queued'));
    expect(server.received).toHaveLength(1);
    expect(bodyOf(server.received[0] as Received)).toContain(token);
  });

  test('a share that has been revoked, an invitation that has been taken back', async () => {
    share();
    w.run('admin', { type: 'share.revoke', shares: ['s'] });
    const persons = ['max@kanzlei.example'];
    const invite = { type: 'participant.invite', board: 'doc', persons, role: 'reader' } as const;
    const entry = w.entryOf('admin', { ...invite, persons: [...persons] });
    w.undo('admin', entry);
    loop = loopOf(w, () => settingsFor(server.port));
    loop.kick();
    await until(() => outboxOf(w).every((mail) => mail.state === 'failed'));
    expect(server.received).toHaveLength(0);
    for (const { error } of outboxOf(w)) expect(error).toContain('outdated');
  });
});

test('names carry nothing into a header', async () => {
  w.core.state.boards.get('doc');
  w.run('admin', {
    type: 'board.create',
    id: 'odd',
    teamspace: 'team',
    kind: 'document',
    name: 'x',
  });
  // As an import or an older version might have let it in.
  const row = w.core.state.boards.get('odd');
  Object.assign(row ?? {}, { name: 'Plan\r\nBcc: spy@evil.example\u202E' });
  const persons = [EVE];
  w.run('admin', { type: 'participant.invite', board: 'odd', persons, role: 'reader' });
  const [mail] = (await sent(1)) as [Received];
  expect(headerOf(mail, 'Bcc')).toBeUndefined();
  expect(mail.to).toEqual([EVE]);
  expect(headerOf(mail, 'Subject')).toBeDefined();
});

test('without a server mails wait, ready to be copied, by admins only', () => {
  const { token } = share();
  const [mail] = outboxOf(w);
  expect(mail).toMatchObject({ type: 'share-invitation', to: EVE, state: 'queued', attempts: 0 });
  const voice = { language: 'de', link: LINK } as const;
  const ready = w.engine.outbox.message(mail?.id ?? '', ADMIN, voice);
  expect(ready).toMatchObject({ to: EVE });
  expect(JSON.stringify(ready)).toContain(token);
  const refusedTo = w.engine.outbox.message(mail?.id ?? '', 'ed', voice);
  expect(refusedTo).toMatchObject({ ok: false, refused: { code: 'forbidden', rule: 'A' } });
  expect(w.engine.outbox.list('ed', voice)).toMatchObject({ ok: false });
  expect(w.engine.outbox.retry(mail?.id ?? '', 'ed')).toMatchObject({ ok: false });
  expect(w.engine.outbox.message('nobody', ADMIN, voice)).toMatchObject({
    refused: { code: 'not-found' },
  });
});
