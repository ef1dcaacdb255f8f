import { expect } from 'vitest';
import type { CommandInput } from '../../../../src-shared/commands';
import { type RuleCase, ruleCases } from '../../../support/rule-cases';
import {
  archive,
  makePrivate,
  override,
  own,
  removeMember,
  standardWorld,
} from '../../../support/standard-world';

const restore: CommandInput = { type: 'board.restoreDefault', boards: ['doc'] };

const RESTORE: RuleCase[] = [
  {
    rule: 'O4',
    name: 'removes every override on the board and its private flag',
    given: (w) => {
      for (const who of ['vic', 'ed', 'olga']) override(w, who, 'view');
      makePrivate(w);
    },
    as: 'admin',
    command: restore,
    want: 4,
    after: (w) => {
      expect(w.ask({ type: 'workspace' }).counts.overrides).toBe(0);
      expect(w.level('olga', 'doc')).toBe('own');
    },
  },
  {
    rule: 'O4',
    name: 'the stored override of somebody who left as well',
    given: (w) => {
      override(w, 'vic', 'edit');
      removeMember(w, 'vic');
    },
    as: 'olga',
    command: restore,
    want: 1,
  },
  {
    rule: 'O4',
    name: 'other boards keep theirs',
    given: (w) => {
      override(w, 'vic', 'edit');
      override(w, 'vic', 'edit', 'sheet');
    },
    as: 'olga',
    command: restore,
    want: 1,
    after: (w) => expect(w.level('vic', 'sheet')).toBe('edit'),
  },
  {
    rule: 'O4',
    name: 'a teamspace owner who can only view the board restores',
    given: (w) => override(w, 'olga', 'view'),
    as: 'olga',
    command: restore,
    want: 1,
    after: (w) => expect(w.level('olga', 'doc')).toBe('own'),
  },
  {
    rule: 'O4',
    name: 'a teamspace owner who cannot see it does not',
    given: (w) => makePrivate(w),
    as: 'olga',
    command: restore,
    want: { code: 'forbidden', rule: 'O4', path: 'boards[0]' },
  },
  {
    rule: 'O4',
    name: 'a maker with edit does not',
    given: (w) => override(w, 'vic', 'edit'),
    as: 'ed',
    command: restore,
    want: { code: 'forbidden', rule: 'O4', actorLevel: 'edit' },
  },
  {
    rule: 'O4',
    name: 'nor the board’s owner',
    given: (w) => own(w, 'ed'),
    as: 'ed',
    command: restore,
    want: { code: 'forbidden', rule: 'O4' },
  },
  { rule: 'O4', name: 'nothing to restore changes nothing', as: 'olga', command: restore, want: 0 },
  {
    rule: 'O0',
    name: 'restoring works on any plan',
    given: (w) => {
      override(w, 'vic', 'edit');
      w.run('admin', { type: 'workspace.setPlan', plan: 'free' });
    },
    as: 'olga',
    command: restore,
    want: 1,
  },
  {
    rule: 'W4',
    name: 'not in an archived teamspace',
    given: (w) => {
      override(w, 'vic', 'edit');
      archive(w);
    },
    as: 'admin',
    command: restore,
    want: { code: 'forbidden', rule: 'W4', path: 'boards[0]' },
  },
];

ruleCases('O4 restore default access', RESTORE, standardWorld);
