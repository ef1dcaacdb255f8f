import { describe, expect, test } from 'vitest';
import { oneAddress } from '../../../../src-main/services/mail/address';
import { mailtoOf } from '../../../../src-main/services/mail/mailto';
import { deliver } from '../../../../src-main/services/mail/smtp';
import { normaliseEmail } from '../../../../src-shared/model/email';
import { MailServer } from '../../../support/mail-server';
import { settingsFor } from './post-office';

/** What somebody might try to have sent where it should not go. */
const HOSTILE = [
  'eve@kanzlei.example\r\nBcc: spy@evil.example',
  'eve@kanzlei.example\nDATA',
  'eve@kanzlei.example%0d%0aBcc:spy@evil.example',
  'eve@kanzlei.example, spy@evil.example',
  'eve@kanzlei.example;spy@evil.example',
  'eve@kanzlei.example spy@evil.example',
  '"eve spy"@kanzlei.example',
  '"spy@evil.example"@kanzlei.example',
  "spy@evil.example>'@kanzlei.example",
  'Eve <spy@evil.example>',
  '<spy@evil.example>',
  'group:spy@evil.example;',
  'eve@kanzlei.example\u0000',
  'eve\u202e@kanzlei.example',
  'eve@kanzlei.example\u2028Bcc: spy@evil.example',
  'eve@[127.0.0.1]',
  'eve@127.0.0.1',
  'eve@kanzlei_.example',
  'eve@@kanzlei.example',
  'eve',
  '',
  // Latin and Cyrillic, Latin and Greek in one word.
  '\u0430dmin@kanzlei.example',
  'admιn@kanzlei.example',
];

describe('an address on its way out', () => {
  test.each(HOSTILE)('%j is refused', (text) => {
    expect(() => oneAddress(text)).toThrow();
  });
  test.each(HOSTILE)('%j reaches no server', async (to) => {
    const server = new MailServer();
    const settings = settingsFor(await server.listen());
    const message = { to, subject: 's', text: 't' };
    const sent = await deliver(settings, { id: 'x', message, at: 0 }, async () => true);
    expect(sent.kind).toBe('refused');
    expect(server.connections).toBe(0);
    await server.close();
  });
  test('a domain in another writing is shown and sent as punycode', () => {
    expect(normaliseEmail('eve@kаnzlei.example')).toBe('eve@xn--knzlei-3nf.example');
    expect(oneAddress('eve@xn--knzlei-3nf.example')).toBe('eve@xn--knzlei-3nf.example');
    // Not normalised: it did not come by the right door.
    expect(() => oneAddress('eve@kаnzlei.example')).toThrow();
    expect(() => oneAddress('Eve@kanzlei.example')).toThrow();
  });
  test.each(['o’neill'.replace('’', "'"), 'eve+tag', 'müller', 'иван'])('%s@ may pass', (local) => {
    expect(oneAddress(`${local}@kanzlei.example`)).toBe(`${local}@kanzlei.example`);
  });
});

describe('the address for the mail program', () => {
  test('has one recipient, and everything else encoded', () => {
    const url = mailtoOf({
      to: 'eve+tag@kanzlei.example',
      subject: 'A & B?bcc=spy@evil.example#x',
      text: 'Line one\nhttps://boards.example/join/a?b=c&bcc=spy@evil.example\n',
    });
    const parsed = new URL(url ?? '');
    expect(parsed.protocol).toBe('mailto:');
    expect(parsed.pathname).toBe('eve%2Btag@kanzlei.example');
    expect([...parsed.searchParams.keys()]).toEqual(['subject', 'body']);
    expect(parsed.hash).toBe('');
    expect(parsed.searchParams.get('subject')).toBe('A & B?bcc=spy@evil.example#x');
  });
  test('refuses what is no address, and what is too long', () => {
    expect(() => mailtoOf({ to: 'a@b.example?bcc=c@d.example', subject: '', text: '' })).toThrow();
    expect(mailtoOf({ to: 'a@b.example', subject: '', text: 'x'.repeat(9_000) })).toBeNull();
  });
});
