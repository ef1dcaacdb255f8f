import type { StagedAction } from '../../../src-shared/ipc/grid';
import type { Refusal } from '../../../src-shared/result';
import type { Picked } from '../../read-model/views';

/** A change set that is previewed but not applied. */
export interface Staged {
  action: StagedAction;
  /** What the rules allow: per board the persons, by place. */
  allowed: Picked;
  /** Rule and need → refusal and how often. */
  refusals: Map<string, { refusal: Refusal; count: number }>;
  refusedCells: Set<number>;
  /** What trying it out showed, by cell. */
  marks: Map<number, { mark: number; level: number }>;
}

/** A board and a person, by place, as one number. */
export function cellKey(board: number, person: number): number {
  return board * 2 ** 26 + person;
}

/** Whether an action concerns whole boards rather than single cells. */
export function isOfBoards(action: StagedAction): boolean {
  return action === 'private' || action === 'shared' || action === 'restore';
}
