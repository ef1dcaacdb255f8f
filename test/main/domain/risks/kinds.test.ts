import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandInput } from '../../../../src-shared/commands';
import { RISK_KINDS, type RiskKind, type Severity } from '../../../../src-shared/model/review';
import {
  archive,
  makePrivate,
  override,
  own,
  participate,
  setPolicy,
  setRole,
  standardWorld,
} from '../../../support/standard-world';
import { T0, type TestWorkspace } from '../../../support/workspace';
import { card, DAY, mode, partner, share } from './world';

interface Case {
  kind: RiskKind;
  name: string;
  given: (w: TestWorkspace) => unknown;
  /** Severities of the findings of this kind; none: what is given is no finding. */
  want: Severity[];
}

const cases: Case[] = [
  {
    kind: 'external-read-write',
    name: 'a read-write share of a board',
    given: (w) => share(w, { access: 'read-write' }),
    want: ['medium'],
  },
  {
    kind: 'external-read-write',
    name: 'one that waits for its recipient counts already',
    given: (w) => share(w, { access: 'read-write', live: false }),
    want: ['medium'],
  },
  {
    kind: 'external-read-write',
    name: 'of a private board it is grave',
    given: (w) => [share(w, { access: 'read-write' }), makePrivate(w)],
    want: ['high'],
  },
  {
    kind: 'external-read-write',
    name: 'of the tenant it is grave',
    given: (w) => share(w, { scope: 'tenant', access: 'read-write' }),
    want: ['high'],
  },
  { kind: 'external-read-write', name: 'not one to read', given: (w) => share(w), want: [] },
  {
    kind: 'external-read-write',
    name: 'not one that was revoked',
    given: (w) => [
      share(w, { access: 'read-write' }),
      w.run('admin', { type: 'share.revoke', shares: ['s'] }),
    ],
    want: [],
  },
  {
    kind: 'external-read-write',
    name: 'not one that has expired, swept or not (E4)',
    given: (w) => {
      share(w, { access: 'read-write', days: 2 });
      w.now = T0 + 2 * DAY;
    },
    want: [],
  },
  {
    kind: 'no-expiry',
    name: 'a share without an end',
    given: (w) => share(w, { days: null }),
    want: ['medium'],
  },
  { kind: 'no-expiry', name: 'not one with an end', given: (w) => share(w), want: [] },
  {
    kind: 'unused',
    name: 'ninety days after it was redeemed',
    given: (w) => {
      share(w);
      w.now = T0 + 91 * DAY;
    },
    want: ['medium'],
  },
  {
    kind: 'unused',
    name: 'not a day before',
    given: (w) => {
      share(w);
      w.now = T0 + 89 * DAY;
    },
    want: [],
  },
  {
    kind: 'unused',
    name: 'not where it was used since',
    given: (w) => {
      share(w);
      w.now = T0 + 50 * DAY;
      w.run('fred', { type: 'share.recordUse', share: 's' });
      w.now = T0 + 91 * DAY;
    },
    want: [],
  },
  {
    kind: 'unused',
    name: 'the threshold is the admins’ to set',
    given: (w) => {
      share(w);
      w.run('admin', { type: 'workspace.setThresholds', unusedDays: 10 });
      w.now = T0 + 11 * DAY;
    },
    want: ['medium'],
  },
  {
    kind: 'unused',
    name: 'not one that waits for its recipient',
    given: (w) => {
      share(w, { live: false });
      w.now = T0 + 91 * DAY;
    },
    want: [],
  },
  {
    kind: 'tenant-scope',
    name: 'a share of the whole tenant',
    given: (w) => share(w, { scope: 'tenant' }),
    want: ['high'],
  },
  { kind: 'tenant-scope', name: 'not one of a board', given: (w) => share(w), want: [] },
  {
    kind: 'private-shared-outside',
    name: 'a share, a partner and a participant from outside, each',
    given: (w) => [share(w), partner(w), participate(w, 'tom', 'reader'), makePrivate(w)],
    want: ['high', 'high', 'high'],
  },
  {
    kind: 'private-shared-outside',
    name: 'not while the board is open to its teamspace',
    given: (w) => [share(w), partner(w), participate(w, 'tom', 'reader')],
    want: [],
  },
  {
    kind: 'private-shared-outside',
    name: 'not a participant of the workspace',
    given: (w) => [participate(w, 'otto', 'reader'), makePrivate(w)],
    want: [],
  },
  {
    kind: 'private-shared-outside',
    name: 'not a share of one of its cards, which opens no board (P5)',
    given: (w) => [card(w), share(w, { scope: 'card', target: 'card' }), makePrivate(w)],
    want: [],
  },
  {
    kind: 'private-shared-outside',
    name: 'not a removed partner',
    given: (w) => [
      partner(w),
      makePrivate(w),
      w.run('admin', { type: 'partner.remove', partner: 'p' }),
    ],
    want: [],
  },
  {
    kind: 'link-without-password',
    name: 'a board in mode link',
    given: (w) => mode(w, 'link'),
    want: ['medium'],
  },
  {
    kind: 'link-without-password',
    name: 'grave where the link lets one edit',
    given: (w) => [
      mode(w, 'link'),
      w.run('admin', { type: 'access.setDefaultRole', board: 'doc', role: 'editor' }),
    ],
    want: ['high'],
  },
  {
    kind: 'link-without-password',
    name: 'less where outsiders need the password all the same (C4)',
    given: (w) => [mode(w, 'link'), setPolicy(w, 'password-for-non-members')],
    want: ['low'],
  },
  {
    kind: 'link-without-password',
    name: 'not with a password, nor for specific people',
    given: (w) => [mode(w, 'link-password')],
    want: [],
  },
  {
    kind: 'departed',
    name: 'somebody deactivated who owns a board',
    given: (w) => [own(w, 'ed'), w.run('admin', { type: 'person.deactivate', person: 'ed' })],
    want: ['medium'],
  },
  {
    kind: 'departed',
    name: 'less where only memberships are left',
    given: (w) => w.run('admin', { type: 'person.deactivate', person: 'ed' }),
    want: ['low'],
  },
  {
    kind: 'departed',
    name: 'not whoever holds nothing',
    given: (w) => w.run('admin', { type: 'person.deactivate', person: 'otto' }),
    want: [],
  },
  { kind: 'departed', name: 'not whoever is active', given: (w) => own(w, 'ed'), want: [] },
  {
    kind: 'override-above-role',
    name: 'an editing override of somebody who has become a viewer',
    given: (w) => [override(w, 'ed', 'edit'), setRole(w, 'ed', 'viewer')],
    want: ['low'],
  },
  {
    kind: 'override-above-role',
    name: 'any override of a viewer on a grid (C1)',
    given: (w) => [override(w, 'ed', 'view', 'sheet'), setRole(w, 'ed', 'viewer')],
    want: ['low'],
  },
  {
    kind: 'override-above-role',
    name: 'not a viewer’s on something that they may view',
    given: (w) => override(w, 'vera', 'view'),
    want: [],
  },
  {
    kind: 'override-above-role',
    name: 'not a maker’s',
    given: (w) => override(w, 'ed', 'edit'),
    want: [],
  },
];

describe('risks: what is a finding, and what is none', () => {
  let w: TestWorkspace;
  beforeEach(() => {
    w = standardWorld();
  });
  afterEach(() => w.close());

  test.each(cases)('$kind: $name', ({ kind, given, want }) => {
    given(w);
    const { items } = w.ask({ type: 'risks', kinds: [kind] });
    expect(items.map(({ severity }) => severity)).toEqual(want);
    for (const item of items) {
      expect(item.kind).toBe(kind);
      expect(item.detail).toMatch(/^\S.* .*\.$/);
      expect(item.ageDays).toBeGreaterThanOrEqual(0);
    }
  });

  test('every kind has both sides here', () => {
    for (const kind of RISK_KINDS) {
      const sides = new Set(cases.filter((one) => one.kind === kind).map((one) => !!one.want[0]));
      expect([kind, sides.size]).toEqual([kind, 2]);
    }
  });

  const found = cases.filter(({ want }) => want.length > 0);
  test.each(found)('$kind: $name: its remedy ends it', ({ kind, given }) => {
    given(w);
    endsAll(w, kind);
  });

  test.each(found)('$kind: $name: also in an archive (W4)', ({ kind, given }) => {
    given(w);
    archive(w);
    const before = w.ask({ type: 'risks', kinds: [kind] }).items.length;
    expect(before).toBeGreaterThan(0);
    endsAll(w, kind);
    expect(w.core.state.teamspaces.get('team')?.archived).toBe(true);
  });
});

/** Every remedy passes, ends its own finding and gives nobody anything. */
function endsAll(w: TestWorkspace, kind: RiskKind): void {
  for (const { subject } of w.ask({ type: 'risks', kinds: [kind] }).items) {
    const present = w.ask({ type: 'risks', kinds: [kind] }).items;
    const item = present.find((one) => one.subject === subject);
    if (item === undefined) throw new Error(`${subject} went with another`);
    const { remedy } = item;
    const preview = w.may('admin', remedy);
    if (!preview.ok) throw new Error(JSON.stringify([remedy, preview.refused]));
    expect(preview.gains.filter(({ person }) => !isHeir(remedy, person))).toEqual([]);
    w.run('admin', remedy);
  }
  expect(w.ask({ type: 'risks', kinds: [kind] }).items).toEqual([]);
}

/** Whoever takes a departed person's board over has it from then on. */
function isHeir(remedy: CommandInput, person: string): boolean {
  const parts = remedy.type === 'batch' ? remedy.commands : [remedy];
  return parts.some((part) => part.type === 'board.transferOwnership' && part.to === person);
}
