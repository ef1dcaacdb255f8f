import { expect } from 'vitest';
import type { CommandInput } from '../../../../src-shared/commands';
import { type RuleCase, ruleCases } from '../../../support/rule-cases';
import { makePrivate, own } from '../../../support/standard-world';

const hide: CommandInput = { type: 'board.setPrivate', boards: ['doc'], private: true };
const show: CommandInput = { type: 'board.setPrivate', boards: ['doc'], private: false };

const PRIVATE: RuleCase[] = [
  { rule: 'O1', name: 'an admin makes a board private', as: 'admin', command: hide, want: 1 },
  { rule: 'O1', name: 'a maker with edit does', as: 'ed', command: hide, want: 1 },
  {
    rule: 'O1',
    name: 'a member with view does not',
    as: 'vic',
    command: hide,
    want: { rule: 'O1' },
  },
  {
    rule: 'O1',
    name: 'nor the board’s owner from outside the teamspace',
    given: (w) => own(w, 'otto'),
    as: 'otto',
    command: hide,
    want: { code: 'forbidden', rule: 'O1', path: 'boards[0]' },
  },
  {
    rule: 'O1',
    name: 'who cannot reach it cannot open it again',
    given: (w) => makePrivate(w, 'ed'),
    as: 'olga',
    command: show,
    want: { code: 'forbidden', rule: 'O1' },
  },
  {
    rule: 'O1',
    name: 'who made it private can',
    given: (w) => makePrivate(w, 'ed'),
    as: 'ed',
    command: show,
    want: 1,
  },
  {
    rule: 'O1',
    name: 'making it private twice changes nothing',
    given: (w) => makePrivate(w, 'ed'),
    as: 'admin',
    command: hide,
    want: 0,
    after: (w) => expect(w.level('ed', 'doc')).toBe('edit'),
  },
  {
    rule: 'O0',
    name: 'making private needs enterprise',
    given: (w) => w.run('admin', { type: 'workspace.setPlan', plan: 'pro' }),
    as: 'ed',
    command: hide,
    want: { code: 'plan', rule: 'O0' },
  },
  {
    rule: 'O0',
    name: 'after a downgrade the flag still counts, and un-privating works',
    given: (w) => {
      makePrivate(w);
      w.run('admin', { type: 'workspace.setPlan', plan: 'pro' });
      expect(w.level('olga', 'doc')).toBe('none');
    },
    as: 'admin',
    command: show,
    want: 1,
  },
];

ruleCases('O1, O0 privacy', PRIVATE);
