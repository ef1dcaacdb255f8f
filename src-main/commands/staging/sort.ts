import type { StagedAction } from '../../../src-shared/ipc/grid';
import { EDIT, VIEW } from '../../../src-shared/model/level';
import type { BoardRow } from '../../../src-shared/model/rows';
import type { Refusal } from '../../../src-shared/result';
import {
  needsOverridableKind,
  needsOverridePlan,
  needsOverrideRight,
  type Obstacle,
  obstacleTo,
} from '../../domain/authority/overrides';
import { forbidden, RefusedError } from '../../domain/authority/refused';
import { needsUnarchived } from '../../domain/authority/teamspaces';
import { type GivenActor, teamspaceOf } from '../../domain/commands/handler';
import { needsRestoreRight } from '../../domain/commands/override';
import { step, type Work } from '../../domain/work';
import type { Picked } from '../../read-model/views';
import { cellKey, isOfBoards, type Staged } from './staged';

/** Splits a selection into what the rules allow and what they refuse, by the commands' own checks. */
export function sortSelection(
  given: GivenActor,
  picked: Picked,
  action: StagedAction,
  work: Work,
): Staged {
  const staged: Staged = {
    action,
    allowed: new Map(),
    refusals: new Map(),
    refusedCells: new Set(),
    marks: new Map(),
  };
  let done = 0;
  for (const [place, persons] of picked) {
    step(work, done++, picked.size * 2);
    const board = given.state.boards.at(place);
    if (board === undefined) continue;
    const no = refusalOf(() => needsBoard(given, board, action));
    if (no === null) sortPersons(given, staged, place, board, persons);
    else {
      count(staged, no, isOfBoards(action) ? 1 : persons.size);
      for (const person of persons) staged.refusedCells.add(cellKey(place, person));
    }
  }
  return staged;
}

function sortPersons(
  { state }: GivenActor,
  staged: Staged,
  place: number,
  board: BoardRow,
  persons: Set<number>,
): void {
  if (staged.action !== 'view' && staged.action !== 'edit') {
    staged.allowed.set(place, persons);
    return;
  }
  const level = staged.action === 'view' ? VIEW : EDIT;
  const allowed = new Set<number>();
  const obstacles = new Map<Obstacle, number>();
  for (const person of persons) {
    const obstacle = obstacleTo(state, board, person, level);
    if (obstacle === null) allowed.add(person);
    else {
      obstacles.set(obstacle, (obstacles.get(obstacle) ?? 0) + 1);
      staged.refusedCells.add(cellKey(place, person));
    }
  }
  for (const [obstacle, times] of obstacles) {
    count(staged, forbidden(obstacle.rule, obstacle).refusal, times);
  }
  if (allowed.size > 0) staged.allowed.set(place, allowed);
}

function refusalOf(check: () => void): Refusal | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal;
    throw error;
  }
}

function count(staged: Staged, refusal: Refusal, times: number): void {
  const key = `${refusal.rule ?? ''} ${refusal.needed ?? refusal.message}`;
  const known = staged.refusals.get(key);
  if (known === undefined) staged.refusals.set(key, { refusal, count: times });
  else known.count += times;
}

/** What the action needs on a board before any single person is looked at. */
function needsBoard(given: GivenActor, board: BoardRow, action: StagedAction): void {
  const { state, actor } = given;
  const giving = action === 'view' || action === 'edit';
  if (giving || action === 'private') needsOverridePlan(state);
  needsUnarchived(teamspaceOf(state, board.teamspace));
  if (action === 'restore') needsRestoreRight(given, board);
  else needsOverrideRight(actor, board);
  if (giving) needsOverridableKind(board);
}
