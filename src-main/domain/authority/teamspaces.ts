import { EDIT, OWN } from '../../../src-shared/model/level';
import type { TeamspaceRow } from '../../../src-shared/model/rows';
import type { State } from '../state/state';
import type { Actor } from './actor';
import { forbidden, refusal } from './refused';

/** W4: while a teamspace is archived, changes inside it are refused, to admins as well. */
export function needsUnarchived(teamspace: TeamspaceRow, path?: string): void {
  if (!teamspace.archived) return;
  throw refusal('forbidden', `W4: the teamspace ${teamspace.name} is archived`, {
    rule: 'W4',
    needed: 'an active teamspace: unarchive it first',
    ...(path !== undefined && { path }),
  });
}

/** W3, W4: an admin, or an owner of the teamspace by the stored level. */
export function needsTeamspaceOwner(
  actor: Actor,
  teamspace: TeamspaceRow,
  rule: 'W3' | 'W4',
): void {
  if (actor.isAdmin) return;
  const level = actor.storedTeamspaceLevel(teamspace.id);
  if (level !== OWN) throw forbidden(rule, { level, needed: 'an owner of the teamspace' });
}

/** Board commands that need the teamspace level `edit` (C1 applies). */
export function needsTeamspaceEdit(actor: Actor, teamspace: TeamspaceRow, rule?: string): void {
  if (actor.isAdmin) return;
  const level = actor.teamspaceLevel(teamspace.id);
  if (level < EDIT)
    throw forbidden(rule, { level, needed: `edit in the teamspace ${teamspace.name}` });
}

/** W3: the last owner is not removed or lowered, except by an admin. */
export function needsAnOwnerLeft(
  state: State,
  actor: Actor,
  teamspace: TeamspaceRow,
  losing: number,
  gaining: number,
): void {
  if (actor.isAdmin || losing === 0) return;
  if (state.teamspaceOwners(teamspace.id) - losing + gaining > 0) return;
  throw forbidden('W3', { needed: 'another owner of the teamspace, or an admin' });
}

/** W2 and section 4.2: the last active admin is neither demoted nor deactivated. */
export function needsAnAdminLeft(state: State): void {
  if (state.activeAdmins > 1) return;
  throw forbidden('W2', { needed: 'another active admin: the workspace would have none' });
}
