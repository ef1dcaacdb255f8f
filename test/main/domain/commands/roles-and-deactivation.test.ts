import { expect } from 'vitest';
import type { CommandInput } from '../../../../src-shared/commands';
import { type RuleCase, ruleCases } from '../../../support/rule-cases';
import { own, setRole } from '../../../support/standard-world';
import { ADMIN } from '../../../support/workspace';

const plan: CommandInput = { type: 'workspace.setPlan', plan: 'pro' };
function role(person: string, workspaceRole: 'admin' | 'maker' | 'viewer'): CommandInput {
  return { type: 'person.setWorkspaceRole', person, workspaceRole };
}
function deactivate(person: string): CommandInput {
  return { type: 'person.deactivate', person };
}

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

ruleCases('W2 roles and deactivation', ROLES);
