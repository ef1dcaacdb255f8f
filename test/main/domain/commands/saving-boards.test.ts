import type { CommandInput } from '../../../../src-shared/commands';
import { type RuleCase, ruleCases } from '../../../support/rule-cases';
import { archive, override, participate, setPolicy } from '../../../support/standard-world';
import type { TestWorkspace } from '../../../support/workspace';

const save: CommandInput = { type: 'board.save', board: 'doc' };
const card: CommandInput = { type: 'card.create', board: 'doc', name: 'A card' };
const lock = (w: TestWorkspace) => w.run('admin', { type: 'board.lock', board: 'doc' });

/** Saving and making cards are both changes to a board's content. */
const U1 = ([save, card] as const).flatMap((command): RuleCase[] => [
  { rule: 'U1', name: `${command.type} with edit`, as: 'ed', command, want: 1 },
  {
    rule: 'U1',
    name: `${command.type} with view is refused`,
    as: 'vic',
    command,
    want: { code: 'forbidden', rule: 'U1', actorLevel: 'view' },
  },
  {
    rule: 'U1',
    name: `${command.type} with comment is refused`,
    given: (w) => participate(w, 'fred', 'reviewer'),
    as: 'fred',
    command,
    want: { code: 'forbidden', rule: 'U1', actorLevel: 'comment' },
  },
  {
    rule: 'U1',
    name: `${command.type} by an editor who takes part from outside`,
    given: (w) => participate(w, 'fred', 'editor'),
    as: 'fred',
    command,
    want: 1,
  },
  {
    rule: 'U1',
    name: `${command.type} by that editor not when only members are admitted (C3)`,
    given: (w) => {
      participate(w, 'fred', 'editor');
      setPolicy(w, 'only-members');
    },
    as: 'fred',
    command,
    want: { code: 'forbidden', rule: 'U1', actorLevel: 'none' },
  },
  {
    rule: 'U1',
    name: `${command.type} where an override lowers to view is refused`,
    given: (w) => override(w, 'ed', 'view'),
    as: 'ed',
    command,
    want: { code: 'forbidden', rule: 'U1' },
  },
  {
    rule: 'C6',
    name: `${command.type} on a locked board is refused, to admins too`,
    given: lock,
    as: 'admin',
    command,
    want: { code: 'forbidden', rule: 'U1' },
  },
  {
    rule: 'C6',
    name: `${command.type} works again once it is unlocked`,
    given: (w) => {
      lock(w);
      w.run('admin', { type: 'board.unlock', board: 'doc' });
    },
    as: 'ed',
    command,
    want: 1,
  },
  {
    rule: 'W4',
    name: `${command.type} in an archived teamspace is refused by W4, whatever the level`,
    given: (w) => archive(w),
    as: 'vic',
    command,
    want: { code: 'forbidden', rule: 'W4' },
  },
]);

ruleCases('U1 saving', U1);
