import { v7 as uuid } from 'uuid';
import type { ImportPlan } from '../../../../src-shared/ipc/app';
import type { TeamspaceItem } from '../../../../src-shared/queries/lists';
import type { Engine } from '../../../engine/api';
import type { BatchPart } from '../batch';
import { cleanName } from '../clean-name';
import { findTeamspace } from '../directory';
import type { ReportBuilder } from '../report';
import type { Cast, CastMember } from './cast';
import type { TrelloBoard } from './schema';

/** The teamspace: a new one whose members see what the board's members saw, or the admin's choice. */
export function placeOf(
  board: TrelloBoard,
  plan: ImportPlan,
  engine: Engine,
  actor: string,
  cast: Cast,
  report: ReportBuilder,
): { teamspace: string; commands: BatchPart[] } {
  const chosen = plan.into === undefined ? null : findTeamspace(engine, plan.into);
  if (chosen !== null) return intoExisting(chosen, report);
  const teamspace = uuid();
  const name = cleanName(plan.into ?? organisationOf(board) ?? board.name) ?? 'Trello';
  const create: BatchPart = { type: 'teamspace.create', id: teamspace, name };
  report.added.teamspaces += 1;
  report.note(
    'added',
    name,
    "teamspace; the board's people are members with view, the importing admin owns it",
  );
  const people = membersOf(cast).filter(({ address }) => address !== actor);
  if (people.length === 0) return { teamspace, commands: [create] };
  report.added.memberships += people.length;
  const members = people.map(({ address }) => ({ person: address, level: 'view' as const }));
  return { teamspace, commands: [create, { type: 'teamspace.setMembers', teamspace, members }] };
}

/** Nobody becomes a member of a teamspace with other boards: that would open those to them. */
function intoExisting(
  chosen: TeamspaceItem,
  report: ReportBuilder,
): { teamspace: string; commands: BatchPart[] } {
  report.note(
    'lowered',
    chosen.name,
    'the people of the board reach it directly; they do not become members of this teamspace, which has other boards',
  );
  return { teamspace: chosen.id, commands: [] };
}

function membersOf(cast: Cast): CastMember[] {
  return cast.members.filter(({ participates, member }) => participates && member);
}

/** The name under which the history mentions the board's own organisation. */
export function organisationOf(board: TrelloBoard): string | undefined {
  if (!board.idOrganization) return undefined;
  const named = (board.actions ?? []).map(({ data }) => data?.organization);
  const name = named.find((one) => one?.id === board.idOrganization)?.name;
  return cleanName(name ?? '') ?? undefined;
}
