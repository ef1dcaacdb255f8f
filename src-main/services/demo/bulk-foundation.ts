import nordwind from '../../../resources/demo/nordwind.json';
import type { TeamspaceLevel } from '../../../src-shared/model/level';
import { BOARD_KINDS, type BoardKind } from '../../../src-shared/model/words';
import type { BulkSize, Line } from './bulk';
import { type NamedPerson, NameGiver } from './names';
import type { Random } from './random';

/** Who is in the big teamspace and what stands there, by index. */
export interface Roster {
  teamspace: string;
  admin: string;
  people: string[];
  makers: boolean[];
  boards: { id: string; kind: BoardKind; private: boolean }[];
}

/** The first so many people (after the admin) own the teamspace and act in the story. */
export const OWNERS = 12;
const MEMBERS_A_COMMAND = 500;
const SMALL_TEAMSPACE = { id: 'pilot', name: 'Pilot', members: 25, boards: 12 };
const BIG_TEAMSPACE = { id: 'netzwerk', name: 'Netzwerk Europa' };

/** Everybody, the two teamspaces and their boards: one entry a person and a board. */
export function bulkFoundation(
  size: BulkSize,
  random: Random,
): { foundation: Iterable<Line>; roster: Roster } {
  const admin = nordwind.cast[0]?.name ?? '';
  const names = new NameGiver(random);
  const first = names.named(admin, nordwind.domain);
  const people: NamedPerson[] = [first];
  while (people.length < size.people) people.push(names.person(nordwind.domain));
  const roster: Roster = {
    teamspace: BIG_TEAMSPACE.id,
    admin: first.email,
    people: people.map((_, index) => (index === 0 ? first.email : personId(index))),
    makers: people.map((_, index) => index <= OWNERS || random.chance(0.62)),
    boards: [],
  };
  for (let index = 0; index < size.boards; index++) {
    roster.boards.push({
      id: boardId(index),
      kind: random.pick(BOARD_KINDS),
      private: random.chance(0.04),
    });
  }
  return { foundation: lines(roster, people, random), roster };
}

function* lines(roster: Roster, people: NamedPerson[], random: Random): Generator<Line> {
  const { admin } = roster;
  yield {
    actor: null,
    command: {
      type: 'workspace.create',
      name: nordwind.name,
      plan: 'enterprise',
      timeZone: nordwind.timeZone,
      admin: { email: admin, name: people[0]?.name ?? '' },
    },
  };
  for (const [index, { name, email }] of people.entries()) {
    if (index === 0) continue;
    const workspaceRole = roster.makers[index] ? 'maker' : 'viewer';
    yield {
      actor: admin,
      command: {
        type: 'person.add',
        id: personId(index),
        email,
        name,
        affiliation: 'member',
        workspaceRole,
        emailConfirmed: true,
      },
    };
  }
  yield {
    actor: admin,
    command: { type: 'teamspace.create', ...BIG_TEAMSPACE, owner: roster.people[1] },
  };
  yield* members(roster, BIG_TEAMSPACE.id, roster.people, random);
  yield* boards(roster, random);
  const { id, name, members: few } = SMALL_TEAMSPACE;
  yield { actor: admin, command: { type: 'teamspace.create', id, name, owner: roster.people[2] } };
  yield* members(roster, id, roster.people.slice(1, few + 1), random);
  for (let index = 0; index < SMALL_TEAMSPACE.boards; index++) {
    const board = {
      id: `${id}-${index + 1}`,
      name: boardName(index, random),
      kind: random.pick(BOARD_KINDS),
    };
    yield {
      actor: admin,
      command: { type: 'board.create', teamspace: id, owner: roster.people[2], ...board },
    };
  }
}

function* members(
  roster: Roster,
  teamspace: string,
  who: string[],
  random: Random,
): Generator<Line> {
  for (let from = 0; from < who.length; from += MEMBERS_A_COMMAND) {
    const part = who.slice(from, from + MEMBERS_A_COMMAND).map((person) => {
      const index = person === roster.admin ? 0 : Number(person.slice(1));
      const edit = roster.makers[index] === true && random.chance(0.35);
      const level: TeamspaceLevel = index > 0 && index <= OWNERS ? 'owner' : edit ? 'edit' : 'view';
      return { person, level };
    });
    yield {
      actor: roster.admin,
      command: { type: 'teamspace.setMembers', teamspace, members: part },
    };
  }
}

function* boards(roster: Roster, random: Random): Generator<Line> {
  for (const [index, { id, kind }] of roster.boards.entries()) {
    const owner = roster.people[1 + (index % OWNERS)];
    const name = boardName(index, random);
    yield {
      actor: roster.admin,
      command: { type: 'board.create', id, teamspace: roster.teamspace, name, kind, owner },
    };
  }
  const hidden = roster.boards.filter((board) => board.private).map(({ id }) => id);
  yield {
    actor: roster.admin,
    command: {
      type: 'board.setPrivate',
      boards: hidden,
      private: true,
      reason: 'Not for everybody',
    },
  };
}

function boardName(index: number, random: Random): string {
  const topics = nordwind.teamspaces.flatMap((teamspace) => teamspace.topics);
  const [form = ''] = random.pick(nordwind.forms);
  return `${random.pick(topics)} ${form} ${index + 1}`;
}

function personId(index: number): string {
  return `p${String(index).padStart(5, '0')}`;
}

function boardId(index: number): string {
  return `b${String(index + 1).padStart(4, '0')}`;
}
