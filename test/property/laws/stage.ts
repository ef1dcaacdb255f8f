import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Command } from '../../../src-shared/commands';
import { MARK, type StageAnswer, type StagedAction } from '../../../src-shared/ipc/grid';
import { LEVELS } from '../../../src-shared/model/level';
import type { Step } from '../../support/generate';
import { story } from '../../support/generate-story';
import { type Chosen, type ChosenCell, chosen } from '../choice';
import { type Matrix, matrixOf, movesBetween } from '../matrix';
import { memoryOf } from '../memory';
import type { World } from '../world';
import { inWorld } from './check';

/**
 * What the tray shows is what applying does: as many changes, the same gains and losses, and left
 * out exactly those cells (or boards) that the rules refuse one by one.
 */
export const stageEqualsApply = fc.property(story(0, 12), chosen, (steps: Step[], choice: Chosen) =>
  inWorld((world) => {
    for (const step of steps) world.take(step);
    const { engine, core } = world;
    const opened = choice.open(world);
    if (opened === null) return;
    const { selection, cells } = opened;
    const tables = [world.everything(), memoryOf(core.state)];
    const before = matrixOf(engine, core.state);
    const { action, actor } = choice;
    const told = engine.stage.preview({ selection, action }, actor);
    assert.deepEqual(
      [world.everything(), memoryOf(core.state)],
      tables,
      'a preview changed something',
    );
    if ('refused' in told) {
      assert.equal(told.refused.code, 'unknown-actor');
      return;
    }
    const alone = oneByOne(world, cells, action, actor);
    assert.equal(told.cells, cells.length);
    assert.equal(told.refusals.count, alone.refused.size);
    assert.equal(
      told.refusals.groups.reduce((sum, group) => sum + group.count, 0),
      alone.refused.size,
    );
    assert.equal(told.changes, alone.changes);
    assert.equal(told.unchanged, alone.unchanged);
    const marks = marksOf(world, opened.view, told.stage);
    if (told.refusals.count > 0) {
      const whole = engine.stage.apply({ stage: told.stage, leaveOutRefused: false }, actor);
      assert.equal(whole.ok, false);
      assert.equal(world.everything(), tables[0]);
    }
    const { head } = engine;
    const done = engine.stage.apply({ stage: told.stage, leaveOutRefused: true }, actor);
    assert(done.ok, JSON.stringify(done));
    assert.equal(done.changed, told.changes);
    assert.equal(engine.head, told.changes > 0 ? head + 1 : head);
    const after = matrixOf(engine, core.state);
    againstMoves(told, before, after);
    for (const cell of cells) againstMark(cell, marks, { before, after, alone, action });
  }),
);

const isOfBoards = (action: StagedAction) => ['private', 'shared', 'restore'].includes(action);

function commandFor(action: StagedAction, { board, person }: ChosenCell): Command {
  if (action === 'restore') return { type: 'board.restoreDefault', boards: [board] };
  if (action === 'private' || action === 'shared') {
    return { type: 'board.setPrivate', boards: [board], private: action === 'private' };
  }
  if (action === 'clear') return { type: 'override.clear', cells: [{ board, person }] };
  return { type: 'override.set', cells: [{ board, person, level: action }] };
}

interface Alone {
  /** Keys of refused cells, or of refused boards. */
  refused: Set<string>;
  changes: number;
  unchanged: number;
}

function oneByOne(
  { engine }: World,
  cells: ChosenCell[],
  action: StagedAction,
  actor: string,
): Alone {
  const alone: Alone = { refused: new Set(), changes: 0, unchanged: 0 };
  const asked = new Set<string>();
  for (const cell of cells) {
    const key = isOfBoards(action) ? cell.board : `${cell.person} ${cell.board}`;
    if (asked.has(key)) continue;
    asked.add(key);
    const may = engine.may({ actor, command: commandFor(action, cell) });
    if (!may.ok) alone.refused.add(key);
    else {
      alone.changes += may.changed;
      if (may.changed === 0) alone.unchanged++;
    }
  }
  return alone;
}

function againstMoves(told: StageAnswer, before: Matrix, after: Matrix): void {
  const moves = movesBetween(before, after, new Set());
  for (const side of ['gains', 'losses'] as const) {
    const pairs = moves[side].map((line) => line.split(' '));
    assert.equal(told[side].count, pairs.length, side);
    assert.equal(told[side].people, new Set(pairs.map(([person]) => person)).size);
    const groups = new Map<string, number>();
    for (const [person, , from, to] of pairs) {
      const key = `${person} ${from} ${to}`;
      groups.set(key, (groups.get(key) ?? 0) + 1);
    }
    const listed = told[side].groups.map(
      (g) => [`${g.person} ${g.from} ${g.to}`, g.count] as const,
    );
    assert.deepEqual(new Map(listed), groups);
  }
}

type MarkedCells = Map<string, { mark: number; staged: number }>;

function marksOf({ engine }: World, view: number, stage: number): MarkedCells {
  const span = { from: 0, count: 100 };
  const window = engine.grid.window({ view, rows: span, columns: span, stage });
  assert('cells' in window && window.marks !== undefined && window.staged !== undefined);
  const { people, boards, marks, staged } = window;
  const cells: MarkedCells = new Map();
  people.forEach(({ person }, r) => {
    boards.forEach(({ board }, c) => {
      const i = r * boards.length + c;
      cells.set(`${person} ${board}`, { mark: marks[i] as number, staged: staged[i] as number });
    });
  });
  return cells;
}

interface Outcome {
  before: Matrix;
  after: Matrix;
  alone: Alone;
  action: StagedAction;
}

function againstMark(cell: ChosenCell, marks: MarkedCells, outcome: Outcome): void {
  const pair = `${cell.person} ${cell.board}`;
  const shown = marks.get(pair);
  assert(shown !== undefined);
  const { alone, action } = outcome;
  const no = alone.refused.has(isOfBoards(action) ? cell.board : pair);
  assert.equal(shown.mark === MARK.refused, no, `${pair} is shown as ${shown.mark}`);
  const level = (matrix: Matrix) => LEVELS.indexOf(matrix.get(pair)?.level ?? 'none');
  const [from, to] = [level(outcome.before), level(outcome.after)];
  assert.equal(shown.staged, to, `${pair} is shown to become ${shown.staged}`);
  assert.equal(shown.mark === MARK.gain, to > from);
  assert.equal(shown.mark === MARK.lose, to < from);
}
