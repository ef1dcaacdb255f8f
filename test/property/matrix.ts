import type { State } from '../../src-main/domain/state/state';
import type { Engine } from '../../src-main/engine/api';
import { LEVELS, type Level } from '../../src-shared/model/level';
import type { Answers, Query, QueryType } from '../../src-shared/queries';
import type { AccessAnswer } from '../../src-shared/queries/access';
import type { AccessChange } from '../../src-shared/result';

/** `person board` → the answer of `access`, over every pair. */
export type Matrix = Map<string, AccessAnswer>;

/** A query's answer; a refusal here is a fault of the test. */
export function ask<T extends QueryType>(
  engine: Engine,
  query: Extract<Query, { type: T }>,
): Answers[T] {
  const answer = engine.query<T>(query, null);
  if (typeof answer === 'object' && 'refused' in answer) {
    throw new Error(`${JSON.stringify(query)}: ${JSON.stringify(answer.refused)}`);
  }
  return answer as Answers[T];
}

/** `state` names who and what stood at the instant `at` (left out: now). */
export function matrixOf(engine: Engine, state: State, at?: number): Matrix {
  const matrix: Matrix = new Map();
  for (const { id: person } of state.people) {
    for (const { id: board } of state.boards) {
      const query = { type: 'access', person, board, ...(at !== undefined && { at }) } as const;
      matrix.set(`${person} ${board}`, ask(engine, query));
    }
  }
  return matrix;
}

/** The levels alone; whoever reaches nothing is left out, as in `who` and `what`. */
export function levelsOf(matrix: Matrix): Map<string, Level> {
  const levels = new Map<string, Level>();
  for (const [pair, { level }] of matrix) if (level !== 'none') levels.set(pair, level);
  return levels;
}

/** What `may` must list as gains and losses between two whole matrices. */
export function movesBetween(before: Matrix, after: Matrix): { gains: string[]; losses: string[] } {
  const gains: string[] = [];
  const losses: string[] = [];
  for (const pair of new Set([...before.keys(), ...after.keys()])) {
    const from = before.get(pair)?.level ?? 'none';
    const to = after.get(pair)?.level ?? 'none';
    if (from === to) continue;
    const side = LEVELS.indexOf(to) > LEVELS.indexOf(from) ? gains : losses;
    side.push(`${pair} ${from} ${to}`);
  }
  return { gains: gains.sort(), losses: losses.sort() };
}

export function listed(changes: AccessChange[]): string[] {
  return changes.map(({ person, board, from, to }) => `${person} ${board} ${from} ${to}`).sort();
}
