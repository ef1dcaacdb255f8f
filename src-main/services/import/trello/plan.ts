import { v7 as uuid } from 'uuid';
import type { ImportPlan } from '../../../../src-shared/ipc/app';
import { normaliseEmail } from '../../../../src-shared/model/email';
import type { TeamspaceItem } from '../../../../src-shared/queries/lists';
import type { Engine } from '../../../engine/api';
import { type BatchPart, oneBatch, settle } from '../batch';
import { cleanName } from '../clean-name';
import { allPeople, findTeamspace } from '../directory';
import type { Planned } from '../planned';
import { ReportBuilder } from '../report';
import { type Cast, type CastMember, castPeople } from './cast';
import { eventsOf } from './events';
import { ownerOf } from './owner';
import { peopleOf } from './people';
import type { TrelloBoard } from './schema';

/** One board as one batch: people, a teamspace, the board, its roles, its cards, its past. */
export function planTrello(
  board: TrelloBoard,
  file: string,
  plan: ImportPlan,
  engine: Engine,
  actor: string | null,
): Planned {
  const report = new ReportBuilder('trello');
  const title = cleanName(board.name) ?? 'Trello';
  const settled = settle(engine, plan, actor, organisationOf(board) ?? title);
  const known = new Map(allPeople(engine).map((person) => [person.email, person]));
  // On an empty database the first admin is known before anybody else is.
  if (plan.admin && engine.empty) known.set(plan.admin.email, adminItem(plan.admin));
  const cast = castPeople(peopleOf(board), plan.people ?? {}, known, report);
  const actorEmail =
    [...known.values()].find(({ id }) => id === settled.actor)?.email ?? settled.actor;
  const place = placeOf(board, plan, engine, actorEmail, cast, report);
  const id = uuid();
  const commands = [
    ...cast.adding,
    ...place.commands,
    ...boardCommands(board, id, place.teamspace, title, settled.actor, cast, report),
    ...cast.deactivating,
  ];
  report.opens = { teamspace: place.teamspace, board: id };
  return {
    issues: [...settled.founding, ...oneBatch(commands, settled.actor, file)],
    report: report.build(),
  };
}

function adminItem(admin: { email: string; name: string }) {
  return {
    id: admin.email,
    email: admin.email,
    name: admin.name,
    affiliation: 'member',
    workspaceRole: 'admin',
    active: true,
    auditor: false,
    emailConfirmed: false,
    teamspaces: 0,
    overrides: 0,
  } as const;
}

/** The teamspace: a new one whose members see what the board's members saw, or the admin's choice. */
function placeOf(
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
  const people = membersOf(cast).filter(
    ({ address }) => address !== (normaliseEmail(actor) ?? actor),
  );
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

function boardCommands(
  board: TrelloBoard,
  id: string,
  teamspace: string,
  title: string,
  actor: string,
  cast: Cast,
  report: ReportBuilder,
): BatchPart[] {
  const owner = ownerOf(board, cast.members, report);
  const byTrelloId = new Map(
    cast.members.map(({ imported, address }) => [imported.trelloId, address]),
  );
  const participants = cast.members
    .filter((one) => one.participates && one !== owner)
    .map(({ address, imported }) => ({ person: address, role: imported.role ?? 'reader' }));
  const events = eventsOf(board, (trelloId) => byTrelloId.get(trelloId));
  const cards = board.cards.map(({ name }): BatchPart => {
    const clean = cleanName(name);
    return clean === null
      ? { type: 'card.create', board: id }
      : { type: 'card.create', board: id, name: clean };
  });
  report.added.boards += 1;
  report.added.participants += participants.length;
  report.added.cards += cards.length;
  report.added.events += events.length;
  const link = board.prefs.permissionLevel === 'public';
  const hidden = board.prefs.permissionLevel === 'private';
  noteVisibility(board, title, report);
  return [
    {
      type: 'board.create',
      id,
      teamspace,
      name: title,
      kind: 'columns',
      owner: owner?.address ?? actor,
    },
    ...(hidden ? [closing(id)] : []),
    {
      type: 'import.board',
      board: id,
      ...(link ? ({ mode: 'link', defaultRole: 'reader' } as const) : {}),
      participants,
      events,
    },
    ...cards,
    ...(board.closed ? [{ type: 'board.lock', board: id } as const] : []),
  ];
}

function closing(board: string): BatchPart {
  return { type: 'board.setPrivate', boards: [board], private: true };
}

function noteVisibility(board: TrelloBoard, title: string, report: ReportBuilder): void {
  const { permissionLevel, comments } = board.prefs;
  report.note('added', title, `board, visible there to: ${permissionLevel}`);
  if (permissionLevel === 'enterprise') {
    report.note(
      'lowered',
      title,
      'visible to the whole enterprise there; here to the members of the teamspace',
    );
  }
  if (permissionLevel === 'public' && comments === 'public') {
    report.note('lowered', title, 'everybody could comment there; the link gives reading');
  }
  if (board.closed) report.note('added', title, 'archived there: the board is locked');
}

/** The name under which the history mentions the board's own organisation. */
function organisationOf(board: TrelloBoard): string | undefined {
  if (!board.idOrganization) return undefined;
  const named = (board.actions ?? []).map(({ data }) => data?.organization);
  const name = named.find((one) => one?.id === board.idOrganization)?.name;
  return cleanName(name ?? '') ?? undefined;
}
