import type { Place } from '../selection/geometry';
import type { SelectionState } from '../selection/selection';

export interface KeyPress {
  key: string;
  ctrl: boolean;
  shift: boolean;
}

/** How many rows PageUp and PageDown move. */
export interface Screen {
  rows: number;
}

/** Where a key leads from the active cell; null for keys that lead nowhere. */
export function target(press: KeyPress, state: SelectionState, screen: Screen): Place | null {
  const { active, bounds, heads } = state;
  const last = { row: bounds.rows - 1, column: bounds.columns - 1 };
  const { ctrl } = press;
  switch (press.key) {
    case 'ArrowUp':
      return { ...active, row: ctrl ? (active.row > 0 ? 0 : -1) : active.row - 1 };
    case 'ArrowDown':
      return { ...active, row: ctrl ? last.row : active.row + 1 };
    case 'ArrowLeft':
      return { ...active, column: ctrl ? (active.column > 0 ? 0 : -heads) : active.column - 1 };
    case 'ArrowRight':
      return { ...active, column: ctrl ? last.column : active.column + 1 };
    case 'Home':
      if (ctrl) return { row: 0, column: 0 };
      return { ...active, column: active.column > 0 ? 0 : -heads };
    case 'End':
      return ctrl ? last : { ...active, column: last.column };
    case 'PageUp':
      return { ...active, row: Math.max(0, active.row - screen.rows) };
    case 'PageDown':
      return { ...active, row: Math.min(last.row, active.row + screen.rows) };
    default:
      return null;
  }
}
