import { expect } from 'vitest';
import type { CommandInput } from '../../../../src-shared/commands';
import { type RuleCase, ruleCases } from '../../../support/rule-cases';
import { archive, own, participate, setPolicy } from '../../../support/standard-world';
import type { TestWorkspace } from '../../../support/workspace';

const setRole = (persons: string[]): CommandInput => ({
  type: 'participant.setRole',
  board: 'doc',
  persons,
  role: 'editor',
});
const remove = (persons: string[]): CommandInput => ({
  type: 'participant.remove',
  board: 'doc',
  persons,
});
const leave: CommandInput = { type: 'participant.leave', board: 'doc' };
const accept: CommandInput = { type: 'participant.accept', board: 'doc' };
const mode = (w: TestWorkspace, to: 'specific' | 'link' | 'link-password') =>
  w.run('admin', { type: 'access.setMode', board: 'doc', mode: to });

const people = (count: number) => Array.from({ length: count }, (_, i) => `p${i}@else.example`);
function crowd(count: number) {
  return (w: TestWorkspace) =>
    w.run('admin', {
      type: 'participant.invite',
      board: 'doc',
      persons: people(count),
      role: 'reader',
    });
}

const S7: RuleCase[] = [
  {
    rule: 'S7',
    name: 'a role is changed, and the level with it',
    given: (w) => participate(w, 'fred', 'reader'),
    as: 'ed',
    command: setRole(['fred@nordwind.example']),
    want: 1,
    after: (w) => expect(w.level('fred', 'doc')).toBe('edit'),
  },
  {
    rule: 'S7',
    name: 'to what it is already changes nothing',
    given: (w) => participate(w, 'fred', 'editor'),
    as: 'ed',
    command: setRole(['fred']),
    want: 0,
  },
  {
    rule: 'S7',
    name: 'who is no participant stands against it, and nobody is changed',
    given: (w) => participate(w, 'fred', 'reader'),
    as: 'ed',
    command: setRole(['fred', 'tom']),
    want: { code: 'conflict', path: 'persons[1]' },
  },
  {
    rule: 'S7',
    name: 'whom nobody knows is not found',
    as: 'ed',
    command: setRole(['x@else.example']),
    want: { code: 'not-found', path: 'persons[0]' },
  },
  {
    rule: 'S13',
    name: 'fifty at once',
    given: crowd(50),
    as: 'ed',
    command: setRole(people(50)),
    want: 50,
  },
  {
    rule: 'S13',
    name: 'not fifty-one',
    given: crowd(51),
    as: 'ed',
    command: setRole(people(51)),
    want: { code: 'limit', rule: 'S13' },
  },
  {
    rule: 'S13',
    name: 'fifty of whom one is named twice',
    given: crowd(50),
    as: 'ed',
    command: setRole([...people(50), 'p0@else.example']),
    want: 50,
  },
  {
    rule: 'S13',
    name: '120 in three commands of one change set',
    given: crowd(120),
    as: 'ed',
    command: {
      type: 'batch',
      commands: [0, 50, 100].map((from) => ({
        type: 'participant.setRole' as const,
        board: 'doc',
        persons: people(120).slice(from, from + 50),
        role: 'editor' as const,
      })),
    },
    want: 120,
  },
];

const S8: RuleCase[] = [
  {
    rule: 'S8',
    name: 'a participant is removed',
    given: (w) => participate(w, 'fred', 'reader'),
    as: 'ed',
    command: remove(['fred']),
    want: 1,
    after: (w) => expect(w.level('fred', 'doc')).toBe('none'),
  },
  { rule: 'S8', name: 'who is none already', as: 'ed', command: remove(['fred']), want: 0 },
  {
    rule: 'S13',
    name: 'fifty at once',
    given: crowd(50),
    as: 'ed',
    command: remove(people(50)),
    want: 50,
  },
  {
    rule: 'S13',
    name: 'not fifty-one',
    given: crowd(51),
    as: 'admin',
    command: remove(people(51)),
    want: { code: 'limit', rule: 'S13' },
  },
  {
    rule: 'S8',
    name: 'removing the owner’s participation leaves them the board (section 4.2)',
    given: (w) => own(w, 'fred'),
    as: 'ed',
    command: remove(['fred']),
    want: 1,
    after: (w) => expect(w.level('fred', 'doc')).toBe('own'),
  },
  {
    rule: 'W4',
    name: 'an archive keeps nobody in, whoever edits may remove though C5 caps them',
    given: (w) => {
      participate(w, 'fred', 'reader');
      archive(w);
    },
    as: 'ed',
    command: remove(['fred']),
    want: 1,
  },
  {
    rule: 'S8',
    name: 'in an archive not who only views either',
    given: (w) => {
      participate(w, 'fred', 'reader');
      archive(w);
    },
    as: 'vic',
    command: remove(['fred']),
    want: { code: 'forbidden', rule: 'S8', actorLevel: 'view' },
  },
];

const S16: RuleCase[] = [
  {
    rule: 'S16',
    name: 'anyone leaves',
    given: (w) => participate(w, 'fred', 'reader'),
    as: 'fred',
    command: leave,
    want: 1,
    after: (w) => expect(w.level('fred', 'doc')).toBe('none'),
  },
  { rule: 'S16', name: 'who is not there leaves nothing', as: 'fred', command: leave, want: 0 },
  {
    rule: 'S16',
    name: 'an owner hands the board over first',
    given: (w) => own(w, 'fred'),
    as: 'fred',
    command: leave,
    want: { code: 'forbidden', rule: 'S16' },
  },
  {
    rule: 'S16, S17',
    name: 'and leaves then, having stayed as editor',
    given: (w) => {
      own(w, 'fred');
      w.run('fred', { type: 'board.transferOwnership', board: 'doc', to: 'ed' });
      expect(w.level('fred', 'doc')).toBe('edit');
    },
    as: 'fred',
    command: leave,
    want: 1,
  },
  {
    rule: 'W4',
    name: 'an archive holds nobody',
    given: (w) => {
      participate(w, 'fred', 'reader');
      archive(w);
    },
    as: 'fred',
    command: leave,
    want: 1,
  },
];

const ACCEPT: RuleCase[] = [
  {
    rule: 'P3',
    name: 'opening an invitation confirms the address, which opens without the password',
    given: (w) => {
      mode(w, 'link-password');
      w.run('ed', { type: 'participant.invite', board: 'doc', persons: ['fred'], role: 'reader' });
      expect(w.level('fred', 'doc')).toBe('none');
    },
    as: 'fred',
    command: accept,
    want: 1,
    after: (w) => expect(w.level('fred', 'doc')).toBe('view'),
  },
  {
    rule: 'S3',
    name: 'who was not invited has none to open',
    as: 'fred',
    command: accept,
    want: { code: 'not-found' },
  },
  {
    rule: 'S3',
    name: 'nor has who joined by the link',
    given: (w) => {
      mode(w, 'link');
      w.run('fred', { type: 'participant.joinByLink', board: 'doc' });
    },
    as: 'fred',
    command: accept,
    want: { code: 'not-found' },
  },
  {
    rule: 'C4',
    name: 'with a password for non-members a confirmed address does not open',
    given: (w) => {
      mode(w, 'link');
      w.run('ed', { type: 'participant.invite', board: 'doc', persons: ['fred'], role: 'reader' });
      setPolicy(w, 'password-for-non-members');
    },
    as: 'fred',
    command: accept,
    want: 1,
    after: (w) => {
      expect(w.level('fred', 'doc')).toBe('none');
      expect(w.level('fred', 'doc', { password: 'right' })).toBe('view');
    },
  },
];

ruleCases('S7, S13 roles', S7);
ruleCases('S8, S13 removing', S8);
ruleCases('S16 leaving', S16);
ruleCases('accepting', ACCEPT);
