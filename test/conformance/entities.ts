import type { CedarValueJson, Context, EntityJson } from '@cedar-policy/cedar-wasm/nodejs';
import type { BoardRow, CardRow, PersonRow, ReportRow } from '../../src-shared/model/rows';
import type { World } from './world';

/** Plain values only: a reference from entity to entity costs Cedar more than the rules do. */
type Facts = Record<string, CedarValueJson>;

function entity(type: string, id: string, attrs: Facts): EntityJson {
  return { uid: { type, id }, attrs, parents: [] };
}

export function personEntity(world: World, person: PersonRow): EntityJson {
  const { id, affiliation, workspaceRole, active, emailConfirmed } = person;
  const mine = world.partnerMembers.filter((row) => row.person === id);
  return entity('Person', id, {
    ...{ key: id, affiliation, active, emailConfirmed },
    ...(workspaceRole !== null && { role: workspaceRole }),
    partners: mine.map(({ partner }) => partner),
  });
}

function factsOf(world: World, board: BoardRow): Facts {
  const { id, kind, owner, private: isPrivate, privateBy, mode, defaultRole } = board;
  const shared = world.partnerBoards.filter((row) => row.board === id);
  return {
    ...{ boardKey: id, kind, owner, private: isPrivate, mode, defaultRole },
    ...(privateBy !== null && { privateBy }),
    archived: world.teamspaces.some((row) => row.id === board.teamspace && row.archived),
    sharedWith: shared.map(({ partner }) => partner),
  };
}

export function boardEntity(world: World, board: BoardRow): EntityJson {
  return entity('Board', board.id, factsOf(world, board));
}

export function cardEntity(world: World, { id }: CardRow, board: BoardRow): EntityJson {
  return entity('Card', id, { key: id, ...factsOf(world, board) });
}

export function reportEntity(world: World, { id, maker }: ReportRow): EntityJson {
  const shared = world.partnerReports.filter((row) => row.report === id);
  return entity('Report', id, { maker, sharedWith: shared.map(({ partner }) => partner) });
}

/** What lies between the person and the board, and the workspace's own settings. */
export function relation(world: World, person: PersonRow, board: BoardRow | null): Context {
  const { plan, nonMembers } = world.workspace;
  const ofBoard = (row: { board: string; person: string }) =>
    row.board === board?.id && row.person === person.id;
  const member = world.members.find(
    (row) => row.teamspace === board?.teamspace && row.person === person.id,
  );
  const override = world.overrides.find(ofBoard);
  const participation = world.participants.find(ofBoard);
  return {
    plan,
    nonMembers,
    ...(member && { membership: member.level }),
    ...(override && { override: override.level }),
    ...(participation && {
      participation: {
        role: participation.role,
        invitedDirectly: participation.invitedDirectly,
      },
    }),
  };
}
