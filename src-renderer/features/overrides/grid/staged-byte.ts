import { LEVEL_MASK, OVERRIDE_SHIFT } from './cell';

/** What a staged action leaves in the override: a level, nothing, or (null) what is there. */
export type Written = 'view' | 'edit' | 'clear' | null;

/** A staged cell as the byte that it would be once applied. */
export function stagedByte(byte: number, staged: number, written: Written): number {
  if (written === null) return (byte & ~LEVEL_MASK) | staged;
  if (written === 'clear') return staged;
  return staged | ((written === 'view' ? 1 : 2) << OVERRIDE_SHIFT);
}
