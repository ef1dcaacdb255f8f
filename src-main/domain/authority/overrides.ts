import { EDIT, type LevelCode, OWN } from '../../../src-shared/model/level';
import type { BoardRow } from '../../../src-shared/model/rows';
import type { State } from '../state/state';
import type { Actor } from './actor';
import { forbidden, refusal } from './refused';

/** O0: giving overrides and privacy needs the plan `enterprise`; taking them away does not. */
export function needsOverridePlan(state: State): void {
  if (state.workspace?.plan === 'enterprise') return;
  throw refusal(
    'plan',
    `O0: needs the plan enterprise; this workspace has ${state.workspace?.plan}`,
    {
      rule: 'O0',
      needed: 'the plan enterprise',
    },
  );
}

/** O1: who may set, change or clear overrides on a board, and make it private or not. */
export function needsOverrideRight(actor: Actor, board: BoardRow, path?: string): void {
  if (actor.isAdmin) return;
  const inTeamspace = actor.teamspaceLevel(board.teamspace);
  const level = actor.boardLevel(board.id);
  const place = path === undefined ? {} : { path };
  if (inTeamspace !== OWN && !(actor.isMaker && inTeamspace >= EDIT)) {
    const needed = 'an owner of the teamspace, or a maker with edit access to it';
    throw forbidden('O1', { level: inTeamspace, needed, ...place });
  }
  if (level < EDIT) throw forbidden('O1', { level, needed: 'edit on the board itself', ...place });
}

/** O3: canvas boards use participants instead. */
export function needsOverridableKind(board: BoardRow, path?: string): void {
  if (board.kind !== 'canvas') return;
  const needed = 'a grid, timeline, columns, insights or document: a canvas uses participants';
  throw forbidden('O3', { needed, ...(path !== undefined && { path }) });
}

/** O3, O2: whom an override can be given, and how high. */
export function needsOverridable(
  state: State,
  board: BoardRow,
  personPlace: number,
  level: LevelCode,
  path?: string,
): void {
  const where = path === undefined ? {} : { path };
  const member = state.members.get(state.teamspaces.placeOf(board.teamspace), personPlace);
  if (member === undefined)
    throw forbidden('O3', { needed: 'a member of the teamspace', ...where });
  const role = state.people.rowAt(personPlace).workspaceRole;
  if (role === 'admin' || role === 'maker') return;
  if (board.kind === 'grid') {
    throw forbidden('O2', { needed: 'a maker or admin: viewers can never see grids', ...where });
  }
  if (level >= EDIT) {
    throw forbidden('O2', { needed: 'a maker or admin: viewers cannot edit', ...where });
  }
}
