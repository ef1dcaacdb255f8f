import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReviewScope } from '../../../../src-shared/commands/review';
import { makePrivate, setRole } from '../../../support/standard-world';
import type { TestWorkspace } from '../../../support/workspace';
import { DAY, item, items, open, reviewWorld } from './world';

let w: TestWorkspace;
beforeEach(() => {
  w = reviewWorld();
});
afterEach(() => w.close());

const DIRECT = [
  'owner:doc/ADMIN',
  'link:doc',
  'override:doc/ed',
  'override:doc/vic',
  'participant:doc/tom',
  'share:sfred',
  'share:skim',
  'partner-board:acme/doc',
];
const MEMBERS = ['member:team/olga', 'member:team/ed', 'member:team/vic', 'member:team/vera'];

const cases: { scope: ReviewScope; given?: () => unknown; want: string[] }[] = [
  { scope: { kind: 'shares' }, want: ['share:sfred', 'share:skim', 'share:slee'] },
  { scope: { kind: 'shares', scopes: ['card'] }, want: ['share:skim'] },
  { scope: { kind: 'shares', access: 'read-write' }, want: ['share:sfred'] },
  { scope: { kind: 'shares', noExpiry: true }, want: ['share:slee'] },
  {
    scope: { kind: 'shares' },
    given: () => w.run('admin', { type: 'share.revoke', shares: ['sfred'] }),
    want: ['share:skim', 'share:slee'],
  },
  {
    scope: { kind: 'partners' },
    want: ['partner:acme', 'partner-board:acme/doc', 'partner-report:acme/figures'],
  },
  {
    scope: { kind: 'board', board: 'doc' },
    want: ['admin:ADMIN', ...MEMBERS, 'share:slee', ...DIRECT],
  },
  {
    scope: { kind: 'board', board: 'doc' },
    // P2.2, P5: privacy leaves only what is given on the board itself.
    given: () => makePrivate(w),
    want: ['admin:ADMIN', ...DIRECT],
  },
  {
    scope: { kind: 'teamspace', teamspace: 'team' },
    want: ['admin:ADMIN', ...MEMBERS, ...DIRECT, 'owner:sheet/ADMIN', 'owner:sketch/ADMIN'],
  },
  {
    scope: { kind: 'private' },
    given: () => makePrivate(w),
    // Everybody above `view`: vic's override and the partner may only look.
    want: [
      'admin:ADMIN',
      'owner:doc/ADMIN',
      'link:doc',
      'override:doc/ed',
      'participant:doc/tom',
      'share:sfred',
    ],
  },
  {
    scope: { kind: 'private' },
    // P2.2: whoever made it private keeps the level of the teamspace.
    given: () => makePrivate(w, 'olga', 'sketch'),
    want: ['admin:ADMIN', 'owner:sketch/ADMIN', 'member:team/olga'],
  },
  {
    scope: { kind: 'person', person: 'ed' },
    want: ['member:team/ed', 'member:other/ed', 'override:doc/ed'],
  },
  { scope: { kind: 'person', person: 'fred@nordwind.example' }, want: ['share:sfred'] },
  {
    scope: { kind: 'risks' },
    want: ['share:sfred', 'share:slee', 'link:doc'],
  },
  { scope: { kind: 'risks', kinds: ['tenant-scope'] }, want: ['share:slee'] },
  {
    scope: { kind: 'risks', kinds: ['override-above-role'] },
    given: () => setRole(w, 'ed', 'viewer'),
    want: ['override:doc/ed'],
  },
  {
    scope: { kind: 'risks', kinds: ['departed'] },
    given: () => w.run('admin', { type: 'person.deactivate', person: 'ed' }),
    want: ['member:team/ed', 'member:other/ed', 'override:doc/ed'],
  },
];

describe('review.open: what a scope holds', () => {
  test.each(cases)('$scope', ({ scope, given, want }) => {
    given?.();
    const admin = w.core.state.person('admin@nordwind.example')?.id ?? '';
    const expected = want.map((one) => one.replace('ADMIN', admin)).sort();
    const { total } = w.ask({ type: 'reviewScope', scope });
    open(w, scope);
    expect(
      items(w)
        .map((one) => one.item)
        .sort(),
    ).toEqual(expected);
    expect(total).toBe(expected.length);
  });

  test('an empty scope is a conflict, one that names nothing is not-found', () => {
    const due = new Date(w.now + DAY).toISOString();
    const ask = (scope: ReviewScope) =>
      w.refusal('admin', { type: 'review.open', name: 'R', due, scope });
    expect(ask({ kind: 'private' })).toMatchObject({ code: 'conflict', path: 'scope' });
    expect(ask({ kind: 'board', board: 'gone' })).toMatchObject({
      code: 'not-found',
      path: 'scope.board',
    });
  });
});

describe('review.open: what is frozen', () => {
  test('levels are those of the one evaluator, ceilings included', () => {
    setRole(w, 'ed', 'viewer');
    open(w, { kind: 'teamspace', teamspace: 'team' });
    const levels = Object.fromEntries(items(w).map((one) => [one.item, [one.level, one.via]]));
    expect(levels).toMatchObject({
      'override:doc/ed': ['view', 'P2.1'],
      'override:doc/vic': ['view', 'P2.1'],
      'member:team/vera': ['view', 'P2'],
      'member:team/olga': ['own', 'P2'],
      'participant:doc/tom': ['edit', 'P3'],
      'share:sfred': ['edit', 'P5'],
      'share:skim': ['view', 'P5'],
      'link:doc': ['comment', 'P4'],
      'partner-board:acme/doc': ['view', 'P6'],
    });
  });

  test('what is changed afterwards does not change the item', () => {
    open(w, { kind: 'shares' });
    const before = item(w, 'share:sfred');
    w.run('admin', { type: 'share.change', share: 'sfred', access: 'read-only' });
    expect(item(w, 'share:sfred')).toEqual(before);
    const context = w.ask({ type: 'reviewItem', review: 'r', item: 'share:sfred' });
    expect(context.present).toBe('changed');
  });

  const recommended: { name: string; given: () => unknown; item: string; want: object }[] = [
    {
      name: 'used lately: keep',
      given: () => {
        w.now += 60 * DAY;
        w.run('fred', { type: 'share.recordUse', share: 'sfred' });
        w.now += 30 * DAY;
      },
      item: 'share:sfred',
      want: { decision: 'keep', ground: 'in-use', days: 30 },
    },
    {
      name: 'unused for the threshold: revoke',
      given: () => {
        w.now += DAY;
        w.run('fred', { type: 'share.recordUse', share: 'sfred' });
        w.now += 90 * DAY;
      },
      item: 'share:sfred',
      want: { decision: 'revoke', ground: 'unused', days: 90 },
    },
    {
      name: 'redeemed, but never used: revoke',
      given: () => {
        w.now += 91 * DAY;
      },
      item: 'share:sfred',
      want: { decision: 'revoke', ground: 'never-used', days: 91 },
    },
    {
      name: 'the holder is gone: revoke',
      given: () => w.run('admin', { type: 'person.deactivate', person: 'ed' }),
      item: 'override:doc/ed',
      want: { decision: 'revoke', ground: 'departed' },
    },
    {
      name: 'above the role: lower it',
      given: () => setRole(w, 'ed', 'viewer'),
      item: 'override:doc/ed',
      want: { decision: 'change', level: 'view', ground: 'above-role' },
    },
    {
      name: 'nothing is known of use: keep',
      given: () => undefined,
      item: 'participant:doc/tom',
      want: { decision: 'keep', ground: 'not-recorded' },
    },
  ];
  test.each(recommended)('recommendation, $name', ({ given, item: id, want }) => {
    given();
    const due = new Date(w.now + DAY).toISOString();
    open(w, { kind: 'board', board: 'doc' }, { due });
    expect(item(w, id).recommendation).toMatchObject(want);
  });
});
