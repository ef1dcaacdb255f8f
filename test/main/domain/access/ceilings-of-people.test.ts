import { accessCases } from '../../../support/access-cases';
import {
  override,
  own,
  participate,
  setPolicy,
  setRole,
  standardWorld,
} from '../../../support/standard-world';
import type { TestWorkspace } from '../../../support/workspace';

function inLinkMode(who: string, role: 'reviewer' | 'editor') {
  return (w: TestWorkspace) => {
    participate(w, who, role);
    w.run('admin', { type: 'import.board', board: 'doc', mode: 'link', defaultRole: 'editor' });
  };
}

accessCases('C1 workspace viewers', [
  { rule: 'C1', name: 'at most view', who: 'vera', want: 'view', via: 'P2', because: ['P2: C1'] },
  {
    rule: 'C1',
    name: 'a viewer never sees a grid',
    who: 'vera',
    on: 'sheet',
    want: 'none',
    because: ['P2: C1'],
  },
  { rule: 'C1', name: 'a maker does', who: 'vic', on: 'sheet', want: 'view', via: 'P2' },
  {
    rule: 'C1',
    name: 'a participation is under it too',
    given: (w) => participate(w, 'vera', 'editor'),
    who: 'vera',
    want: 'view',
    because: ['P3: C1'],
  },
  {
    rule: 'C1',
    name: 'an override that was lawful once is capped (W2)',
    given: (w) => {
      override(w, 'vic', 'edit');
      setRole(w, 'vic', 'viewer');
    },
    who: 'vic',
    want: 'view',
    via: 'P2.1',
    because: ['P2.1: C1'],
  },
  {
    rule: 'C1',
    name: 'and counts again with the role',
    given: (w) => {
      override(w, 'vic', 'edit');
      setRole(w, 'vic', 'viewer');
      setRole(w, 'vic', 'maker');
    },
    who: 'vic',
    want: 'edit',
  },
]);

accessCases(
  'C2 guests of a free workspace',
  [
    {
      rule: 'C2',
      name: 'a guest at most comments',
      given: inLinkMode('gus', 'editor'),
      who: 'gus',
      want: 'comment',
      because: ['P3: C2'],
    },
    {
      rule: 'C2',
      name: 'by the link as well',
      given: inLinkMode('tom', 'editor'),
      who: 'gus',
      holdsLink: true,
      want: 'comment',
      because: ['P4: C2'],
    },
    {
      rule: 'C2',
      name: 'somebody signed in is not limited',
      given: inLinkMode('fred', 'editor'),
      who: 'fred',
      want: 'edit',
    },
    {
      rule: 'C2',
      name: 'on another plan neither is the guest',
      given: (w) => {
        inLinkMode('gus', 'editor')(w);
        w.run('admin', { type: 'workspace.setPlan', plan: 'pro' });
      },
      who: 'gus',
      want: 'edit',
    },
  ],
  () => standardWorld('free'),
);

accessCases('C3 only members', [
  {
    rule: 'C3',
    name: 'a non-member’s participation is closed',
    given: (w) => {
      participate(w, 'fred', 'editor');
      setPolicy(w, 'only-members');
    },
    who: 'fred',
    want: 'none',
    because: ['P3: C3'],
  },
  {
    rule: 'C3',
    name: 'and so is what they own',
    given: (w) => {
      own(w, 'fred');
      setPolicy(w, 'only-members');
    },
    who: 'fred',
    want: 'none',
    because: ['P7: C3'],
  },
  {
    rule: 'C3',
    name: 'a member’s participation is not',
    given: (w) => {
      participate(w, 'otto', 'editor');
      setPolicy(w, 'only-members');
    },
    who: 'otto',
    want: 'edit',
  },
]);
