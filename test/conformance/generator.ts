import { BOARD_ROLES, TEAMSPACE_LEVELS } from '../../src-shared/model/level';
import type { BoardRow, PersonRow } from '../../src-shared/model/rows';
import { ACCESS_MODES, BOARD_KINDS, PLANS } from '../../src-shared/model/words';
import { Dice, times } from './dice';
import { outward } from './generator-outward';
import type { World } from './world';

/**
 * A small workspace in which every path, policy and ceiling may meet. It need not have come about
 * by commands: the evaluator answers for whatever is stored (imports, merges, old ledgers).
 */
export function generate(seed: number): World {
  const dice = new Dice(seed);
  const people = times(6, (index) => person(dice, index));
  const members = people.filter(({ affiliation }) => affiliation === 'member');
  const teamspaces = times(2, (index) => ({
    id: `t${index}`,
    name: `Teamspace ${index}`,
    archived: dice.chance(0.2),
  }));
  const boards = times(5, (index) => board(dice, index, people, members));
  const pairs = boards.flatMap((row) => people.map((someone) => ({ row, someone })));
  const cards = boards.flatMap(({ id }, index) =>
    index < 2 ? [{ id: `c${index}`, board: id, name: `Card ${index}` }] : [],
  );
  return {
    workspace: {
      id: 'w',
      name: 'Generated',
      plan: dice.one(PLANS),
      timeZone: 'Europe/Berlin',
      nonMembers: dice.one([
        'anyone',
        'anyone',
        'anyone',
        'password-for-non-members',
        'only-members',
      ]),
    },
    people,
    teamspaces,
    members: teamspaces.flatMap(({ id }) =>
      dice
        .some(members, 0.6)
        .map((member) => ({ teamspace: id, person: member.id, level: dice.one(TEAMSPACE_LEVELS) })),
    ),
    boards,
    cards,
    // Also of those who are no members of the board's teamspace (P2.3), and never of non-members.
    overrides: pairs
      .filter(({ someone }) => someone.affiliation === 'member' && dice.chance(0.3))
      .map(({ row, someone }) => ({
        board: row.id,
        person: someone.id,
        level: dice.one(['view', 'edit']),
      })),
    participants: pairs
      .filter(({ someone }) => dice.chance(someone.affiliation === 'member' ? 0.15 : 0.4))
      .map(({ row, someone }) => ({
        board: row.id,
        person: someone.id,
        role: dice.one(BOARD_ROLES),
        invitedDirectly: dice.chance(0.6),
      })),
    ...outward(dice, people, boards, cards),
  };
}

function person(dice: Dice, index: number): PersonRow {
  const affiliation = dice.one<PersonRow['affiliation']>([
    'member',
    'member',
    'member',
    'other-team',
    'free',
    'guest',
  ]);
  const roles = ['admin', 'maker', 'maker', 'maker', 'viewer', 'viewer', 'viewer'] as const;
  return {
    id: `p${index}`,
    email: `p${index}@example.com`,
    name: `Person ${index}`,
    affiliation,
    workspaceRole: affiliation === 'member' ? dice.one(roles) : null,
    emailConfirmed: dice.chance(0.5),
    active: dice.chance(0.9),
    auditor: dice.chance(0.1),
  };
}

function board(dice: Dice, index: number, people: PersonRow[], members: PersonRow[]): BoardRow {
  const isPrivate = dice.chance(0.3);
  const makers = dice.chance(0.7) && members.length > 0 ? members : people;
  return {
    id: `b${index}`,
    teamspace: `t${dice.upTo(1)}`,
    name: `Board ${index}`,
    kind: dice.chance(0.2) ? 'grid' : dice.one(BOARD_KINDS),
    // Anybody may have been handed a board: participants too (S17).
    owner: dice.one(dice.chance(0.5) ? people : makers).id,
    private: isPrivate,
    privateBy: isPrivate ? dice.one(makers).id : null,
    locked: dice.chance(0.15),
    mode: dice.one(ACCESS_MODES),
    defaultRole: dice.one(BOARD_ROLES),
    editorsManage: dice.chance(0.5),
    passwords: 1,
    saves: 0,
    savedAt: null,
  };
}
