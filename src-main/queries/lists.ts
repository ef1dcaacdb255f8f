import { formatInstant } from '../../src-shared/model/instant';
import { teamspaceLevelName } from '../../src-shared/model/level';
import type { Answers, QueryOf } from '../../src-shared/queries';
import type { BoardItem, PersonItem, TeamspaceItem } from '../../src-shared/queries/lists';
import type { Core } from '../commands/core';
import { notFound } from '../domain/authority/refused';
import { teamspaceOf } from '../domain/commands/handler';
import type { State } from '../domain/state/state';
import { sortedByName } from '../read-model/name-order';
import { outwardCounts } from '../read-model/outward';
import type { Moment } from './access';
import { matcher, pageOf } from './page';
import type { Viewer } from './viewer';

export function workspace(
  { ledger }: Core,
  q: QueryOf<'workspace'>,
  { state }: Moment,
): Answers['workspace'] {
  if (state.workspace === null) throw notFound('workspace', 'yet');
  const { seq, at, hash } = q.at === undefined ? ledger.head : ledger.headAt(q.at);
  return {
    ...state.workspace,
    head: { entry: seq, at: formatInstant(at), hash: hash.toString('hex') },
    counts: {
      people: state.people.size,
      teamspaces: state.teamspaces.size,
      boards: state.boards.size,
      overrides: state.overrides.size,
      partners: [...state.partners.rows].filter(({ status }) => status === 'active').length,
      shares: state.shares.rows.size,
      reviews: [...state.reviews.rows].filter(({ status }) => status === 'open').length,
    },
  };
}

export function teamspaces(
  q: QueryOf<'teamspaces'>,
  state: State,
  viewer: Viewer,
): Answers['teamspaces'] {
  const matches = matcher(q.text);
  const rows = [...state.teamspaces].filter(
    (row) => matches(row.name) && (viewer.seesEverything || viewer.inTeamspace(row.id)),
  );
  const page = pageOf(sortedByName(state.teamspaces, rows), q, (row) => [row.id]);
  return { ...page, items: page.items.map((row) => teamspaceItem(state, row.id)) };
}

function teamspaceItem(state: State, id: string): TeamspaceItem {
  const { name, archived } = teamspaceOf(state, id);
  const boards = state.boardsOf(id);
  let overrides = 0;
  for (const board of boards) overrides += state.overrides.sizeOf(board);
  const members = state.members.of(state.teamspaces.placeOf(id));
  const owners = [...members].filter(([, level]) => level === 4);
  return {
    id,
    name,
    archived,
    members: members.size,
    boards: boards.size,
    overrides,
    owners: owners.map(([place]) => state.people.rowAt(place).name),
  };
}

export function boards(
  q: QueryOf<'boards'>,
  { state, at }: Moment,
  viewer: Viewer,
): Answers['boards'] {
  const matches = matcher(q.text);
  const outward = outwardCounts(state, at);
  const rows = [...state.boards].filter(
    (row) =>
      matches(row.name) &&
      (q.teamspace === undefined || row.teamspace === q.teamspace) &&
      (q.kinds === undefined || q.kinds.includes(row.kind)) &&
      (q.private === undefined || row.private === q.private) &&
      (q.modes === undefined || q.modes.includes(row.mode)) &&
      (q.requests === undefined || q.requests === outward(row.id).requests > 0) &&
      viewer.reachesBoard(row),
  );
  const page = pageOf(sortedByName(state.boards, rows), q, (row) => [row.id]);
  return {
    ...page,
    items: page.items.map((row): BoardItem => {
      const place = state.boards.placeOf(row.id);
      const teamspace = teamspaceOf(state, row.teamspace);
      return {
        id: row.id,
        name: row.name,
        kind: row.kind,
        teamspace: row.teamspace,
        teamspaceName: teamspace.name,
        archived: teamspace.archived,
        owner: row.owner,
        ownerName: state.people.get(row.owner)?.name ?? row.owner,
        private: row.private,
        locked: row.locked,
        mode: row.mode,
        participants: state.participants.of(place).size,
        ...outward(row.id),
        overrides: state.overrides.sizeOf(place),
        cards: state.cardsOf(row.id),
      };
    }),
  };
}

export function people(q: QueryOf<'people'>, state: State, viewer: Viewer): Answers['people'] {
  const matches = matcher(q.text);
  const inTeamspace =
    q.teamspace === undefined
      ? null
      : state.members.of(state.teamspaces.placeOf(teamspaceOf(state, q.teamspace).id));
  const all =
    viewer.seesEverything || (q.teamspace !== undefined && viewer.managesTeamspace(q.teamspace));
  const rows = [...state.people].filter(
    (row) =>
      (all || viewer.isSelf(row.id)) &&
      matches(row.name, row.email) &&
      (inTeamspace === null || inTeamspace.has(state.people.placeOf(row.id))) &&
      (q.affiliations === undefined || q.affiliations.includes(row.affiliation)) &&
      (q.roles === undefined ||
        (row.workspaceRole !== null && q.roles.includes(row.workspaceRole))) &&
      (q.active === undefined || row.active === q.active),
  );
  const page = pageOf(sortedByName(state.people, rows), q, (row) => [row.id]);
  const teamspaceCounts = countTeamspaces(state);
  return {
    ...page,
    items: page.items.map((row): PersonItem => {
      const place = state.people.placeOf(row.id);
      const level = inTeamspace?.get(place);
      return {
        ...row,
        teamspaces: teamspaceCounts(place),
        overrides: state.overrides.countOf(place),
        ...(level !== undefined && { level: teamspaceLevelName(level) }),
      };
    }),
  };
}

function countTeamspaces(state: State): (person: number) => number {
  return (person) => state.members.countOf(person);
}
