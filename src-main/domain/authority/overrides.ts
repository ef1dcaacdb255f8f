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

/** A no before it is thrown: previews ask about a hundred thousand cells at once. */
export interface Obstacle {
  rule: 'O2' | 'O3';
  needed: string;
}

const NO_MEMBER: Obstacle = { rule: 'O3', needed: 'a member of the teamspace' };
const NO_GRIDS: Obstacle = { rule: 'O2', needed: 'a maker or admin: viewers can never see grids' };
const NO_EDITING: Obstacle = { rule: 'O2', needed: 'a maker or admin: viewers cannot edit' };

/** O3, O2: what keeps an override of this level from a person, if anything does. */
export function obstacleTo(
  state: State,
  board: BoardRow,
  personPlace: number,
  level: LevelCode,
): Obstacle | null {
  const member = state.members.get(state.teamspaces.placeOf(board.teamspace), personPlace);
  if (member === undefined) return NO_MEMBER;
  const role = state.people.rowAt(personPlace).workspaceRole;
  if (role === 'admin' || role === 'maker') return null;
  if (board.kind === 'grid') return NO_GRIDS;
  return level >= EDIT ? NO_EDITING : null;
}

/** O3, O2: whom an override can be given, and how high. */
export function needsOverridable(
  state: State,
  board: BoardRow,
  personPlace: number,
  level: LevelCode,
  path?: () => string,
): void {
  const obstacle = obstacleTo(state, board, personPlace, level);
  if (obstacle === null) return;
  const { rule, needed } = obstacle;
  throw forbidden(rule, { needed, ...(path !== undefined && { path: path() }) });
}
