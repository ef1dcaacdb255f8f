import type { CommandInput } from '../../../../src-shared/commands';
import { type RuleCase, ruleCases } from '../../../support/rule-cases';
import {
  override,
  participate,
  removeMember,
  setMember,
  setRole,
} from '../../../support/standard-world';

function set(level: 'view' | 'edit', person = 'vic', ...boards: string[]): CommandInput {
  const on = boards.length === 0 ? ['doc'] : boards;
  return { type: 'override.set', boards: on, persons: [person], level };
}
const clear: CommandInput = { type: 'override.clear', boards: ['doc'], persons: ['vic'] };

const O2: RuleCase[] = [
  { rule: 'O2', name: 'edit for a maker', as: 'ed', command: set('edit', 'vic'), want: 1 },
  { rule: 'O2', name: 'view for a viewer', as: 'ed', command: set('view', 'vera'), want: 1 },
  {
    rule: 'O2',
    name: 'edit for a viewer is refused, to an admin too',
    as: 'admin',
    command: set('edit', 'vera'),
    want: { code: 'forbidden', rule: 'O2', path: 'persons[0]' },
  },
  {
    rule: 'O2',
    name: 'any override for a viewer on a grid is refused',
    as: 'admin',
    command: set('view', 'vera', 'sheet'),
    want: { code: 'forbidden', rule: 'O2' },
  },
  {
    rule: 'O2',
    name: 'a maker on a grid',
    as: 'ed',
    command: set('edit', 'vic', 'sheet'),
    want: 1,
  },
  {
    rule: 'O2',
    name: 'edit for an admin in the teamspace',
    given: (w) => setRole(w, 'vic', 'admin'),
    as: 'ed',
    command: set('edit', 'vic'),
    want: 1,
  },
];

const O3: RuleCase[] = [
  {
    rule: 'O3',
    name: 'only members of the board’s teamspace',
    as: 'admin',
    command: set('view', 'otto'),
    want: { code: 'forbidden', rule: 'O3', path: 'persons[0]' },
  },
  {
    rule: 'O3',
    name: 'a participant is none',
    given: (w) => participate(w, 'otto', 'editor'),
    as: 'admin',
    command: set('view', 'otto'),
    want: { code: 'forbidden', rule: 'O3' },
  },
  {
    rule: 'O3',
    name: 'nor a member of another teamspace',
    given: (w) => setMember(w, 'otto', 'owner', 'other'),
    as: 'admin',
    command: set('view', 'otto'),
    want: { code: 'forbidden', rule: 'O3' },
  },
  {
    rule: 'O3',
    name: 'who left cannot be given another, though theirs stays stored (P2.3)',
    given: (w) => {
      override(w, 'vic', 'edit');
      removeMember(w, 'vic');
    },
    as: 'admin',
    command: set('view'),
    want: { code: 'forbidden', rule: 'O3' },
  },
  {
    rule: 'O3',
    name: 'but theirs can be cleared',
    given: (w) => {
      override(w, 'vic', 'edit');
      removeMember(w, 'vic');
    },
    as: 'admin',
    command: clear,
    want: 1,
  },
  {
    rule: 'O3',
    name: 'a canvas takes no overrides',
    as: 'admin',
    command: set('view', 'vic', 'sketch'),
    want: { code: 'forbidden', rule: 'O3', path: 'boards[0]' },
  },
  ...(['grid', 'timeline', 'columns', 'insights', 'document'] as const).map(
    (kind): RuleCase => ({
      rule: 'O3',
      name: `a board of kind ${kind} takes them`,
      given: (w) => w.board('new', 'team', kind),
      as: 'ed',
      command: set('view', 'vic', 'new'),
      want: 1,
    }),
  ),
];

const O0: RuleCase[] = [
  ...(['free', 'pro'] as const).map(
    (plan): RuleCase => ({
      rule: 'O0',
      name: `setting needs enterprise, not ${plan}; admins are bound too`,
      given: (w) => w.run('admin', { type: 'workspace.setPlan', plan }),
      as: 'admin',
      command: set('view'),
      want: { code: 'plan', rule: 'O0' },
    }),
  ),
  {
    rule: 'O0',
    name: 'on another plan clearing works, and what is stored counts until then',
    given: (w) => {
      override(w, 'vic', 'edit');
      w.run('admin', { type: 'workspace.setPlan', plan: 'free' });
      if (w.level('vic', 'doc') !== 'edit') throw new Error('the stored override counts no more');
    },
    as: 'ed',
    command: clear,
    want: 1,
  },
];

ruleCases('O2 not above the workspace role', O2);
ruleCases('O3 for whom and on what', O3);
ruleCases('O0 the plan for setting and clearing', O0);
