import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  overlaps,
  type Place,
  spanning,
} from '../../../../src-renderer/features/overrides/selection/geometry';
import {
  coverage,
  inSpans,
  rowSpans,
  touched,
} from '../../../../src-renderer/features/overrides/selection/lines';
import {
  add,
  EVERYTHING,
  has,
  NOTHING,
  type Region,
  remove,
} from '../../../../src-renderer/features/overrides/selection/region';
import {
  emptySelection,
  type SelectionAction,
  select,
  selectedCells,
} from '../../../../src-renderer/features/overrides/selection/selection';

const BOUNDS = { rows: 7, columns: 6 };
const place: fc.Arbitrary<Place> = fc.record({
  row: fc.integer({ min: 0, max: BOUNDS.rows - 1 }),
  column: fc.integer({ min: 0, max: BOUNDS.columns - 1 }),
});
const rectangle = fc.tuple(place, place).map(([a, b]) => spanning(a, b));
const edits = fc.array(fc.tuple(fc.boolean(), rectangle), { maxLength: 20 });

const action: fc.Arbitrary<SelectionAction> = fc.oneof(
  place.map((at): SelectionAction => ({ type: 'select', at })),
  place.map((at): SelectionAction => ({ type: 'toggle', at })),
  place.map((to): SelectionAction => ({ type: 'extend', to })),
  place.map((to): SelectionAction => ({ type: 'move', to })),
  fc
    .tuple(
      fc.constantFrom('row' as const, 'column' as const),
      fc.integer({ min: 0, max: 5 }),
      fc.boolean(),
      fc.boolean(),
    )
    .map(
      ([axis, index, extend, keep]): SelectionAction => ({
        type: 'line',
        axis,
        index,
        extend,
        keep,
      }),
    ),
  fc.constant<SelectionAction>({ type: 'everything' }),
  fc.constant<SelectionAction>({ type: 'clear' }),
);

/** The same region the slow way: every cell asked one by one. */
function cells(region: Region): Set<number> {
  const set = new Set<number>();
  for (let row = 0; row < BOUNDS.rows; row++)
    for (let column = 0; column < BOUNDS.columns; column++)
      if (has(region, { row, column })) set.add(row * BOUNDS.columns + column);
  return set;
}

function expectWellFormed(region: Region): void {
  const list = [...region.rectangles, ...region.except];
  expect(region.everything ? region.rectangles : region.except).toEqual([]);
  list.forEach((a, i) => {
    for (const b of list.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
  });
}

describe('a region', () => {
  it('is the set that adding and removing cell by cell would give', () => {
    fc.assert(
      fc.property(fc.boolean(), edits, (everything, steps) => {
        let region = everything ? EVERYTHING : NOTHING;
        const expected = cells(region);
        for (const [adding, r] of steps) {
          region = adding ? add(region, r) : remove(region, r);
          for (let row = r.rowFrom; row <= r.rowTo; row++)
            for (let column = r.columnFrom; column <= r.columnTo; column++) {
              const key = row * BOUNDS.columns + column;
              if (adding) expected.add(key);
              else expected.delete(key);
            }
          expectWellFormed(region);
        }
        expect(cells(region)).toEqual(expected);
      }),
    );
  });
});

describe('any sequence of gestures', () => {
  it('keeps counts, spans, coverage and lists in agreement', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
        const state = actions.reduce(select, emptySelection(BOUNDS));
        const set = cells(state.region);
        expectWellFormed(state.region);
        expect(selectedCells(state)).toBe(set.size);
        const rows = new Set([...set].map((key) => Math.floor(key / BOUNDS.columns)));
        const columns = new Set([...set].map((key) => key % BOUNDS.columns));
        expect(touched(state.region, BOUNDS)).toEqual({ rows: rows.size, columns: columns.size });
        for (let row = 0; row < BOUNDS.rows; row++) {
          const spans = rowSpans(state.region, row, 1, BOUNDS.columns - 1);
          let count = 0;
          for (let column = 0; column < BOUNDS.columns; column++) {
            const selected = set.has(row * BOUNDS.columns + column);
            if (selected) count++;
            if (column > 0) expect(inSpans(spans, column)).toBe(selected);
          }
          const all = count === BOUNDS.columns;
          expect(coverage(state.region, 'row', row, BOUNDS)).toBe(
            count === 0 ? 'none' : all ? 'all' : 'some',
          );
        }
      }),
    );
  });
});
