import { describe, expect, it } from 'vitest';
import {
  coverage,
  inSpans,
  rowSpans,
  touched,
} from '../../../../src-renderer/features/overrides/selection/lines';
import { has, toSelection } from '../../../../src-renderer/features/overrides/selection/region';
import {
  emptySelection,
  type SelectionAction,
  select,
  selectedCells,
} from '../../../../src-renderer/features/overrides/selection/selection';

const BOUNDS = { rows: 10, columns: 6 };
const at = (row: number, column: number) => ({ row, column });

function chain(...actions: SelectionAction[]) {
  return actions.reduce(select, emptySelection(BOUNDS));
}

describe('selecting cells', () => {
  it('starts with nothing, the first cell active', () => {
    const state = chain();
    expect(selectedCells(state)).toBe(0);
    expect(state.active).toEqual(at(0, 0));
  });

  it('a click selects one cell, a drag a rectangle that can shrink again', () => {
    const wide = chain({ type: 'select', at: at(2, 1) }, { type: 'extend', to: at(5, 4) });
    expect(selectedCells(wide)).toBe(16);
    const narrow = select(wide, { type: 'extend', to: at(3, 1) });
    expect(selectedCells(narrow)).toBe(2);
    expect(narrow.active).toEqual(at(3, 1));
  });

  it('Ctrl adds a cell and takes it away again', () => {
    const two = chain({ type: 'select', at: at(0, 0) }, { type: 'toggle', at: at(4, 4) });
    expect(selectedCells(two)).toBe(2);
    expect(selectedCells(select(two, { type: 'toggle', at: at(0, 0) }))).toBe(1);
  });

  it('a Ctrl drag that begins on a selected cell takes away', () => {
    const state = chain(
      { type: 'select', at: at(0, 0) },
      { type: 'extend', to: at(3, 3) },
      { type: 'toggle', at: at(1, 1) },
      { type: 'extend', to: at(2, 2) },
    );
    expect(selectedCells(state)).toBe(12);
    expect(has(state.region, at(2, 1))).toBe(false);
  });

  it('walking leaves the selection alone, extending afterwards starts anew', () => {
    const walked = chain({ type: 'select', at: at(0, 0) }, { type: 'move', to: at(5, 5) });
    expect(selectedCells(walked)).toBe(1);
    const extended = select(walked, { type: 'extend', to: at(6, 5) });
    expect(extended.region.rectangles).toEqual([
      { rowFrom: 5, rowTo: 6, columnFrom: 5, columnTo: 5 },
    ]);
  });

  it('stays inside the grid; the heads are places one can walk to, not select', () => {
    expect(chain({ type: 'move', to: at(-7, 99) }).active).toEqual(at(-1, 5));
    expect(chain({ type: 'move', to: at(99, -99) }).active).toEqual(at(9, -4));
    expect(chain({ type: 'heads', heads: 2 }, { type: 'move', to: at(0, -9) }).active).toEqual(
      at(0, -2),
    );
    expect(selectedCells(chain({ type: 'select', at: at(-1, -1) }))).toBe(1);
  });
});

describe('selecting lines', () => {
  it('a row by its checkbox, and back', () => {
    const one = chain({ type: 'line', axis: 'row', index: 3 });
    expect(selectedCells(one)).toBe(6);
    expect(coverage(one.region, 'row', 3, BOUNDS)).toBe('all');
    expect(coverage(one.region, 'column', 0, BOUNDS)).toBe('some');
    expect(selectedCells(select(one, { type: 'line', axis: 'row', index: 3 }))).toBe(0);
  });

  it('Shift on a second checkbox takes all between, again from the same anchor', () => {
    const down = chain(
      { type: 'line', axis: 'row', index: 3 },
      { type: 'line', axis: 'row', index: 6, extend: true },
    );
    expect(selectedCells(down)).toBe(24);
    const up = select(down, { type: 'line', axis: 'row', index: 1, extend: true });
    expect(touched(up.region, BOUNDS).rows).toBe(3);
  });

  it('rows ticked one by one stay one rectangle', () => {
    const state = chain(
      ...[3, 5, 4, 6].map((index): SelectionAction => ({ type: 'line', axis: 'row', index })),
    );
    expect(state.region.rectangles).toHaveLength(1);
  });

  it('replaces single cells, unless Ctrl keeps them', () => {
    const cell: SelectionAction = { type: 'select', at: at(0, 0) };
    const line: SelectionAction = { type: 'line', axis: 'column', index: 2 };
    expect(selectedCells(chain(cell, line))).toBe(10);
    expect(selectedCells(chain(cell, { ...line, keep: true }))).toBe(11);
  });
});

describe('selecting everything', () => {
  it('is a predicate with exceptions, never a list', () => {
    const all = chain({ type: 'everything' });
    expect(toSelection(all.region, 7)).toEqual({ view: 7, everything: true });
    const less = select(all, { type: 'line', axis: 'row', index: 0 });
    expect(selectedCells(less)).toBe(54);
    expect(touched(less.region, BOUNDS)).toEqual({ rows: 9, columns: 6 });
    expect(toSelection(less.region, 7).except).toEqual([
      { rowFrom: 0, rowTo: 0, columnFrom: 0, columnTo: 5 },
    ]);
  });

  it('Ctrl takes a cell out and puts it back', () => {
    const less = chain({ type: 'everything' }, { type: 'toggle', at: at(2, 2) });
    expect(selectedCells(less)).toBe(59);
    expect(rowSpans(less.region, 2, 0, 5)).toBe('0-1,3-5');
    expect(selectedCells(select(less, { type: 'toggle', at: at(2, 2) }))).toBe(60);
  });

  it('Escape clears it and keeps the place', () => {
    const state = chain({ type: 'move', to: at(4, 4) }, { type: 'everything' }, { type: 'clear' });
    expect(selectedCells(state)).toBe(0);
    expect(state.active).toEqual(at(4, 4));
  });
});

describe('a view that changes', () => {
  const some: SelectionAction = { type: 'select', at: at(9, 5) };

  it('keeps the selection where the order is the same', () => {
    const state = chain(some, { type: 'bounds', bounds: BOUNDS, keep: true });
    expect(selectedCells(state)).toBe(1);
  });

  it('drops it where places mean something else', () => {
    const state = chain(some, { type: 'bounds', bounds: { rows: 4, columns: 2 }, keep: false });
    expect(selectedCells(state)).toBe(0);
    expect(state.active).toEqual(at(3, 1));
  });

  it('answers nothing in an empty grid', () => {
    const state = chain({ type: 'bounds', bounds: { rows: 0, columns: 0 }, keep: false });
    expect(selectedCells(select(state, { type: 'everything' }))).toBe(0);
  });
});

describe('spans', () => {
  it('are read back', () => {
    expect(inSpans('0-1,3-5', 2)).toBe(false);
    expect(inSpans('0-1,3-5', 4)).toBe(true);
    expect(inSpans('', 0)).toBe(false);
  });
});
