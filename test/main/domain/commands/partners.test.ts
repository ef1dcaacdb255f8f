import { expect } from 'vitest';
import type { CommandInput } from '../../../../src-shared/commands';
import { type RuleCase, ruleCases } from '../../../support/rule-cases';
import {
  archive,
  makePrivate,
  own,
  setPolicy,
  setRole,
  standardWorld,
} from '../../../support/standard-world';
import type { TestWorkspace } from '../../../support/workspace';

const PAT = 'pat@acme.co.uk';
function invite(more: object = {}): CommandInput {
  return { type: 'partner.invite', id: 'p', email: PAT, ...more };
}
const both = { boards: ['doc', 'sheet'], reports: ['r'] };
const accept = (token: string, more: object = {}): CommandInput => ({
  type: 'partner.accept',
  token,
  ...more,
});
const remove: CommandInput = { type: 'partner.remove', partner: 'p' };
const setShared = (more: object): CommandInput => ({
  type: 'partner.setShared',
  partner: 'p',
  ...more,
});
const addMember = (email: string): CommandInput => ({
  type: 'partner.addMember',
  partner: 'p',
  email,
});

function world(): TestWorkspace {
  const w = standardWorld();
  w.run('admin', { type: 'report.create', id: 'r', name: 'Report' });
  w.run('admin', { type: 'report.create', id: 'r2', name: 'Report 2' });
  w.run('ed', { type: 'report.create', id: 'eds', name: 'Ed’s' });
  w.run('admin', { type: 'card.create', id: 'c', board: 'doc' });
  return w;
}
const pending =
  (more: object = both) =>
  (w: TestWorkspace) =>
    w.run('admin', invite(more));
const active =
  (more: object = both) =>
  (w: TestWorkspace) => {
    const { token = '' } = w.run('admin', invite(more));
    w.run(PAT, accept(token, { organisation: 'Acme' }));
  };
/** Arguments are evaluated one after the other. */
const inOrder = (..._done: unknown[]) => {};
const partner = (w: TestWorkspace, id = 'p') =>
  w.ask({ type: 'partners' }).items.find((one) => one.id === id);
const report = (w: TestWorkspace, person = PAT, id = 'r') =>
  w.ask({ type: 'access', person, report: id });
const admins = { code: 'forbidden' as const, rule: 'G5' };

const G1: RuleCase[] = [
  {
    rule: 'G1',
    name: 'an admin, from the partner tab: nothing in hand',
    as: 'admin',
    command: invite(),
    want: 'ok',
  },
  {
    rule: 'G1',
    name: 'nobody else without anything in hand',
    as: 'olga',
    command: invite(),
    want: { code: 'forbidden', rule: 'G1' },
  },
  {
    rule: 'G1',
    name: 'who may share the board',
    as: 'ed',
    command: invite({ boards: ['doc', 'sheet'] }),
    want: 'ok',
  },
  {
    rule: 'G1',
    name: 'not who may only view it (E1)',
    as: 'vic',
    command: invite({ boards: ['doc'] }),
    want: { code: 'forbidden', rule: 'E1', actorLevel: 'view' },
  },
  {
    rule: 'G1',
    name: 'not one of several boards that they may not share',
    given: (w) =>
      w.run('admin', { type: 'access.setEditorsManage', board: 'sheet', editorsManage: false }),
    as: 'ed',
    command: invite({ boards: ['doc', 'sheet'] }),
    want: { code: 'forbidden', rule: 'E1' },
  },
  {
    rule: 'G1',
    name: 'the report’s maker',
    as: 'ed',
    command: invite({ reports: ['eds'] }),
    want: 'ok',
  },
  {
    rule: 'G1',
    name: 'not of somebody else’s report',
    as: 'ed',
    command: invite({ reports: ['r'] }),
    want: { code: 'forbidden', rule: 'G1' },
  },
  {
    rule: 'G1',
    name: 'a board that is there, a report that is there',
    as: 'admin',
    command: invite({ reports: ['r', 'nowhere'] }),
    want: { code: 'not-found', path: 'reports[1]' },
  },
  {
    rule: 'W4',
    name: 'no board of an archive',
    given: (w) => archive(w),
    as: 'admin',
    command: invite({ boards: ['doc'] }),
    want: { code: 'forbidden', rule: 'W4' },
  },
  {
    rule: 'S15',
    name: 'partners are not concerned by only members',
    given: (w) => setPolicy(w, 'only-members'),
    as: 'admin',
    command: invite({ boards: ['doc'] }),
    want: 'ok',
  },
  {
    rule: 'G3',
    name: 'pending gives no access',
    as: 'admin',
    command: invite(both),
    want: 6,
    after: (w) => {
      expect(partner(w)).toMatchObject({ status: 'pending', members: 0, ...both });
      expect(w.level(PAT, 'doc')).toBe('none');
      expect(report(w).level).toBe('none');
    },
  },
  {
    rule: 'A',
    name: 'a report is made by makers and admins',
    as: 'ed',
    command: { type: 'report.create', name: 'X' },
    want: 1,
  },
  {
    rule: 'A',
    name: 'not by viewers',
    as: 'vera',
    command: { type: 'report.create', name: 'X' },
    want: { code: 'forbidden', rule: 'A' },
  },
  {
    rule: 'A',
    name: 'not by outsiders',
    as: 'fred',
    command: { type: 'report.create', name: 'X' },
    want: { code: 'forbidden', rule: 'A' },
  },
  {
    rule: 'G1',
    name: 'a maker who is a viewer now shares their report no more',
    given: (w) => setRole(w, 'ed', 'viewer'),
    as: 'ed',
    command: invite({ reports: ['eds'] }),
    want: { code: 'forbidden', rule: 'G1' },
  },
];

const second = (email: string): CommandInput => ({ type: 'partner.invite', id: 'q', email });
const G2: RuleCase[] = (
  [
    ['the same domain', PAT, 'other@acme.co.uk', 'conflict'],
    ['a domain below it', PAT, 'x@mail.acme.co.uk', 'conflict'],
    ['a domain above it', 'x@mail.acme.co.uk', 'y@acme.co.uk', 'conflict'],
    ['in other letters', PAT, 'X@ACME.CO.UK', 'conflict'],
    [
      'in letters that IDNA writes otherwise',
      'a@bücher.example',
      'b@xn--bcher-kva.example',
      'conflict',
    ],
    ['another domain under the same suffix', PAT, 'x@other.co.uk', 'ok'],
    ['another ending', PAT, 'x@acme.com', 'ok'],
    ['the same address of a public provider', 'a@gmail.com', 'a@gmail.com', 'ok'],
    ['another address of a public provider', 'a@gmail.com', 'b@gmail.com', 'ok'],
    ['two countries of a public provider', 'a@yahoo.co.uk', 'b@yahoo.co.uk', 'ok'],
  ] as const
).map(([name, first, then, want]) => ({
  rule: 'G2',
  name: `${name}: ${want}`,
  given: (w) => w.run('admin', { type: 'partner.invite', id: 'p', email: first }),
  as: 'admin',
  command: second(then),
  want: want === 'ok' ? want : { code: 'conflict', rule: 'G2', path: 'email' },
}));
G2.push(
  {
    rule: 'G2',
    name: 'an active partner holds the domain too',
    given: active(),
    as: 'admin',
    command: second('x@acme.co.uk'),
    want: { code: 'conflict', rule: 'G2' },
  },
  {
    rule: 'G2',
    name: 'a removed one frees it',
    given: (w) => inOrder(active()(w), w.run('admin', remove)),
    as: 'admin',
    command: second('x@acme.co.uk'),
    want: 'ok',
  },
);

const USES: RuleCase[] = [
  {
    rule: 'G3',
    name: 'access starts at acceptance: view, never more, on what was offered and nothing else',
    given: active(),
    as: PAT,
    command: { type: 'board.save', board: 'doc' },
    want: { code: 'forbidden', rule: 'U1', actorLevel: 'view' },
    after: (w) => {
      expect(partner(w)).toMatchObject({ status: 'active', organisation: 'Acme', members: 1 });
      expect(['doc', 'sheet', 'sketch'].map((id) => w.level(PAT, id))).toEqual([
        'view',
        'view',
        'none',
      ]);
      expect(report(w)).toMatchObject({ level: 'view', via: 'P6' });
      expect(report(w, PAT, 'r2')).toMatchObject({ level: 'none', via: null });
      expect(w.ask({ type: 'access', person: PAT, card: 'c' }).level).toBe('view');
      const reached = w
        .ask({ type: 'what', person: PAT })
        .items.map(({ name, via }) => `${name} ${via}`);
      expect(reached).toEqual(['Board doc P6', 'Board sheet P6', 'Report P6']);
    },
  },
  {
    rule: 'G4',
    name: 'privacy does not close what the board itself was shared with',
    given: (w) => inOrder(active()(w), makePrivate(w)),
    as: PAT,
    command: { type: 'card.create', board: 'doc' },
    want: { code: 'forbidden', rule: 'U1' },
    after: (w) => expect(w.level(PAT, 'doc')).toBe('view'),
  },
  {
    rule: 'C3',
    name: 'only members: a partner’s path stays open',
    given: (w) => inOrder(active()(w), setPolicy(w, 'only-members')),
    as: PAT,
    command: { type: 'participant.invite', board: 'doc', persons: ['fred'], role: 'reader' },
    want: { code: 'forbidden', rule: 'S3', actorLevel: 'view' },
    after: (w) => expect([w.level(PAT, 'doc'), report(w).level]).toEqual(['view', 'view']),
  },
  {
    rule: 'G3',
    name: 'a member brings a colleague in, who gets the same view',
    given: active(),
    as: PAT,
    command: addMember('col@acme.co.uk'),
    want: 2,
    after: (w) => {
      expect([w.level('col@acme.co.uk', 'doc'), report(w, 'col@acme.co.uk').level]).toEqual([
        'view',
        'view',
      ]);
      expect(partner(w)?.members).toBe(2);
    },
  },
  {
    rule: 'G3',
    name: 'who is one already',
    given: active(),
    as: PAT,
    command: addMember(PAT),
    want: 0,
  },
  {
    rule: 'G3',
    name: 'an admin may bring in too',
    given: active(),
    as: 'admin',
    command: addMember('x@acme.co.uk'),
    want: 2,
  },
  {
    rule: 'G3',
    name: 'nobody else',
    given: active(),
    as: 'olga',
    command: addMember('x@acme.co.uk'),
    want: { code: 'forbidden', rule: 'G3' },
  },
  {
    rule: 'G3',
    name: 'not before acceptance',
    given: pending(),
    as: 'admin',
    command: addMember('x@acme.co.uk'),
    want: { code: 'conflict', rule: 'G3' },
  },
  {
    rule: 'G3',
    name: 'whose address belongs to one already: what was offered is added to that one',
    given: (w) => {
      active({ boards: ['doc'] })(w);
      w.run('admin', { type: 'partner.remove', partner: 'p' });
      active2(w);
    },
    as: 'admin',
    command: { type: 'partner.setShared', partner: 'one', boards: ['doc', 'sheet'] },
    want: 0,
    after: (w) => {
      expect(partner(w, 'two')).toMatchObject({ status: 'removed', boards: [], reports: [] });
      expect(partner(w, 'one')).toMatchObject({ status: 'active', members: 1, reports: ['r'] });
    },
  },
];

/** Two offers to one address of a public provider; both are accepted. */
function active2(w: TestWorkspace): void {
  const email = 'pat@gmail.com';
  const one = w.run('admin', { type: 'partner.invite', id: 'one', email, boards: ['doc'] });
  w.run(email, accept(one.token ?? ''));
  const offer = { boards: ['doc', 'sheet'], reports: ['r'] };
  const two = w.run('admin', { type: 'partner.invite', id: 'two', email, ...offer });
  expect(w.run(email, accept(two.token ?? '')).id).toBe('one');
}

const G5: RuleCase[] = [
  {
    rule: 'G5',
    name: 'the whole new list: what is gone is lost at once, what is new is gained',
    given: active(),
    as: 'admin',
    command: setShared({ boards: ['sheet', 'sketch'], reports: [] }),
    want: 3,
    after: (w) => {
      expect(['doc', 'sheet', 'sketch'].map((id) => w.level(PAT, id))).toEqual([
        'none',
        'view',
        'view',
      ]);
      expect(report(w).level).toBe('none');
    },
  },
  {
    rule: 'G5',
    name: 'a list that is left out stays',
    given: active(),
    as: 'admin',
    command: setShared({ reports: ['r', 'r2'] }),
    want: 1,
    after: (w) =>
      expect(partner(w)).toMatchObject({ boards: ['doc', 'sheet'], reports: ['r', 'r2'] }),
  },
  {
    rule: 'G5',
    name: 'the same again',
    given: active(),
    as: 'admin',
    command: setShared(both),
    want: 0,
  },
  {
    rule: 'G5',
    name: 'only admins',
    given: active(),
    as: 'olga',
    command: setShared({ boards: [] }),
    want: admins,
  },
  {
    rule: 'G5',
    name: 'not whoever invited them',
    given: (w) => w.run('ed', invite({ boards: ['doc'] })),
    as: 'ed',
    command: setShared({ boards: [] }),
    want: admins,
  },
  {
    rule: 'G5',
    name: 'nothing is shared with who was removed',
    given: (w) => inOrder(active()(w), w.run('admin', remove)),
    as: 'admin',
    command: setShared({ boards: [] }),
    want: { code: 'conflict', rule: 'G5' },
  },
  {
    rule: 'W4',
    name: 'not a board of an archive',
    given: (w) => inOrder(active({})(w), archive(w)),
    as: 'admin',
    command: setShared({ boards: ['doc'] }),
    want: { code: 'forbidden', rule: 'W4' },
  },
  {
    rule: 'W4',
    name: 'what an archive has is taken away',
    given: (w) => inOrder(active()(w), archive(w)),
    as: 'admin',
    command: setShared({ boards: ['doc'] }),
    want: 1,
  },
  {
    rule: 'G5',
    name: 'removing ends all access at once',
    given: (w) => inOrder(active()(w), w.run(PAT, addMember('col@acme.co.uk'))),
    as: 'admin',
    command: remove,
    want: 1,
    after: (w) => {
      for (const who of [PAT, 'col@acme.co.uk']) {
        expect([w.level(who, 'doc'), w.level(who, 'sheet'), report(w, who).level]).toEqual([
          'none',
          'none',
          'none',
        ]);
      }
      expect(partner(w)?.status).toBe('removed');
    },
  },
  {
    rule: 'G5',
    name: 'a pending invitation dies with it',
    given: pending(),
    as: 'admin',
    command: remove,
    want: 2,
  },
  {
    rule: 'G5',
    name: 'again changes nothing',
    given: (w) => inOrder(pending()(w), w.run('admin', remove)),
    as: 'admin',
    command: remove,
    want: 0,
  },
  {
    rule: 'G5',
    name: 'only admins remove',
    given: active(),
    as: 'olga',
    command: remove,
    want: admins,
  },
  {
    rule: 'W4',
    name: 'an archive does not stop it',
    given: (w) => inOrder(active()(w), archive(w)),
    as: 'admin',
    command: remove,
    want: 1,
  },
];

ruleCases('G1 inviting partners', G1, world);
ruleCases('G2 one a domain', G2, world);
ruleCases('G3, G4 what partners have', USES, world);
ruleCases('G5 managing partners', G5, world);

ruleCases('reports', [
  {
    rule: 'P7',
    name: 'the maker has own, as a viewer view, deactivated nothing',
    as: 'ed',
    command: { type: 'report.create', id: 'x', name: 'X' },
    want: 1,
    after: (w) => {
      expect(report(w, 'ed', 'x')).toMatchObject({ level: 'own', via: 'P7' });
      expect(report(w, 'olga', 'x').level).toBe('none');
      expect(report(w, 'admin@nordwind.example', 'x')).toMatchObject({ level: 'own', via: 'P1' });
      setRole(w, 'ed', 'viewer');
      expect(report(w, 'ed', 'x').level).toBe('view');
      w.run('admin', { type: 'person.deactivate', person: 'ed' });
      expect(report(w, 'ed', 'x').level).toBe('none');
      own(w, 'olga');
    },
  },
]);
