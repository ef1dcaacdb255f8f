import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashOf } from '../../../../src-main/secrets/random';
import type { CommandInput } from '../../../../src-shared/commands';
import { expectSame } from '../../../support/rule-cases';
import { archive, standardWorld } from '../../../support/standard-world';
import { T0, type TestWorkspace } from '../../../support/workspace';

const DAY = 86_400_000;
let w: TestWorkspace;
beforeEach(() => {
  w = standardWorld();
});
afterEach(() => w.close());

function give(more: object = {}): string {
  const { token } = w.run('admin', {
    type: 'share.create',
    id: 's',
    email: 'fred@nordwind.example',
    scope: 'board',
    target: 'doc',
    access: 'read-write',
    expiresAt: '2026-12-31T00:00:00Z',
    ...more,
  });
  return token ?? '';
}
function offer(more: object = {}): string {
  const email = 'fred@nordwind.example';
  return w.run('admin', { type: 'partner.invite', id: 'p', email, ...more }).token ?? '';
}
const redeem = (token: string): CommandInput => ({ type: 'share.redeem', token });
const accept = (token: string): CommandInput => ({ type: 'partner.accept', token });

function refused(as: string, command: CommandInput, code: string): void {
  const before = w.core.state.clone();
  const { head } = w.engine;
  expect(w.may(as, command)).toMatchObject({ ok: false, refused: { code } });
  expect(w.refusal(as, command)).toMatchObject({ code });
  expectSame(w, before, head);
}

/** What both kinds of single-use link have in common. */
const kinds = [
  {
    kind: 'a share’s',
    make: () => give(),
    use: redeem,
    kill: (): CommandInput => ({ type: 'share.revoke', shares: ['s'] }),
  },
  {
    kind: 'a partner’s',
    make: () => offer(),
    use: accept,
    kill: (): CommandInput => ({ type: 'partner.remove', partner: 'p' }),
  },
];

describe.each(kinds)('E3 $kind link', ({ make, use, kill }) => {
  test('256 random bits, of which the SHA-256 is kept', () => {
    const token = make();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(w.core.state.shares.invitations.get(hashOf(token))).toMatchObject({ state: 'open' });
    expect(hashOf(token)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is used once, and confirms the address', () => {
    const token = make();
    w.run('fred', use(token));
    expect(w.core.state.person('fred')).toMatchObject({ emailConfirmed: true });
    refused('fred', use(token), 'used');
  });

  test('of an unknown token: not-found, also for who is unknown', () => {
    const token = make();
    refused('fred', use(`${token}x`), 'not-found');
    refused('fred', use(hashOf(token)), 'not-found');
    refused('new@else.example', use('x'), 'not-found');
    expect(w.core.state.person('new@else.example')).toBeUndefined();
  });

  test('by another address: wrong-recipient, known, unknown or an admin', () => {
    const token = make();
    for (const as of ['tom', 'admin', 'new@else.example'])
      refused(as, use(token), 'wrong-recipient');
    w.run('Fred@Nordwind.EXAMPLE', use(token));
  });

  test('by who is deactivated: unknown-actor', () => {
    const token = make();
    w.run('admin', { type: 'person.deactivate', person: 'fred' });
    refused('fred', use(token), 'unknown-actor');
  });

  test('in the order wrong-recipient, withdrawn, used, expired', () => {
    const used = make();
    w.run('fred', use(used));
    w.run('admin', kill());
    w.now = T0 + 400 * DAY;
    refused('tom', use(used), 'wrong-recipient');
    refused('fred', use(used), 'used');
  });

  test('withdrawn before expired', () => {
    const token = make();
    w.run('admin', kill());
    w.now = T0 + 400 * DAY;
    refused('tom', use(token), 'wrong-recipient');
    refused('fred', use(token), 'withdrawn');
  });

  test('lives fourteen days to the instant', () => {
    const token = make();
    const made = w.now - 1;
    w.now = made + 14 * DAY;
    refused('fred', use(token), 'expired');
  });

  test('and up to that instant', () => {
    const token = make();
    w.now = w.now - 1 + 14 * DAY - 1;
    // The clock of these tests moves on by itself: one reading, one millisecond.
    w.run('fred', use(token));
  });

  test('a preview uses nothing up and shows no token', () => {
    const token = make();
    expect(w.may('fred', use(token))).toMatchObject({ ok: true });
    w.run('fred', use(token));
  });
});

describe('E3 a share’s link', () => {
  test('a link of one kind is none of the other', () => {
    refused('fred', accept(give()), 'not-found');
    refused('fred', redeem(offer()), 'not-found');
  });

  test('dies when the share ends, if that is sooner', () => {
    const token = give({ expiresAt: new Date(T0 + 3 * DAY).toISOString() });
    w.now = T0 + 3 * DAY;
    refused('fred', redeem(token), 'expired');
  });

  test('also where the share is shortened since', () => {
    const token = give();
    const sooner = new Date(T0 + 2 * DAY).toISOString();
    w.run('admin', { type: 'share.change', share: 's', expiresAt: sooner });
    w.now = T0 + 2 * DAY;
    refused('fred', redeem(token), 'expired');
  });

  test('and lives on, up to its fourteen days, where the share is prolonged', () => {
    const token = give({ expiresAt: new Date(T0 + 2 * DAY).toISOString() });
    const later = new Date(T0 + 60 * DAY).toISOString();
    w.run('admin', { type: 'share.change', share: 's', expiresAt: later });
    w.now = T0 + 15 * DAY;
    refused('fred', redeem(token), 'expired');
    const again = w.run('admin', { type: 'share.resend', share: 's' }).token ?? '';
    w.now = T0 + 20 * DAY;
    w.run('fred', redeem(again));
  });

  test('prolonged, it can be used after the end that the share had first', () => {
    const token = give({ expiresAt: new Date(T0 + 2 * DAY).toISOString() });
    const later = new Date(T0 + 60 * DAY).toISOString();
    w.run('admin', { type: 'share.change', share: 's', expiresAt: later });
    w.now = T0 + 13 * DAY;
    w.run('fred', redeem(token));
  });

  test('sent again: a new one, and the old one is dead', () => {
    const first = give();
    const { token: second = '' } = w.run('admin', { type: 'share.resend', share: 's' });
    expect(second).not.toBe(first);
    refused('fred', redeem(first), 'withdrawn');
    w.run('fred', redeem(second));
    expect(w.level('fred', 'doc')).toBe('edit');
  });

  test('sent again after its fourteen days, it works for fourteen more', () => {
    const first = give();
    w.now = T0 + 20 * DAY;
    refused('fred', redeem(first), 'expired');
    const { token = '' } = w.run('admin', { type: 'share.resend', share: 's' });
    w.now = T0 + 33 * DAY;
    w.run('fred', redeem(token));
  });

  test('a guest who redeems is free from then on', () => {
    w.run('gus', redeem(give({ email: 'gus@nordwind.example' })));
    expect(w.core.state.person('gus')).toMatchObject({ affiliation: 'free', emailConfirmed: true });
  });

  test('pending opens nothing, redeeming opens', () => {
    const token = give();
    expect(w.level('fred', 'doc')).toBe('none');
    const pending = w.ask({ type: 'access', person: 'fred', board: 'doc' }).paths;
    expect(pending).toContainEqual(
      expect.objectContaining({ path: 'P5', rule: 'E3', open: false }),
    );
    expect(w.may('fred', redeem(token))).toMatchObject({
      gains: [{ person: 'fred', board: 'doc', from: 'none', to: 'edit' }],
    });
    w.run('fred', redeem(token));
    expect(w.level('fred', 'doc')).toBe('edit');
  });

  test('W4 not while its board is archived, and again afterwards', () => {
    const token = give();
    archive(w);
    expect(w.refusal('fred', redeem(token))).toMatchObject({ code: 'forbidden', rule: 'W4' });
    w.run('admin', { type: 'teamspace.unarchive', teamspace: 'team' });
    w.run('fred', redeem(token));
  });
});
