import type { State } from '../../src-main/domain/state/state';
import type { Engine } from '../../src-main/engine/api';
import { LEVELS, type Level } from '../../src-shared/model/level';
import type { Answers, Query, QueryType } from '../../src-shared/queries';
import type { AccessAnswer } from '../../src-shared/queries/access';
import type { AccessChange } from '../../src-shared/result';

/** `person board`, `person card …`, `person report …` → the answer of `access`, over every pair. */
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
export function matrixOf(
  engine: Engine,
  state: State,
  at?: number,
  wanted: (id: string) => boolean = () => true,
): Matrix {
  const matrix: Matrix = new Map();
  const instant = at === undefined ? {} : { at };
  const idsOf = (rows: Iterable<{ id: string }>) => [...rows].map(({ id }) => id).filter(wanted);
  for (const person of idsOf(state.people)) {
    const put = (name: string, thing: { board: string } | { card: string } | { report: string }) =>
      matrix.set(
        `${person} ${name}`,
        ask(engine, { type: 'access', person, ...thing, ...instant }),
      );
    for (const board of idsOf(state.boards)) put(board, { board });
    for (const card of idsOf(state.cards)) put(`card ${card}`, { card });
    for (const report of idsOf(state.partners.reports)) put(`report ${report}`, { report });
  }
  return matrix;
}

const OUTWARD = / (card|report) /;

/** The boards of a matrix alone. */
export function boardsIn(matrix: Matrix): Matrix {
  return new Map([...matrix].filter(([pair]) => !OUTWARD.test(pair)));
}

/** Cards are listed, by `may` and by `what`, for whom they were shared with by themselves. */
export function cardsShared(state: State): string[] {
  return [...state.shares.rows].flatMap(({ scope, person, target }) =>
    scope === 'card' ? [`${person} card ${target}`] : [],
  );
}

/** The levels alone; whoever reaches nothing is left out, as in `who` and `what`. */
export function levelsOf(matrix: Matrix): Map<string, Level> {
  const levels = new Map<string, Level>();
  for (const [pair, { level }] of matrix) if (level !== 'none') levels.set(pair, level);
  return levels;
}

/** What `may` must list as gains and losses between two whole matrices; of cards, the shared ones. */
export function movesBetween(
  before: Matrix,
  after: Matrix,
  cards: ReadonlySet<string>,
): { gains: string[]; losses: string[] } {
  const gains: string[] = [];
  const losses: string[] = [];
  for (const pair of new Set([...before.keys(), ...after.keys()])) {
    const from = before.get(pair)?.level ?? 'none';
    const to = after.get(pair)?.level ?? 'none';
    if (from === to || (pair.includes(' card ') && !cards.has(pair))) continue;
    const side = LEVELS.indexOf(to) > LEVELS.indexOf(from) ? gains : losses;
    side.push(`${pair} ${from} ${to}`);
  }
  return { gains: gains.sort(), losses: losses.sort() };
}

/** Ids made on the way differ from try to try: whoever was not there before is a newcomer. */
export function nameless(lines: string[], known: ReadonlySet<string>): string[] {
  return lines
    .map((line) => line.replace(/^\S+/, (id) => (known.has(id) ? id : 'newcomer')))
    .sort();
}

export function listed(changes: AccessChange[]): string[] {
  return changes
    .map(({ person, board, card, report, from, to }) => {
      const thing = board ?? (card === undefined ? `report ${report}` : `card ${card}`);
      return `${person} ${thing} ${from} ${to}`;
    })
    .sort();
}
