import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Selection, STAGED_ACTIONS, type StagedAction } from '../../src-shared/ipc/grid';
import { actor as anActor } from '../support/generate-words';
import { ADMIN } from '../support/workspace';
import type { World } from './world';

export interface ChosenCell {
  board: string;
  person: string;
}

/** What somebody picks in the grid, and what for; the view is opened when the world stands. */
export interface Chosen {
  action: StagedAction;
  actor: string;
  open(world: World): { view: number; selection: Selection; cells: ChosenCell[] } | null;
}

const spot = fc.nat({ max: 7 });
const rectangle = fc.tuple(spot, spot, spot, spot).map(([a, b, c, d]) => ({
  rowFrom: Math.min(a, b),
  rowTo: Math.max(a, b),
  columnFrom: Math.min(c, d),
  columnTo: Math.max(c, d),
}));
type Rectangle = { rowFrom: number; rowTo: number; columnFrom: number; columnTo: number };

const inside = (r: Rectangle, row: number, column: number) =>
  row >= r.rowFrom && row <= r.rowTo && column >= r.columnFrom && column <= r.columnTo;

const rows = fc.record(
  {
    filter: fc.record(
      {
        text: fc.constantFrom('v', 'nordwind', 'a'),
        roles: fc.subarray(['admin', 'maker', 'viewer'] as const, { minLength: 1 }),
        levels: fc.subarray(['view', 'edit', 'owner'] as const, { minLength: 1 }),
        hasOverride: fc.boolean(),
        aboveRole: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    sort: fc.record({
      by: fc.constantFrom('name', 'role', 'level', 'overrides'),
      descending: fc.boolean(),
    }),
  },
  { requiredKeys: [] },
);

export const chosen: fc.Arbitrary<Chosen> = fc
  .record({
    teamspace: fc.constantFrom('north', 'north', 'south', 'attic'),
    view: fc.option(rows, { nil: undefined, freq: 2 }),
    everything: fc.boolean(),
    rectangles: fc.array(rectangle, { minLength: 1, maxLength: 3 }),
    except: fc.array(rectangle, { maxLength: 2 }),
    action: fc.constantFrom(...STAGED_ACTIONS),
    actor: anActor,
  })
  .map(({ teamspace, view: order, everything, rectangles, except, action, actor }) => ({
    action,
    actor,
    open(world) {
      const admins = [...world.core.state.people].filter((p) => p.workspaceRole === 'admin');
      const admin = admins.find((person) => person.active)?.id ?? ADMIN;
      const request = { teamspace, ...(order !== undefined && { rows: order }) };
      const opened = world.engine.grid.open(request as never, admin);
      assert('view' in opened, JSON.stringify(opened));
      const { view } = opened;
      const span = { from: 0, count: 100 };
      const window = world.engine.grid.window({ view, rows: span, columns: span });
      assert('cells' in window);
      const cells = window.people.flatMap(({ person }, row) =>
        window.boards.flatMap(({ board }, column) => {
          const picked = everything || rectangles.some((r) => inside(r, row, column));
          const left = except.some((r) => inside(r, row, column));
          return picked && !left ? [{ board, person }] : [];
        }),
      );
      const selection = { view, ...(everything ? { everything } : { rectangles }), except };
      return cells.length === 0 ? null : { view, selection, cells };
    },
    toString: () => JSON.stringify({ teamspace, order, everything, rectangles, except, action }),
  }));
