import { expect } from 'vitest';
import type { CommandInput } from '../../../../src-shared/commands';
import { type RuleCase, ruleCases } from '../../../support/rule-cases';
import { participate } from '../../../support/standard-world';

const add: CommandInput = { type: 'person.add', email: 'new@else.example', affiliation: 'member' };

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

ruleCases('W2 adding people', ADD);
