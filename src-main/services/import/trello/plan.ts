import { v7 as uuid } from 'uuid';
import type { ImportPlan } from '../../../../src-shared/ipc/app';
import { normaliseEmail } from '../../../../src-shared/model/email';
import type { Engine } from '../../../engine/api';
import { oneBatch, settle } from '../batch';
import { cleanName } from '../clean-name';
import { allPeople } from '../directory';
import type { Planned } from '../planned';
import { ReportBuilder } from '../report';
import { boardCommands } from './board';
import { castPeople } from './cast';
import { peopleOf } from './people';
import type { TrelloBoard } from './schema';
import { organisationOf, placeOf } from './teamspace';

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
  const byId = [...known.values()].find(({ id }) => id === settled.actor);
  const actorEmail = byId?.email ?? normaliseEmail(settled.actor) ?? settled.actor;
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
