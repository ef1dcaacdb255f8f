import { describe, expect, it } from 'vitest';
import { type KeyPress, target } from '../../../../src-renderer/features/overrides/grid/keys';
import {
  emptySelection,
  select,
} from '../../../../src-renderer/features/overrides/selection/selection';

const BOUNDS = { rows: 50, columns: 20 };
const SCREEN = { rows: 10 };

/** Where a key leads from a place, once the selection has kept it inside the grid. */
function led(from: [number, number], press: Partial<KeyPress> & { key: string }) {
  const at = { row: from[0], column: from[1] };
  const state = select(emptySelection(BOUNDS), { type: 'move', to: at });
  const to = target({ ctrl: false, shift: false, ...press }, state, SCREEN);
  if (to === null) return null;
  const { active } = select(state, { type: 'move', to });
  return [active.row, active.column];
}

describe('the grid’s keys', () => {
  it.each([
    ['ArrowDown', [0, 0], [1, 0]],
    ['ArrowUp', [0, 0], [-1, 0]],
    ['ArrowUp', [-1, 0], [-1, 0]],
    ['ArrowLeft', [0, 0], [0, -1]],
    ['ArrowLeft', [0, -4], [0, -4]],
    ['ArrowRight', [0, 19], [0, 19]],
    ['Home', [3, 7], [3, 0]],
    ['Home', [3, 0], [3, -4]],
    ['End', [3, 0], [3, 19]],
    ['PageDown', [45, 2], [49, 2]],
    ['PageUp', [4, 2], [0, 2]],
  ] as const)('%s from %j', (key, from, to) => {
    expect(led([...from], { key })).toEqual(to);
  });

  it.each([
    ['ArrowDown', [3, 3], [49, 3]],
    ['ArrowUp', [3, 3], [0, 3]],
    ['ArrowUp', [0, 3], [-1, 3]],
    ['ArrowRight', [3, 3], [3, 19]],
    ['ArrowLeft', [3, 3], [3, 0]],
    ['Home', [30, 9], [0, 0]],
    ['End', [3, 3], [49, 19]],
  ] as const)('Ctrl+%s from %j', (key, from, to) => {
    expect(led([...from], { key, ctrl: true })).toEqual(to);
  });

  it('leaves all other keys alone', () => {
    for (const key of ['e', 'Tab', 'F6', 'Delete']) expect(led([0, 0], { key })).toBe(null);
  });
});
