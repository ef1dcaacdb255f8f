import { teamspaceLevelName } from '../../src-shared/model/level';
import type { GridBoard, GridPerson } from '../../src-shared/queries/grid';
import { decide, isCapped, question } from '../domain/access/evaluate';
import type { AccessContext } from '../domain/access/types';
import type { State } from '../domain/state/state';

/** One cell of the grid: effective level, stored override (0 for none), lowered by a ceiling. */
export interface Cell {
  level: number;
  override: number;
  capped: boolean;
}

/** The same evaluator that `access` asks, for one person and board by place. */
export function cellAt(state: State, person: number, board: number, context: AccessContext): Cell {
  const q = question(state, person, board, context);
  return { level: decide(q).level, override: q.override, capped: isCapped(q) };
}

export function gridPerson(state: State, teamspace: string, place: number): GridPerson {
  const { id, email, name, workspaceRole, active } = state.people.rowAt(place);
  const level = state.members.get(state.teamspaces.placeOf(teamspace), place) ?? 1;
  let overrides = 0;
  if (state.overrides.countOf(place) > 0) {
    for (const board of state.boardsOf(teamspace)) {
      if (state.overrides.get(board, place) !== undefined) overrides++;
    }
  }
  return {
    person: id,
    email,
    name,
    workspaceRole: workspaceRole ?? 'viewer',
    active,
    level: teamspaceLevelName(level),
    overrides,
  };
}

export function gridBoard(state: State, place: number): GridBoard {
  const board = state.boards.rowAt(place);
  return {
    board: board.id,
    name: board.name,
    kind: board.kind,
    private: board.private,
    locked: board.locked,
    mode: board.mode,
    overrides: state.overrides.of(place).size,
  };
}
