import { LEVELS, type Level } from '../../../../src-shared/model/level';

/**
 * The bytes of a window (ipc/grid.ts), read here so that the page does not load that file's schemas
 * for three constants; a test holds the two together.
 */
export const LEVEL_MASK = 0b0000_0111;
export const OVERRIDE_SHIFT = 3;
export const OVERRIDE_MASK = 0b11;
export const CAPPED_BIT = 0b0010_0000;
export const MARKS = ['none', 'gain', 'lose', 'refused', 'still'] as const;
export type CellMark = (typeof MARKS)[number];

/** A byte that no cell has (bits 6 and 7 stay unused): its tile is on the way. */
export const LOADING = 0xff;

export function cellLevel(byte: number): Level {
  return LEVELS[byte & LEVEL_MASK] ?? 'none';
}

export function cellOverride(byte: number): 'view' | 'edit' | null {
  const code = (byte >> OVERRIDE_SHIFT) & OVERRIDE_MASK;
  return code === 0 ? null : code === 1 ? 'view' : 'edit';
}

export function isCapped(byte: number): boolean {
  return (byte & CAPPED_BIT) !== 0;
}
