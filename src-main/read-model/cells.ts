import { teamspaceLevelName } from '../../src-shared/model/level';
import type { GridBoard, GridPerson } from '../../src-shared/queries/grid';
import { decide, isCapped } from '../domain/access/evaluate';
import { Scan } from '../domain/access/scan';
import type { AccessContext } from '../domain/access/types';
import type { State } from '../domain/state/state';
import { type Outward, outsidersOf } from './outward';
import { overrideCounts } from './override-counts';

/** One cell of the grid: effective level, stored override (0 for none), lowered by a ceiling. */
export interface Cell {
  level: number;
  override: number;
  capped: boolean;
}

/** Every cell of persons × boards, column by column, from the same evaluator that `access` asks. */
export function eachCell(
  state: State,
  persons: number[],
  boards: number[],
  context: AccessContext,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  const scan = new Scan(state, context);
  for (const [column, board] of boards.entries()) {
    scan.on(board);
    for (const [row, person] of persons.entries()) {
      const q = scan.about(person);
      visit({ level: decide(q).level, override: q.override, capped: isCapped(q) }, row, column);
    }
  }
}

export function gridPerson(state: State, teamspace: string, place: number): GridPerson {
  const { id, email, name, workspaceRole, active } = state.people.rowAt(place);
  const level = state.members.get(state.teamspaces.placeOf(teamspace), place) ?? 1;
  const overrides = overrideCounts(state, teamspace).get(place) ?? 0;
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

export function gridBoard(
  state: State,
  place: number,
  outward: (board: string) => Readonly<Outward>,
): GridBoard {
  const board = state.boards.rowAt(place);
  const { shares, partners } = outward(board.id);
  return {
    board: board.id,
    name: board.name,
    kind: board.kind,
    private: board.private,
    locked: board.locked,
    mode: board.mode,
    overrides: state.overrides.sizeOf(place),
    outsiders: outsidersOf(state, place, shares),
    partners,
  };
}
