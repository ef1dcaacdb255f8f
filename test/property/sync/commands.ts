import type { CommandInput } from '../../../src-shared/commands';

const PERSONS = ['max', 'mia', 'ben', 'bea', 'vic'];
const BOARDS = ['doc', 'plan'];
const TEAMSPACES = ['design', 'sales'];
const LEVELS = ['view', 'edit'] as const;

/** Numbers of a schedule, taken one after the other; what is asked beyond the last is 0. */
export class Dice {
  private next = 0;
  constructor(private readonly numbers: readonly number[]) {}

  of<T>(choices: readonly T[]): T {
    const number = this.numbers[this.next++] ?? 0;
    return choices[number % choices.length] as T;
  }
}

type Make = (dice: Dice, fresh: string) => CommandInput;

const cell: Make = (dice) => ({
  type: 'override.set',
  cells: [{ board: dice.of(BOARDS), person: dice.of(PERSONS), level: dice.of(LEVELS) }],
});
const setMembers: Make = (dice) => ({
  type: 'teamspace.setMembers',
  teamspace: dice.of(TEAMSPACES),
  members: [{ person: dice.of(PERSONS), level: dice.of(['view', 'edit', 'owner'] as const) }],
});
const removeMembers: Make = (dice) => ({
  type: 'teamspace.removeMembers',
  teamspace: dice.of(TEAMSPACES),
  persons: [dice.of(PERSONS)],
});
const setPrivate: Make = (dice) => ({
  type: 'board.setPrivate',
  boards: [dice.of(BOARDS)],
  private: dice.of([true, false]),
});

/** Commands over few people and boards, so that consoles meet on the same ones. */
const COMMANDS: readonly Make[] = [
  cell,
  cell,
  (dice) => ({
    type: 'override.set',
    boards: BOARDS,
    persons: PERSONS.filter(() => dice.of([true, false])).concat('mia'),
    level: dice.of(LEVELS),
  }),
  (dice) => ({
    type: 'override.clear',
    cells: [{ board: dice.of(BOARDS), person: dice.of(PERSONS) }],
  }),
  setPrivate,
  setPrivate,
  (dice) => ({ type: 'board.restoreDefault', boards: [dice.of(BOARDS)] }),
  (dice) => ({ type: 'board.move', board: dice.of(BOARDS), teamspace: dice.of(TEAMSPACES) }),
  setMembers,
  setMembers,
  removeMembers,
  (dice) => ({
    type: 'person.setWorkspaceRole',
    person: dice.of(PERSONS),
    workspaceRole: dice.of(['admin', 'maker', 'viewer'] as const),
  }),
  (dice) => ({
    type: dice.of(['person.deactivate', 'person.reactivate'] as const),
    person: dice.of(PERSONS),
  }),
  (dice) => ({
    type: dice.of(['teamspace.archive', 'teamspace.unarchive'] as const),
    teamspace: dice.of(TEAMSPACES),
  }),
  (dice) => ({ type: 'board.transferOwnership', board: dice.of(BOARDS), to: dice.of(PERSONS) }),
  (dice, fresh) => ({
    type: 'share.create',
    id: fresh,
    email: 'otto@away.example',
    scope: 'board',
    target: dice.of(BOARDS),
    access: dice.of(['read-only', 'read-write'] as const),
    expiresAt: '2026-06-01T00:00:00Z',
  }),
  (dice, fresh) => ({
    type: 'participant.invite',
    board: dice.of(BOARDS),
    persons: [dice.of(PERSONS), `${fresh}@new.example`],
    role: dice.of(['reader', 'editor'] as const),
  }),
  (dice) => ({
    type: 'participant.remove',
    board: dice.of(BOARDS),
    persons: [dice.of(PERSONS)],
  }),
  (dice) => ({ type: 'person.erase', person: dice.of(['vic', 'ben']) }),
  // One part narrows, another widens: refused whole, the narrowing has not happened either.
  (dice, fresh) => ({
    type: 'batch',
    commands: [removeMembers(dice, fresh), cell(dice, fresh)] as never,
  }),
];

export function commandOf(dice: Dice, fresh: string): CommandInput {
  return dice.of(COMMANDS)(dice, fresh);
}
