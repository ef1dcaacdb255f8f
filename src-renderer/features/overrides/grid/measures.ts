/** The grid's measures in px (look.md, Measures), as numbers for the virtual axes. */
export const ROW_HEIGHT = 28;
export const COLUMN_WIDTH = 44;
/** Name 112, kind and lock 20, mode and overrides 20, checkbox 28. */
export const HEAD_HEIGHT = 180;

export const FROZEN_WIDTH = { check: 36, name: 148, role: 60, level: 36 } as const;
export type FrozenId = keyof typeof FROZEN_WIDTH;

/** Under this width (200 % zoom) the columns role and level leave. */
export const NARROW = 760;
