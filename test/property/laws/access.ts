import assert from 'node:assert/strict';
import type { State } from '../../../src-main/domain/state/state';
import { LEVELS } from '../../../src-shared/model/level';
import { ask, levelsOf, type Matrix, matrixOf } from '../matrix';
import { type Circumstances, judge, type Tables, tablesOf } from '../oracle';
import type { World } from '../world';
import { law } from './check';

const CIRCUMSTANCES: Circumstances[] = [
  {},
  { holdsLink: true },
  { holdsLink: true, password: 'wrong' },
  { holdsLink: true, password: 'right' },
  { password: 'right' },
];

/** The evaluator says what a second reading of section 2 says, link and password included. */
export const accessEqualsOracle = law([0, 20], (world, steps) => {
  for (const step of steps) world.take(step);
  const tables = tablesOf(world.core);
  for (const circumstances of CIRCUMSTANCES) againstOracle(world, tables, circumstances);
});

function againstOracle({ engine }: World, tables: Tables, given: Circumstances): void {
  for (const person of tables.people) {
    for (const board of tables.boards) {
      const query = { type: 'access', person: person.id, board: board.id, ...given } as const;
      const { level, via, locked, paths } = ask(engine, query);
      const pair = `${person.id} on ${board.id} ${JSON.stringify(given)}`;
      assert.deepEqual({ level, via }, judge(tables, person, board, given), pair);
      assert.equal(locked, board.locked);
      assert.equal(paths.find((path) => path.path === via)?.level ?? 'none', level, pair);
    }
  }
}

/** `who`, `what`, `access`, `grid` and the window's cells are five views of one matrix. */
export const queriesAgree = law([0, 20], (world, steps) => {
  const instants: { at: number; head: number }[] = [];
  for (const step of steps) {
    world.take(step);
    instants.push({ at: world.core.ledger.head.at, head: world.engine.head });
  }
  const { core, engine } = world;
  const now = matrixOf(engine, core.state);
  againstLists(world, core.state, now);
  againstWindows(world, now);
  for (const { at } of instants.filter((_, i) => i % 4 === 1)) {
    const past = core.past.asOf(at);
    againstLists(world, past, matrixOf(engine, past, at), at);
  }
});

function againstLists({ engine }: World, state: State, matrix: Matrix, at?: number): void {
  const instant = at === undefined ? {} : { at };
  for (const level of ['view', 'edit'] as const) {
    const least = LEVELS.indexOf(level);
    const expected = [...levelsOf(matrix)].filter(([, has]) => LEVELS.indexOf(has) >= least);
    const wanted = expected.map(([pair]) => `${pair} ${matrix.get(pair)?.level}`).sort();
    const who = [...state.boards].flatMap(({ id: board }) =>
      ask(engine, { type: 'who', board, level, ...instant }).items.map(
        (item) => `${item.person} ${board} ${item.level} ${item.via}`,
      ),
    );
    const what = [...state.people].flatMap(({ id: person }) =>
      ask(engine, { type: 'what', person, level, ...instant }).items.map(
        (item) => `${person} ${item.board} ${item.level} ${item.via}`,
      ),
    );
    const withVia = expected.map(([pair, has]) => `${pair} ${has} ${matrix.get(pair)?.via}`);
    assert.deepEqual(who.sort(), withVia.sort(), 'who');
    assert.deepEqual(what.sort(), who, 'what');
    assert.equal(wanted.length, who.length);
  }
  for (const { id: teamspace } of state.teamspaces) {
    const grid = ask(engine, { type: 'grid', teamspace, ...instant });
    grid.people.forEach(({ person }, r) => {
      grid.boards.forEach(({ board }, c) => {
        const cell = grid.cells[r]?.[c];
        const { level, paths } = matrix.get(`${person} ${board}`) ?? {};
        assert.equal(cell?.level, level, `grid ${person} ${board}`);
        const own = paths?.find((path) => path.path === 'P2.1');
        assert.equal(cell?.override !== null, own !== undefined, 'an override is a path');
        const base = own ?? paths?.find((path) => path.path === 'P2');
        const capped = base?.rule !== undefined && !base.rule.startsWith('P2');
        assert.equal(cell?.capped, capped, `capped ${person} ${board}`);
      });
    });
  }
}

function againstWindows({ engine, core }: World, matrix: Matrix): void {
  const admin = [...core.state.people].find((p) => p.workspaceRole === 'admin' && p.active);
  for (const { id: teamspace } of core.state.teamspaces) {
    const view = engine.grid.open({ teamspace }, admin?.id ?? '');
    assert('view' in view, JSON.stringify(view));
    const span = { from: 0, count: 100 };
    const window = engine.grid.window({ view: view.view, rows: span, columns: span });
    assert('cells' in window);
    const grid = ask(engine, { type: 'grid', teamspace });
    assert.deepEqual([window.people, window.boards], [grid.people, grid.boards]);
    window.people.forEach(({ person }, r) => {
      window.boards.forEach(({ board }, c) => {
        const byte = window.cells[r * window.boards.length + c] as number;
        const cell = grid.cells[r]?.[c];
        assert.equal(LEVELS[byte & 7], matrix.get(`${person} ${board}`)?.level);
        assert.equal([null, 'view', 'edit'][(byte >> 3) & 3], cell?.override);
        assert.equal((byte & 32) !== 0, cell?.capped);
      });
    });
  }
}
