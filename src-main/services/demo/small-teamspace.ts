import nordwind from '../../../resources/demo/nordwind.json';
import type { TeamspaceLevel } from '../../../src-shared/model/level';
import { BOARD_KINDS, type BoardKind } from '../../../src-shared/model/words';
import { slug } from './names';
import type { Random } from './random';
import { reasonFor } from './reasons';
import {
  type BatchPart,
  type Company,
  type DemoBoard,
  type DemoPerson,
  type DemoTeamspace,
  ownersOf,
} from './world';

export type TeamspaceList = (typeof nordwind.teamspaces)[number];

/** A teamspace with its people and boards; the first three makers own it. */
export function openTeamspace(
  company: Company,
  list: TeamspaceList,
  random: Random,
): DemoTeamspace {
  const { script, admin } = company;
  const members = new Map<DemoPerson, TeamspaceLevel>();
  if ('cast' in list && list.cast) {
    nordwind.cast.forEach((one, index) => {
      const member = company.people[index];
      if (member) members.set(member, one.level as TeamspaceLevel);
    });
  }
  const pool = company.people
    .slice(nordwind.cast.length)
    .filter((p) => p.role === 'maker' || p.role === 'viewer');
  for (const member of random.sample(pool, list.members - members.size)) {
    const owners = [...members.values()].filter((level) => level === 'owner').length;
    members.set(member, firstLevel(member, owners, random));
  }
  const teamspace: DemoTeamspace = {
    id: list.id,
    name: list.name,
    members,
    boards: [],
    target: list.overrides,
    ends: 'archived' in list && list.archived === true,
  };
  const owner = ownersOf(teamspace)[0];
  script.say(admin, { type: 'teamspace.create', id: list.id, name: list.name, owner: owner?.ref });
  script.say(admin, {
    type: 'teamspace.setMembers',
    teamspace: list.id,
    members: [...members].map(([member, level]) => ({ person: member.ref, level })),
    reason: reasonFor('join', random),
  });
  openBoards(company, teamspace, list, random);
  return teamspace;
}

function firstLevel(member: DemoPerson, owners: number, random: Random): TeamspaceLevel {
  if (member.role === 'viewer') return 'view';
  if (owners < 3) return 'owner';
  return random.chance(0.4) ? 'edit' : 'view';
}

function openBoards(
  company: Company,
  teamspace: DemoTeamspace,
  list: TeamspaceList,
  random: Random,
): void {
  const keepers = [...teamspace.members]
    .filter(([p, level]) => p.role === 'maker' && level !== 'view')
    .map(([p]) => p);
  const wanted = boardNames(list, random);
  for (const { name, kind } of wanted) {
    const owner = random.pick(keepers);
    owner.ownsBoards = true;
    const id = `${slug(name)}-${teamspace.id.slice(0, 3)}`;
    teamspace.boards.push({
      id,
      name,
      kind,
      owner,
      private: false,
      locked: false,
      overrides: new Map(),
    });
  }
  for (let from = 0; from < teamspace.boards.length; from += 9) {
    company.script.say(company.admin, {
      type: 'batch',
      commands: teamspace.boards.slice(from, from + 9).map((board) => created(board, teamspace.id)),
    });
  }
  const closed = wanted.flatMap((one, index) => (one.private ? [index] : []));
  const boards = closed.map((index) => teamspace.boards[index]?.id ?? '');
  for (const index of closed) setPrivate(teamspace.boards[index]);
  company.script.say(company.admin, {
    type: 'board.setPrivate',
    boards,
    private: true,
    reason: reasonFor('private', random),
  });
}

function setPrivate(board: DemoBoard | undefined): void {
  if (board) board.private = true;
}

function created(board: DemoBoard, teamspace: string): BatchPart {
  return {
    type: 'board.create',
    id: board.id,
    teamspace,
    name: board.name,
    kind: board.kind,
    owner: board.owner.ref,
  };
}

function boardNames(
  list: TeamspaceList,
  random: Random,
): { name: string; kind: BoardKind; private: boolean }[] {
  const fixed = (list.named ?? []).map(([name = '', kind = '', mark]) => ({
    name,
    kind: kindOf(kind),
    private: mark === 'private',
  }));
  const made = list.topics.flatMap((topic) =>
    nordwind.forms.map(([form = '', kind = '']) => ({
      name: `${topic} ${form}`,
      kind: kindOf(kind),
      private: false,
    })),
  );
  const boards = [...fixed, ...random.sample(made, list.boards - fixed.length)];
  const open = boards.filter((board) => !board.private);
  const missing = list.private - (boards.length - open.length);
  for (const board of random.sample(
    open.filter((b) => b.kind !== 'canvas' && !fixed.includes(b)),
    missing,
  ))
    board.private = true;
  return boards;
}

function kindOf(text: string): BoardKind {
  const kind = BOARD_KINDS.find((one) => one === text);
  if (kind === undefined) throw new Error(`no board is of the kind ${text}`);
  return kind;
}
