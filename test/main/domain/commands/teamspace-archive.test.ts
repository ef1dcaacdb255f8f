import { expect } from 'vitest';
import type { CommandInput } from '../../../../src-shared/commands';
import { type RuleCase, ruleCases } from '../../../support/rule-cases';
import { archive } from '../../../support/standard-world';

function level(person: string, to: 'view' | 'edit' | 'owner'): CommandInput {
  return { type: 'teamspace.setMembers', teamspace: 'team', members: [{ person, level: to }] };
}
function remove(...persons: string[]): CommandInput {
  return { type: 'teamspace.removeMembers', teamspace: 'team', persons };
}

const close: CommandInput = { type: 'teamspace.archive', teamspace: 'team' };
const reopen: CommandInput = { type: 'teamspace.unarchive', teamspace: 'team' };

const W4: RuleCase[] = [
  { rule: 'W4', name: 'an admin archives', as: 'admin', command: close, want: 1 },
  { rule: 'W4', name: 'an owner archives', as: 'olga', command: close, want: 1 },
  {
    rule: 'W4',
    name: 'a maker with edit does not',
    as: 'ed',
    command: close,
    want: { code: 'forbidden', rule: 'W4' },
  },
  {
    rule: 'W4',
    name: 'an owner unarchives',
    given: (w) => archive(w),
    as: 'olga',
    command: reopen,
    want: 1,
  },
  {
    rule: 'W4',
    name: 'a member does not',
    given: (w) => archive(w),
    as: 'ed',
    command: reopen,
    want: { rule: 'W4' },
  },
  {
    rule: 'W4',
    name: 'archiving twice changes nothing',
    given: (w) => archive(w),
    as: 'olga',
    command: close,
    want: 0,
  },
  { rule: 'W4', name: 'unarchiving what is not, neither', as: 'olga', command: reopen, want: 0 },
  {
    rule: 'W4',
    name: 'while archived removing members works, by the owner too',
    given: (w) => archive(w),
    as: 'olga',
    command: remove('ed'),
    want: 1,
  },
  {
    rule: 'W4',
    name: 'while archived deactivating works',
    given: (w) => archive(w),
    as: 'admin',
    command: { type: 'person.deactivate', person: 'ed' },
    want: 1,
    after: (w) => expect(w.level('ed', 'doc')).toBe('none'),
  },
  ...(
    [
      level('otto', 'view'),
      level('ed', 'view'),
      { type: 'override.set', boards: ['doc'], persons: ['vic'], level: 'view' },
      { type: 'override.clear', boards: ['doc'], persons: ['vic'] },
      { type: 'board.setPrivate', boards: ['doc'], private: true },
      { type: 'import.board', board: 'doc', mode: 'link' },
    ] satisfies CommandInput[]
  ).flatMap((command): RuleCase[] =>
    ['admin', 'otto'].map((as) => ({
      rule: 'W4',
      name: `while archived ${command.type} is refused to ${as}, before any rule on levels`,
      given: (w) => archive(w),
      as,
      command,
      want: { code: 'forbidden', rule: 'W4' },
    })),
  ),
];

ruleCases('W4 archives', W4);
