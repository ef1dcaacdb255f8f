import { expect } from 'vitest';
import type { CommandInput } from '../../../../src-shared/commands';
import { type RuleCase, ruleCases } from '../../../support/rule-cases';
import { participate } from '../../../support/standard-world';

const policy: CommandInput = { type: 'workspace.setPolicy', nonMembers: 'only-members' };
const plan: CommandInput = { type: 'workspace.setPlan', plan: 'pro' };

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

ruleCases('W1 the policy, A the plan', W1);
