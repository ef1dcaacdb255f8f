import { afterEach, describe, expect, test } from 'vitest';
import { type AccessCase, accessCases } from '../../../support/access-cases';
import {
  archive,
  makePrivate,
  participate,
  setPolicy,
  setRole,
  standardWorld,
} from '../../../support/standard-world';
import type { TestWorkspace } from '../../../support/workspace';

const END = '2026-12-31T00:00:00Z';

/** A share of the board (or the whole tenant) that is in use. */
function shared(who: string, access: 'read-only' | 'read-write', on: string | null = 'doc') {
  return (w: TestWorkspace) => {
    const { token = '' } = w.run('admin', {
      type: 'share.create',
      id: 's',
      email: `${who}@nordwind.example`,
      access,
      expiresAt: END,
      reason: 'audit',
      ...(on === null ? { scope: 'tenant' } : { scope: 'board', target: on }),
    });
    w.run(who, { type: 'share.redeem', token });
  };
}
/** An active partner to whom the board is shared, with one member. */
function partnered(who: string, on = 'doc') {
  return (w: TestWorkspace) => {
    const email = `${who}@nordwind.example`;
    const { token = '' } = w.run('admin', { type: 'partner.invite', id: 'p', email, boards: [on] });
    w.run(who, { type: 'partner.accept', token });
  };
}
/** One after the other. */
const all =
  (...steps: ((w: TestWorkspace) => unknown)[]) =>
  (w: TestWorkspace) => {
    for (const step of steps) step(w);
  };
const mode = (to: 'link' | 'link-password') => (w: TestWorkspace) =>
  w.run('admin', { type: 'access.setMode', board: 'doc', mode: to });
const ask = (w: TestWorkspace) => setPolicy(w, 'password-for-non-members');
const onlyMembers = (w: TestWorkspace) => setPolicy(w, 'only-members');

const P5: AccessCase[] = [
  {
    rule: 'P5',
    name: 'read-only views',
    given: shared('fred', 'read-only'),
    who: 'fred',
    want: 'view',
    via: 'P5',
  },
  {
    rule: 'P5',
    name: 'read-write edits',
    given: shared('fred', 'read-write'),
    who: 'fred',
    want: 'edit',
    via: 'P5',
  },
  {
    rule: 'P5',
    name: 'nobody else',
    given: shared('fred', 'read-write'),
    who: 'tom',
    want: 'none',
  },
  {
    rule: 'P5',
    name: 'no other board',
    given: shared('fred', 'read-write'),
    who: 'fred',
    on: 'sheet',
    want: 'none',
  },
  {
    rule: 'P5',
    name: 'the tenant: every board',
    given: shared('fred', 'read-write', null),
    who: 'fred',
    on: 'sketch',
    want: 'edit',
    via: 'P5',
  },
  {
    rule: 'P5',
    name: 'the tenant: no private one',
    given: all(shared('fred', 'read-write', null), (w) => makePrivate(w)),
    who: 'fred',
    want: 'none',
    because: ['P5: P5'],
  },
  {
    rule: 'P5',
    name: 'a share of the board itself survives privacy',
    given: all(shared('fred', 'read-write'), (w) => makePrivate(w)),
    who: 'fred',
    want: 'edit',
    via: 'P5',
  },
  {
    rule: 'P5',
    name: 'the higher of two live ones counts',
    given: (w) => {
      shared('fred', 'read-only', null)(w);
      const more = { id: 's2', email: 'fred@nordwind.example', expiresAt: END } as const;
      const { token = '' } = w.run('admin', {
        type: 'share.create',
        ...more,
        scope: 'board',
        target: 'doc',
        access: 'read-write',
      });
      w.run('fred', { type: 'share.redeem', token });
    },
    who: 'fred',
    want: 'edit',
    via: 'P5',
  },
  {
    rule: 'C1',
    name: 'a workspace viewer with read-write views',
    given: all((w) => setRole(w, 'otto', 'viewer'), shared('otto', 'read-write')),
    who: 'otto',
    want: 'view',
    because: ['P5: C1'],
  },
  {
    rule: 'C1',
    name: 'and never sees a grid',
    given: all((w) => setRole(w, 'otto', 'viewer'), shared('otto', 'read-write', 'sheet')),
    who: 'otto',
    on: 'sheet',
    want: 'none',
    because: ['P5: C1'],
  },
  {
    rule: 'C3',
    name: 'only members closes a non-member’s',
    given: all(shared('fred', 'read-write'), onlyMembers),
    who: 'fred',
    want: 'none',
    because: ['P5: C3'],
  },
  {
    rule: 'C3',
    name: 'not a member’s',
    given: all(shared('otto', 'read-write'), onlyMembers),
    who: 'otto',
    want: 'edit',
  },
  {
    rule: 'C4',
    name: 'the password is not asked of a share',
    given: all(shared('fred', 'read-write'), mode('link'), ask),
    who: 'fred',
    want: 'edit',
  },
  {
    rule: 'C5',
    name: 'an archive caps it',
    given: all(shared('fred', 'read-write'), (w) => archive(w)),
    who: 'fred',
    want: 'view',
    because: ['P5: C5'],
  },
  {
    rule: 'W2',
    name: 'deactivated: nothing',
    given: all(shared('fred', 'read-write'), (w) =>
      w.run('admin', { type: 'person.deactivate', person: 'fred' }),
    ),
    who: 'fred',
    want: 'none',
    because: ['P5: W2'],
  },
];

const P6: AccessCase[] = [
  { rule: 'P6', name: 'views', given: partnered('fred'), who: 'fred', want: 'view', via: 'P6' },
  {
    rule: 'P6',
    name: 'not what was not shared',
    given: partnered('fred'),
    who: 'fred',
    on: 'sheet',
    want: 'none',
  },
  { rule: 'P6', name: 'nobody else', given: partnered('fred'), who: 'tom', want: 'none' },
  {
    rule: 'P6',
    name: 'not any more when the partner is removed',
    given: all(partnered('fred'), (w) => w.run('admin', { type: 'partner.remove', partner: 'p' })),
    who: 'fred',
    want: 'none',
  },
  {
    rule: 'P6',
    name: 'privacy does not close it',
    given: all(partnered('fred'), (w) => makePrivate(w)),
    who: 'fred',
    want: 'view',
  },
  {
    rule: 'C3',
    name: 'only members leaves it open',
    given: all(partnered('fred'), onlyMembers),
    who: 'fred',
    want: 'view',
    via: 'P6',
  },
  {
    rule: 'C4',
    name: 'no password is asked',
    given: all(partnered('fred'), mode('link-password'), ask),
    who: 'fred',
    want: 'view',
  },
  {
    rule: 'C1',
    name: 'a workspace viewer never sees a grid',
    given: all((w) => setRole(w, 'otto', 'viewer'), partnered('otto', 'sheet')),
    who: 'otto',
    on: 'sheet',
    want: 'none',
    because: ['P6: C1'],
  },
  {
    rule: 'C5',
    name: 'an archive leaves view',
    given: all(partnered('fred'), (w) => archive(w)),
    who: 'fred',
    want: 'view',
  },
  {
    rule: 'P3',
    name: 'a higher role on the board counts beside it',
    given: all(partnered('fred'), (w) => participate(w, 'fred', 'editor')),
    who: 'fred',
    want: 'edit',
    via: 'P3',
  },
];

const takesPart = (w: TestWorkspace) => participate(w, 'fred', 'editor');
const memberTakesPart = (w: TestWorkspace) => participate(w, 'otto', 'editor');
const C4: AccessCase[] = [
  {
    rule: 'C4',
    name: 'mode link: a non-member without the password',
    given: all(takesPart, mode('link'), ask),
    who: 'fred',
    want: 'none',
    because: ['P3: C4'],
  },
  {
    rule: 'C4',
    name: 'with it',
    given: all(takesPart, mode('link'), ask),
    who: 'fred',
    password: 'right',
    want: 'edit',
    via: 'P3',
  },
  {
    rule: 'C4',
    name: 'with a wrong one',
    given: all(takesPart, mode('link'), ask),
    who: 'fred',
    password: 'wrong',
    want: 'none',
  },
  {
    rule: 'C4',
    name: 'holding the link is not enough',
    given: all(mode('link'), ask),
    who: 'fred',
    holdsLink: true,
    want: 'none',
    because: ['P4: C4'],
  },
  {
    rule: 'C4',
    name: 'with the password it is',
    given: all(mode('link'), ask),
    who: 'fred',
    holdsLink: true,
    password: 'right',
    want: 'comment',
    via: 'P4',
  },
  {
    rule: 'C4',
    name: 'a stranger is a non-member too',
    given: all(mode('link'), ask),
    who: 'x@else.example',
    holdsLink: true,
    want: 'none',
  },
  {
    rule: 'C4',
    name: 'mode link: a member is not asked',
    given: all(memberTakesPart, mode('link'), ask),
    who: 'otto',
    want: 'edit',
  },
  {
    rule: 'C4',
    name: 'nor for the link',
    given: all(mode('link'), ask),
    who: 'otto',
    holdsLink: true,
    want: 'comment',
  },
  {
    rule: 'C4',
    name: 'in mode specific nobody is asked',
    given: all(takesPart, ask),
    who: 'fred',
    want: 'edit',
  },
];

accessCases('P5 external shares', P5);
accessCases('P6 partners', P6);
accessCases('C4 a password for non-members', C4);

describe('section 4.4: the past', () => {
  let w: TestWorkspace;
  afterEach(() => w.close());

  test('a story of share, partner, policy and request has the same answers later', () => {
    w = standardWorld();
    const asked: { at: string; levels: string[] }[] = [];
    const levels = (at?: string) =>
      ['fred', 'tom', 'otto'].flatMap((who) =>
        ['doc', 'sheet'].map((on) => w.level(who, on, at === undefined ? {} : { at })),
      );
    const steps: ((world: TestWorkspace) => unknown)[] = [
      shared('fred', 'read-write'),
      partnered('tom', 'sheet'),
      onlyMembers,
      (x) => setPolicy(x, 'anyone'),
      (x) => {
        const { id = '' } = x.run('otto', { type: 'request.submit', board: 'doc' });
        x.run('ed', { type: 'request.approve', request: id, role: 'editor' });
      },
      mode('link-password'),
      ask,
      (x) => x.run('admin', { type: 'share.revoke', shares: ['s'] }),
      (x) => x.run('admin', { type: 'partner.remove', partner: 'p' }),
    ];
    for (const step of steps) {
      step(w);
      asked.push({ at: new Date(w.now - 1).toISOString(), levels: levels() });
      w.now += 60_000;
    }
    expect(new Set(asked.map((one) => one.levels.join())).size).toBeGreaterThan(4);
    for (const { at, levels: then } of asked) expect(levels(at), at).toEqual(then);
    expect(w.ask({ type: 'verify' })).toMatchObject({ ok: true });
  });
});
