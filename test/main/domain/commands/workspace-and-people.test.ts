import { expect } from 'vitest';
import type { CommandInput } from '../../../../src-shared/commands';
import { type RuleCase, ruleCases } from '../../../support/rule-cases';
import { own, participate, setRole } from '../../../support/standard-world';
import { ADMIN } from '../../../support/workspace';

const policy: CommandInput = { type: 'workspace.setPolicy', nonMembers: 'only-members' };
const plan: CommandInput = { type: 'workspace.setPlan', plan: 'pro' };
const add: CommandInput = { type: 'person.add', email: 'new@else.example', affiliation: 'member' };
function role(person: string, workspaceRole: 'admin' | 'maker' | 'viewer'): CommandInput {
  return { type: 'person.setWorkspaceRole', person, workspaceRole };
}
function deactivate(person: string): CommandInput {
  return { type: 'person.deactivate', person };
}

const W1: RuleCase[] = [
  { rule: 'W1', name: 'an admin sets the policy', as: 'admin', command: policy, want: 1 },
  {
    rule: 'W1',
    name: 'nobody else',
    as: 'olga',
    command: policy,
    want: { code: 'forbidden', rule: 'W1' },
  },
  {
    rule: 'W1',
    name: 'tightening takes effect at once and removes nothing',
    given: (w) => participate(w, 'fred', 'editor'),
    as: 'admin',
    command: policy,
    want: 1,
    after: (w) => {
      expect(w.level('fred', 'doc')).toBe('none');
      w.run('admin', { type: 'workspace.setPolicy', nonMembers: 'anyone' });
      expect(w.level('fred', 'doc')).toBe('edit');
    },
  },
  { rule: 'A', name: 'an admin sets the plan', as: 'admin', command: plan, want: 1 },
  {
    rule: 'A',
    name: 'nobody else',
    as: 'olga',
    command: plan,
    want: { code: 'forbidden', rule: 'A' },
  },
];

const ADD: RuleCase[] = [
  {
    rule: 'W2',
    name: 'an admin adds a member, a viewer when nothing is said',
    as: 'admin',
    command: add,
    want: 1,
    after: (w) =>
      expect(w.core.state.person('new@else.example')).toMatchObject({
        workspaceRole: 'viewer',
        name: 'new',
      }),
  },
  {
    rule: 'W2',
    name: 'nobody else does',
    as: 'olga',
    command: add,
    want: { code: 'forbidden', rule: 'W2' },
  },
  {
    rule: 'W2',
    name: 'a known non-member becomes a member and keeps what they have',
    given: (w) => participate(w, 'fred', 'editor'),
    as: 'admin',
    command: { ...add, email: 'FRED@nordwind.example', workspaceRole: 'maker' },
    want: 1,
    after: (w) => {
      expect(w.core.state.person('fred')).toMatchObject({
        affiliation: 'member',
        workspaceRole: 'maker',
        name: 'Name of fred',
      });
      expect(w.level('fred', 'doc')).toBe('edit');
    },
  },
  {
    rule: 'W2',
    name: 'a member is not added again',
    as: 'admin',
    command: { ...add, email: 'ed@nordwind.example' },
    want: { code: 'conflict', rule: 'W2', path: 'email' },
  },
  {
    rule: 'W2',
    name: 'nor a non-member as a non-member',
    as: 'admin',
    command: { ...add, email: 'fred@nordwind.example', affiliation: 'guest' },
    want: { code: 'conflict', rule: 'W2', path: 'email' },
  },
  {
    rule: 'W2',
    name: 'nor under another id',
    as: 'admin',
    command: { ...add, email: 'fred@nordwind.example', id: 'frederic' },
    want: { code: 'conflict', rule: 'W2', path: 'id' },
  },
];

const ROLES: RuleCase[] = [
  {
    rule: 'W2',
    name: 'lowering a role lowers access at once (C1)',
    as: 'admin',
    command: role('ed', 'viewer'),
    want: 1,
    after: (w) => expect([w.level('ed', 'doc'), w.level('ed', 'sheet')]).toEqual(['view', 'none']),
  },
  {
    rule: 'W2',
    name: 'nobody else changes roles',
    as: 'olga',
    command: role('ed', 'viewer'),
    want: { rule: 'W2' },
  },
  {
    rule: 'W2',
    name: 'a non-member has no role',
    as: 'admin',
    command: role('fred', 'maker'),
    want: { code: 'conflict', rule: 'W2', path: 'person' },
  },
  {
    rule: 'W2',
    name: 'the last admin cannot be demoted',
    as: 'admin',
    command: role(ADMIN, 'maker'),
    want: { code: 'forbidden', rule: 'W2' },
  },
  {
    rule: 'W2',
    name: 'nor deactivated',
    as: 'admin',
    command: deactivate(ADMIN),
    want: { code: 'forbidden', rule: 'W2' },
  },
  {
    rule: 'W2',
    name: 'a deactivated admin does not count as another',
    given: (w) => {
      setRole(w, 'ed', 'admin');
      w.run('admin', deactivate('ed'));
    },
    as: 'admin',
    command: role(ADMIN, 'maker'),
    want: { code: 'forbidden', rule: 'W2' },
  },
  {
    rule: 'W2',
    name: 'one of two admins can be',
    given: (w) => setRole(w, 'ed', 'admin'),
    as: 'admin',
    command: role(ADMIN, 'viewer'),
    want: 1,
  },
  {
    rule: 'W2',
    name: 'a deactivated admin can be demoted',
    given: (w) => {
      setRole(w, 'ed', 'admin');
      w.run('admin', deactivate('ed'));
    },
    as: 'admin',
    command: role('ed', 'viewer'),
    want: 1,
  },
  {
    rule: 'W2',
    name: 'a deactivated person keeps what they own until it is handed over',
    given: (w) => own(w, 'ed'),
    as: 'admin',
    command: deactivate('ed'),
    want: 1,
    after: (w) => {
      expect(w.core.state.boards.get('doc')?.owner).toBe('ed');
      w.run('admin', { type: 'board.transferOwnership', board: 'doc', to: 'vic' });
      expect(w.core.state.boards.get('doc')?.owner).toBe('vic');
    },
  },
  {
    rule: 'W2',
    name: 'nobody else deactivates',
    as: 'olga',
    command: deactivate('ed'),
    want: { rule: 'W2' },
  },
  {
    rule: 'W2',
    name: 'nor reactivates',
    as: 'olga',
    command: { type: 'person.reactivate', person: 'ed' },
    want: { rule: 'W2' },
  },
  {
    rule: 'W2',
    name: 'who is active stays so',
    as: 'admin',
    command: { type: 'person.reactivate', person: 'ed' },
    want: 0,
  },
  {
    rule: 'A',
    name: 'an admin makes an auditor, who gains no access by it',
    as: 'admin',
    command: { type: 'person.setAuditor', person: 'otto', auditor: true },
    want: 1,
    after: (w) => {
      expect(w.level('otto', 'doc')).toBe('none');
      expect(w.refusal('otto', plan)).toMatchObject({ rule: 'A' });
    },
  },
  {
    rule: 'A',
    name: 'nobody else does',
    as: 'olga',
    command: { type: 'person.setAuditor', person: 'olga', auditor: true },
    want: { code: 'forbidden', rule: 'A' },
  },
];

ruleCases('W1 the policy, A the plan', W1);
ruleCases('W2 adding people', ADD);
ruleCases('W2 roles and deactivation', ROLES);
