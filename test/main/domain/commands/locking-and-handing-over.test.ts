import { expect } from 'vitest';
import type { CommandInput } from '../../../../src-shared/commands';
import { type RuleCase, ruleCases } from '../../../support/rule-cases';
import { archive, makePrivate, own, participate, setRole } from '../../../support/standard-world';

const S10 = (['board.lock', 'board.unlock'] as const).flatMap((type): RuleCase[] => {
  const command: CommandInput = { type, board: 'doc' };
  const want = type === 'board.lock' ? 1 : 0;
  return [
    { rule: 'S10', name: `${type} by an editor while editors manage`, as: 'ed', command, want },
    {
      rule: 'S10',
      name: `${type} by the owner`,
      given: (w) => own(w, 'ed'),
      as: 'ed',
      command,
      want,
    },
    {
      rule: 'S10',
      name: `${type} with view is refused`,
      as: 'vic',
      command,
      want: { rule: 'S10' },
    },
    {
      rule: 'S10',
      name: `${type} with comment is refused`,
      given: (w) => participate(w, 'fred', 'reviewer'),
      as: 'fred',
      command,
      want: { code: 'forbidden', rule: 'S10', actorLevel: 'comment' },
    },
    {
      rule: 'W4',
      name: `${type} in an archived teamspace is refused`,
      given: (w) => archive(w),
      as: 'admin',
      command,
      want: { code: 'forbidden', rule: 'W4' },
    },
  ];
});

function handTo(to: string): CommandInput {
  return { type: 'board.transferOwnership', board: 'doc', to };
}

const S11: RuleCase[] = [
  {
    rule: 'S11',
    name: 'the owner hands over',
    given: (w) => own(w, 'ed'),
    as: 'ed',
    command: handTo('vic'),
    want: 2,
  },
  { rule: 'S11', name: 'an admin hands over', as: 'admin', command: handTo('ed'), want: 2 },
  {
    rule: 'S11',
    name: 'own by the teamspace is not enough',
    as: 'olga',
    command: handTo('ed'),
    want: { code: 'forbidden', rule: 'S11', actorLevel: 'own' },
  },
  {
    rule: 'C7',
    name: 'an owner who has become a viewer does not',
    given: (w) => {
      own(w, 'vic');
      setRole(w, 'vic', 'viewer');
    },
    as: 'vic',
    command: handTo('ed'),
    want: { code: 'forbidden', rule: 'S11', actorLevel: 'view' },
  },
  {
    rule: 'S17',
    name: 'to a participant, the old owner stays as editor',
    given: (w) => {
      own(w, 'otto');
      participate(w, 'fred', 'reader');
    },
    as: 'otto',
    command: handTo('fred'),
    want: 2,
    after: (w) => expect([w.level('fred', 'doc'), w.level('otto', 'doc')]).toEqual(['own', 'edit']),
  },
  {
    rule: 'S17',
    name: 'to nobody from outside',
    as: 'admin',
    command: handTo('otto'),
    want: { code: 'forbidden', rule: 'S17', path: 'to' },
  },
  {
    rule: 'S17',
    name: 'nor to a deactivated member',
    given: (w) => w.run('admin', { type: 'person.deactivate', person: 'ed' }),
    as: 'admin',
    command: handTo('ed'),
    want: { code: 'forbidden', rule: 'S17' },
  },
  {
    rule: 'S11',
    name: 'to the owner changes nothing',
    given: (w) => own(w, 'ed'),
    as: 'ed',
    command: handTo('ed'),
    want: 0,
  },
  {
    rule: 'P2.2',
    name: 'privacy does not keep an owner from handing over',
    given: (w) => {
      own(w, 'ed');
      makePrivate(w);
    },
    as: 'ed',
    command: handTo('vic'),
    want: 2,
  },
  {
    rule: 'W4',
    name: 'not in an archived teamspace',
    given: (w) => archive(w),
    as: 'admin',
    command: handTo('ed'),
    want: { code: 'forbidden', rule: 'W4' },
  },
];

ruleCases('S10 locking boards', S10);

ruleCases('S11, S17 handing boards over', S11);
