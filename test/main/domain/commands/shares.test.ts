import { expect } from 'vitest';
import type { CommandInput } from '../../../../src-shared/commands';
import { type RuleCase, ruleCases } from '../../../support/rule-cases';
import {
  archive,
  makePrivate,
  own,
  participate,
  setPolicy,
  standardWorld,
} from '../../../support/standard-world';
import { T0, type TestWorkspace } from '../../../support/workspace';

const FRED = 'fred@nordwind.example';
const END = '2026-12-31T23:00:00Z';
type Create = Extract<CommandInput, { type: 'share.create' }>;

function create(more: Partial<Create> = {}): CommandInput {
  return {
    type: 'share.create',
    id: 's',
    email: FRED,
    scope: 'board',
    target: 'doc',
    access: 'read-only',
    expiresAt: END,
    ...more,
  };
}
const card = (more: Partial<Create> = {}) => create({ scope: 'card', target: 'c', ...more });
function tenant(more: Partial<Create> = {}): CommandInput {
  const { target: _, ...rest } = create({ scope: 'tenant', reason: 'audit', ...more }) as Create;
  return rest;
}
function unlimited(more: Partial<Create> = {}): CommandInput {
  const { expiresAt: _, ...rest } = create(more) as Create;
  return rest;
}
const change = (more: object): CommandInput => ({ type: 'share.change', share: 's', ...more });
const revoke: CommandInput = { type: 'share.revoke', shares: ['s'] };
const use: CommandInput = { type: 'share.recordUse', share: 's' };

function world(): TestWorkspace {
  const w = standardWorld();
  w.run('admin', { type: 'card.create', id: 'c', board: 'doc', name: 'Card' });
  w.run('admin', { type: 'card.create', id: 'c2', board: 'doc', name: 'Other card' });
  return w;
}
/** A share that its recipient uses already. */
const live =
  (command: CommandInput = create(), who = 'fred') =>
  (w: TestWorkspace) => {
    const { token = '' } = w.run('admin', command);
    w.run(who, { type: 'share.redeem', token });
  };
/** Arguments are evaluated one after the other. */
const inOrder = (..._done: unknown[]) => {};
const item = (w: TestWorkspace) => w.ask({ type: 'shares' }).items[0];
const noManaging = (w: TestWorkspace) =>
  w.run('admin', { type: 'access.setEditorsManage', board: 'doc', editorsManage: false });

/** Every command of E1 on a board by who may and who may not. */
const E1: RuleCase[] = (
  [
    [create(), () => {}],
    [card(), () => {}],
    [change({ access: 'read-write' }), (w: TestWorkspace) => w.run('admin', create())],
    [revoke, (w: TestWorkspace) => w.run('admin', card())],
    [{ type: 'share.resend', share: 's' }, (w: TestWorkspace) => w.run('admin', create())],
  ] as [CommandInput, (w: TestWorkspace) => unknown][]
).flatMap(([command, given]): RuleCase[] => {
  const name = `${command.type} ${'scope' in command ? command.scope : ''}`;
  const no = (level: string, needed = 'edit on the board') => ({
    code: 'forbidden' as const,
    rule: 'E1',
    actorLevel: level as never,
    needed,
  });
  return [
    { rule: 'E1', name: `${name} by an admin`, given, as: 'admin', command, want: 'ok' },
    {
      rule: 'E1',
      name: `${name} by an editor while editors manage`,
      given,
      as: 'ed',
      command,
      want: 'ok',
    },
    {
      rule: 'E1',
      name: `${name} not by an editor otherwise`,
      given: (w) => inOrder(given(w), noManaging(w)),
      as: 'ed',
      command,
      want: no('edit', 'own on the board'),
    },
    {
      rule: 'E1',
      name: `${name} by an owner also then`,
      given: (w) => inOrder(given(w), own(w, 'vic'), noManaging(w)),
      as: 'vic',
      command,
      want: 'ok',
    },
    {
      rule: 'E1',
      name: `${name} by whoever has own through the teamspace, too`,
      given: (w) => inOrder(given(w), noManaging(w)),
      as: 'olga',
      command,
      want: 'ok',
    },
    {
      rule: 'E1',
      name: `${name} not with comment`,
      given: (w) => inOrder(given(w), participate(w, 'tom', 'reviewer')),
      as: 'tom',
      command,
      want: no('comment'),
    },
    { rule: 'E1', name: `${name} not with view`, given, as: 'vic', command, want: no('view') },
    {
      rule: 'E1',
      name: `${name} not by the recipient`,
      given,
      as: 'fred',
      command,
      want: no('none'),
    },
  ];
});

const TENANT: RuleCase[] = [
  { rule: 'E1', name: 'the whole tenant by an admin', as: 'admin', command: tenant(), want: 'ok' },
  {
    rule: 'E1',
    name: 'and nobody else',
    as: 'olga',
    command: tenant(),
    want: { code: 'forbidden', rule: 'E1' },
  },
  {
    rule: 'E1',
    name: 'nor is it revoked by anybody else',
    given: (w) => w.run('admin', tenant()),
    as: 'olga',
    command: revoke,
    want: { code: 'forbidden', rule: 'E1' },
  },
  {
    rule: 'E2',
    name: 'the tenant needs a reason, whoever asks',
    as: 'nobody',
    command: tenant({ reason: '  ' }),
    want: { code: 'invalid', rule: 'E2', path: 'reason' },
  },
  {
    rule: 'E2',
    name: 'so does a share without expiry',
    as: 'admin',
    command: unlimited(),
    want: { code: 'invalid', rule: 'E2', path: 'reason' },
  },
  {
    rule: 'E2',
    name: 'with one it is made',
    as: 'admin',
    command: unlimited({ reason: 'standing audit' }),
    want: 'ok',
    after: (w) => expect(item(w)).toMatchObject({ expiresAt: null, reason: 'standing audit' }),
  },
  {
    rule: 'E2',
    name: 'and so does taking the expiry away',
    given: (w) => w.run('admin', create()),
    as: 'admin',
    command: change({ expiresAt: null }),
    want: { code: 'invalid', rule: 'E2' },
  },
  {
    rule: 'E2',
    name: 'with a reason the expiry goes',
    given: (w) => w.run('admin', create()),
    as: 'admin',
    command: change({ expiresAt: null, reason: 'stays' }),
    want: 1,
    after: (w) => expect(item(w)?.expiresAt).toBeNull(),
  },
  {
    rule: 'E4',
    name: 'an expiry in the past, whoever asks',
    as: 'nobody',
    command: create({ expiresAt: '2026-02-28T00:00:00Z' }),
    want: { code: 'invalid', rule: 'E4', path: 'expiresAt' },
  },
  {
    rule: 'E4',
    name: 'an expiry of this very instant',
    given: (w) => {
      w.now = T0 + 60_000;
    },
    as: 'admin',
    command: create({ expiresAt: new Date(T0 + 60_000).toISOString() }),
    want: { code: 'invalid', rule: 'E4' },
  },
  {
    rule: 'E4',
    name: 'changing it into the past',
    given: (w) => w.run('admin', create()),
    as: 'admin',
    command: change({ expiresAt: '2026-01-01T00:00:00+01:00' }),
    want: { code: 'invalid', rule: 'E4' },
  },
  {
    rule: 'E3',
    name: 'sharing with whom nobody knows makes a person who is free',
    as: 'admin',
    command: card({ email: 'Steuer@Büro.example' }),
    want: 3,
    after: (w) => {
      expect(w.core.state.person('steuer@xn--bro-hoa.example')).toMatchObject({
        affiliation: 'free',
        emailConfirmed: false,
      });
    },
  },
  {
    rule: 'S15',
    name: 'not with a non-member while only members are admitted',
    given: (w) => setPolicy(w, 'only-members'),
    as: 'admin',
    command: create(),
    want: { code: 'forbidden', rule: 'S15', path: 'email' },
  },
  {
    rule: 'S15',
    name: 'with a member then too',
    given: (w) => setPolicy(w, 'only-members'),
    as: 'admin',
    command: create({ email: 'otto@nordwind.example' }),
    want: 2,
  },
  {
    rule: 'E1',
    name: 'no card of that id',
    as: 'admin',
    command: card({ target: 'doc' }),
    want: { code: 'not-found', path: 'target' },
  },
  {
    rule: 'E1',
    name: 'an id that is taken',
    given: (w) => w.run('admin', create()),
    as: 'admin',
    command: card(),
    want: { code: 'conflict', path: 'id' },
  },
  {
    rule: 'W4',
    name: 'nothing is shared in an archive',
    given: (w) => archive(w),
    as: 'admin',
    command: card(),
    want: { code: 'forbidden', rule: 'W4' },
  },
  {
    rule: 'W4',
    name: 'the tenant is no part of any archive',
    given: (w) => archive(w),
    as: 'admin',
    command: tenant(),
    want: 'ok',
  },
];

const LIFE: RuleCase[] = [
  {
    rule: 'E7',
    name: 'revoking is immediate',
    given: live(),
    as: 'ed',
    command: revoke,
    want: 1,
    after: (w) => {
      expect(w.level('fred', 'doc')).toBe('none');
      expect(item(w)?.status).toBe('revoked');
      const { paths } = w.ask({ type: 'access', person: 'fred', board: 'doc' });
      expect(paths).toContainEqual(
        expect.objectContaining({ path: 'P5', rule: 'E7', open: false }),
      );
    },
  },
  {
    rule: 'E7',
    name: 'what is still pending is withdrawn, and its link dies',
    given: (w) => w.run('admin', create()),
    as: 'ed',
    command: revoke,
    want: 2,
    after: (w) => expect(item(w)?.status).toBe('withdrawn'),
  },
  {
    rule: 'E7',
    name: 'revoking again changes nothing',
    given: (w) => inOrder(live()(w), w.run('ed', revoke)),
    as: 'ed',
    command: revoke,
    want: 0,
  },
  {
    rule: 'E7',
    name: 'all of several or none',
    given: live(),
    as: 'admin',
    command: { type: 'share.revoke', shares: ['s', 'nowhere'] },
    want: { code: 'not-found', path: 'shares[1]' },
  },
  {
    rule: 'E7',
    name: 'changing a revoked one is a conflict',
    given: (w) => inOrder(live()(w), w.run('ed', revoke)),
    as: 'ed',
    command: change({ access: 'read-write' }),
    want: { code: 'conflict', rule: 'E7' },
  },
  {
    rule: 'E7',
    name: 'a new share is needed, and can be given',
    given: (w) => inOrder(live()(w), w.run('ed', revoke)),
    as: 'ed',
    command: create({ id: 's2' }),
    want: 'ok',
  },
  {
    rule: 'E4',
    name: 'changing an expired one is a conflict',
    given: (w) => {
      live()(w);
      w.now = Date.parse('2027-01-01T00:00:00Z');
    },
    as: 'admin',
    command: change({ expiresAt: '2027-12-31T00:00:00Z' }),
    want: { code: 'conflict', rule: 'E4' },
  },
  {
    rule: 'E1',
    name: 'changing raises at once, and may says it',
    given: live(),
    as: 'ed',
    command: change({ access: 'read-write' }),
    want: 1,
    after: (w) => expect(w.level('fred', 'doc')).toBe('edit'),
  },
  {
    rule: 'E3',
    name: 'a live one is not sent again',
    given: live(),
    as: 'admin',
    command: { type: 'share.resend', share: 's' },
    want: { code: 'conflict', rule: 'E3' },
  },
  {
    rule: 'E6',
    name: 'the recipient’s use is recorded',
    given: live(),
    as: 'fred',
    command: use,
    want: 1,
    after: (w) => expect(item(w)?.lastUsedAt).toMatch(/^2026-03-01T09:00/),
  },
  {
    rule: 'E6',
    name: 'not by somebody else',
    given: live(),
    as: 'tom',
    command: use,
    want: { code: 'forbidden', rule: 'E1' },
  },
  {
    rule: 'E6',
    name: 'a pending one is not used',
    given: (w) => w.run('admin', create()),
    as: 'fred',
    command: use,
    want: { code: 'conflict', rule: 'E6' },
  },
  {
    rule: 'W4',
    name: 'an archive stops neither revoking, though C5 caps the actor …',
    given: (w) => inOrder(live()(w), archive(w)),
    as: 'ed',
    command: revoke,
    want: 1,
  },
  {
    rule: 'W4',
    name: '… nor recording use',
    given: (w) => inOrder(live()(w), archive(w)),
    as: 'fred',
    command: use,
    want: 1,
  },
  {
    rule: 'W4',
    name: '… nor the sweep',
    given: (w) => {
      live()(w);
      archive(w);
      w.now = Date.parse('2027-01-01T00:00:00Z');
    },
    as: 'admin',
    command: { type: 'share.sweep' },
    want: 1,
  },
  {
    rule: 'W4',
    name: 'but changing',
    given: (w) => inOrder(live()(w), archive(w)),
    as: 'admin',
    command: change({ access: 'read-write' }),
    want: { code: 'forbidden', rule: 'W4' },
  },
  {
    rule: 'W4',
    name: 'and sending again',
    given: (w) => inOrder(w.run('admin', create()), archive(w)),
    as: 'admin',
    command: { type: 'share.resend', share: 's' },
    want: { code: 'forbidden', rule: 'W4' },
  },
];

const REACH: RuleCase[] = (
  [
    ['card', card({ access: 'read-write' }), ['none', 'none'], ['edit', 'none']],
    ['board', create(), ['view', 'none'], ['view', 'view']],
    ['tenant', tenant({ access: 'read-write' }), ['edit', 'edit'], ['edit', 'edit']],
  ] as [string, CommandInput, string[], string[]][]
).map(([scope, command, boards, cards]) => ({
  rule: 'P5',
  name: `what a share of the ${scope} opens: never more`,
  given: live(command),
  as: 'fred',
  command: use,
  want: 1,
  after: (w) => {
    expect(['doc', 'sheet'].map((id) => w.level('fred', id))).toEqual(boards);
    const onCard = (id: string) => w.ask({ type: 'access', person: 'fred', card: id }).level;
    expect(['c', 'c2'].map(onCard)).toEqual(cards);
    makePrivate(w);
    expect(w.level('fred', 'doc')).toBe(scope === 'board' ? 'view' : 'none');
    expect(onCard('c')).toBe({ card: 'edit', board: 'view', tenant: 'none' }[scope]);
    setPolicy(w, 'only-members');
    expect([w.level('fred', 'doc'), w.level('fred', 'sheet'), onCard('c')]).toEqual([
      'none',
      'none',
      'none',
    ]);
  },
}));

ruleCases('E1 who shares', E1, world);
ruleCases('E2, E4 what a share needs', TENANT, world);
ruleCases('E4, E6, E7 the life of a share', LIFE, world);
ruleCases('P5 what it opens', REACH, world);
