import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MAIL_WORDS } from '../../../../src-main/services/mail/words';
import type { ReadyMessage } from '../../../../src-shared/ipc/outward';
import type { Refused } from '../../../../src-shared/result';
import { ADMIN, type TestWorkspace } from '../../../support/workspace';
import { mailWorkspace } from './post-office';

const EVE = 'eve@kanzlei.example';
let w: TestWorkspace;
beforeEach(() => {
  w = mailWorkspace();
  Object.assign(w.core.state.workspace ?? {}, { timeZone: 'Europe/Berlin' });
});
afterEach(() => w.close());

function share(expiresAt: string | undefined, more: object = {}) {
  return w.run('admin', {
    type: 'share.create',
    id: 's',
    email: EVE,
    scope: 'board',
    target: 'doc',
    access: 'read-write',
    ...(expiresAt !== undefined && { expiresAt }),
    reason: 'audit',
    ...more,
  });
}
function message(language: 'en' | 'de', token?: string, as = ADMIN): ReadyMessage | Refused {
  const voice = { language: 'en', link: 'https://boards.example' } as const;
  return w.engine.shareMessage({ share: 's', token, language }, as, voice);
}
const textOf = (found: ReadyMessage | Refused) => ('text' in found ? found.text : '');

describe('dates are the workspace’s own', () => {
  test.each([
    ['2026-10-24T22:30:00Z', /Sunday,? 25 October 2026/, /00:30 (CEST|GMT\+2)/],
    ['2026-10-25T23:30:00Z', /Monday,? 26 October 2026/, /00:30 (CET|GMT\+1)/],
    ['2026-12-31T22:59:00Z', /Thursday,? 31 December 2026/, /23:59 (CET|GMT\+1)/],
  ])('%s', (expiresAt, day, hour) => {
    share(expiresAt);
    expect(textOf(message('en'))).toMatch(day);
    expect(textOf(message('en'))).toMatch(hour);
  });
  test('and in German', () => {
    share('2026-10-24T22:30:00Z');
    expect(textOf(message('de'))).toMatch(/Sonntag, 25\. Oktober 2026.*00:30 (MESZ|GMT\+2)/);
  });
});

describe('the message of a share', () => {
  test('has the token that was in the answer', () => {
    const { token = '' } = share('2026-12-31T22:59:00Z');
    expect(textOf(message('en', token))).toContain(
      `Open https://boards.example and enter your single-use code, for ${EVE} only`,
    );
    expect(textOf(message('en', token))).toContain(token);
  });
  test('has the one that waits in the outbox where none is given', () => {
    const { token = '' } = share('2026-12-31T22:59:00Z');
    expect(textOf(message('de'))).toContain(token);
  });
  test('takes no other token', () => {
    share('2026-12-31T22:59:00Z');
    expect(message('en', 'https://evil.example')).toMatchObject({ refused: { code: 'conflict' } });
  });
  test('says that there is no end', () => {
    share(undefined);
    expect(textOf(message('en'))).toContain('Until: no end date');
    expect(textOf(message('de'))).toContain('Bis: ohne Enddatum');
  });
  test('needs no link once it has been redeemed', () => {
    const { token = '' } = share('2026-12-31T22:59:00Z');
    w.run(EVE, { type: 'share.redeem', token });
    const text = textOf(message('en'));
    expect(text).toContain('the board “doc” with its cards');
    expect(text).not.toContain('single-use');
    expect(text).not.toContain('separately');
  });
  test('is for who may share (E1) only', () => {
    share('2026-12-31T22:59:00Z');
    expect(message('en', undefined, 'ed@nordwind.example')).toHaveProperty('text');
    w.person('vic', 'viewer');
    expect(message('en', undefined, 'vic@nordwind.example')).toMatchObject({
      refused: { code: 'forbidden', rule: 'E1' },
    });
  });
  test('is refused for a share that is over', () => {
    share('2026-12-31T22:59:00Z');
    w.run('admin', { type: 'share.revoke', shares: ['s'] });
    expect(message('en')).toMatchObject({ refused: { code: 'conflict' } });
  });
});

test('both languages fill the same places', () => {
  const places = (value: unknown): unknown =>
    typeof value === 'string'
      ? [...new Set(value.match(/\{\w+\}/g))].sort()
      : Object.fromEntries(
          Object.entries(value as object).map(([name, part]) => [name, places(part)]),
        );
  expect(places(MAIL_WORDS.de)).toEqual(places(MAIL_WORDS.en));
});
