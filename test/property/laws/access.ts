import assert from 'node:assert/strict';
import type { State } from '../../../src-main/domain/state/state';
import { LEVELS } from '../../../src-shared/model/level';
import { ask, boardsIn, cardsShared, levelsOf, type Matrix, matrixOf } from '../matrix';
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
  const tables = tablesOf(world.core, world.now);
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

const BEYOND = / (card|report) /;

/** Of `what`: every report that somebody reaches, and every card that a live share of it opens. */
function againstOutward(listed: string[], state: State, matrix: Matrix, least: number): void {
  const shared = new Set(cardsShared(state));
  const reached = [...matrix].filter(([pair, { level }]) => {
    return BEYOND.test(pair) && LEVELS.indexOf(level) >= least;
  });
  const lineOf = ([pair, { level, via }]: (typeof reached)[number]) => `${pair} ${level} ${via}`;
  const all = new Set(reached.map(lineOf));
  for (const line of listed) assert(all.has(line), `what lists ${line}`);
  const must = reached.filter(
    ([pair, { paths }]) =>
      pair.includes(' report ') ||
      (shared.has(pair) && paths.some(({ path, open }) => path === 'P5' && open)),
  );
  // A share of the board or tenant may be the open one, where that of the card is over.
  for (const one of must) {
    const [person, , card] = one[0].split(' ');
    const own = [...state.shares.rows].some(
      (row) => row.person === person && row.target === card && row.status === 'live',
    );
    if (one[0].includes(' report ')) assert(listed.includes(lineOf(one)), `report ${lineOf(one)}`);
    else if (own && one[1].via === 'P5' && !over(state, person ?? '')) {
      assert(listed.includes(lineOf(one)), `card ${lineOf(one)}`);
    }
  }
}

/** Whether some share of the person's has an end at all. */
function over(state: State, person: string): boolean {
  return [...state.shares.of(person)].some((row) => row.expiresAt !== null);
}

/** `who`, `what` and `grid` say what the matrix of `access` says, now or at an instant. */
export function againstLists({ engine }: World, state: State, matrix: Matrix, at?: number): void {
  const instant = at === undefined ? {} : { at };
  for (const level of ['view', 'edit'] as const) {
    const least = LEVELS.indexOf(level);
    const expected = [...levelsOf(boardsIn(matrix))].filter(
      ([, has]) => LEVELS.indexOf(has) >= least,
    );
    const wanted = expected.map(([pair]) => `${pair} ${matrix.get(pair)?.level}`).sort();
    const who = [...state.boards].flatMap(({ id: board }) =>
      ask(engine, { type: 'who', board, level, ...instant }).items.map(
        (item) => `${item.person} ${board} ${item.level} ${item.via}`,
      ),
    );
    const all = [...state.people].flatMap(({ id: person }) =>
      ask(engine, { type: 'what', person, level, ...instant }).items.map(
        ({ board, card, report, level: has, via }) => {
          const thing = board ?? (card === undefined ? `report ${report}` : `card ${card}`);
          return `${person} ${thing} ${has} ${via}`;
        },
      ),
    );
    const what = all.filter((line) => !BEYOND.test(line));
    againstOutward(
      all.filter((line) => BEYOND.test(line)),
      state,
      matrix,
      least,
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
