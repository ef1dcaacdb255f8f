import { describe, expect, it } from 'vitest';
import {
  CAPPED_BIT,
  cellLevel,
  cellOverride,
  isCapped,
  LEVEL_MASK,
  LOADING,
  MARKS,
  OVERRIDE_SHIFT,
} from '../../../../src-renderer/features/overrides/grid/cell';
import {
  CELL_CAPPED,
  CELL_LEVEL_MASK,
  CELL_OVERRIDE_SHIFT,
  MARK,
} from '../../../../src-shared/ipc/grid';

describe('the bytes of a window', () => {
  it('are read as the contract writes them', () => {
    expect([LEVEL_MASK, OVERRIDE_SHIFT, CAPPED_BIT]).toEqual([
      CELL_LEVEL_MASK,
      CELL_OVERRIDE_SHIFT,
      CELL_CAPPED,
    ]);
    expect(Object.fromEntries(MARKS.map((mark, i) => [mark, i]))).toEqual(MARK);
  });

  it('tell level, override and cap', () => {
    const byte = 1 | (2 << CELL_OVERRIDE_SHIFT) | CELL_CAPPED;
    expect([cellLevel(byte), cellOverride(byte), isCapped(byte)]).toEqual(['view', 'edit', true]);
    expect([cellLevel(4), cellOverride(4), isCapped(4)]).toEqual(['own', null, false]);
  });

  it('have a value that no cell has for what is on the way', () => {
    expect(LOADING & 0b1100_0000).not.toBe(0);
  });
});
