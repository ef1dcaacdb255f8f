import {
  Eraser,
  Eye,
  LockKeyhole,
  LockOpen,
  type LucideIcon,
  Pencil,
  RotateCcw,
} from 'lucide-react';
import type { StagedAction } from '../../../../src-shared/ipc/grid';
import type { Plan } from '../../../../src-shared/model/words';
import type { GridBoard } from '../../../../src-shared/queries/grid';
import type { Written } from '../grid/staged-byte';
import { lineRectangle } from '../selection/lines';
import { type Bounds, countWithin, type Region } from '../selection/region';

export interface TrayAction {
  action: StagedAction;
  icon: LucideIcon;
  /** The one key, as the registry names it. */
  key: string | null;
  /** After which a thin line separates cells from boards. */
  group: 'cells' | 'boards';
}

export const TRAY_ACTIONS: readonly TrayAction[] = [
  { action: 'view', icon: Eye, key: 'v', group: 'cells' },
  { action: 'edit', icon: Pencil, key: 'e', group: 'cells' },
  { action: 'clear', icon: Eraser, key: 'Delete', group: 'cells' },
  { action: 'private', icon: LockKeyhole, key: null, group: 'boards' },
  { action: 'shared', icon: LockOpen, key: null, group: 'boards' },
  { action: 'restore', icon: RotateCcw, key: 'shift+r', group: 'boards' },
];

/** The rule that forbids an action whatever is selected; null where the preview has to say. */
export function blockedBy(
  action: StagedAction,
  plan: Plan | undefined,
  archived: boolean,
): string | null {
  if (archived) return 'W4';
  const paid = action === 'view' || action === 'edit' || action === 'private';
  return paid && plan !== undefined && plan !== 'enterprise' ? 'O0' : null;
}

/** True when every selected board is known and private: then the bar offers to share them. */
export function allPrivate(
  region: Region,
  bounds: Bounds,
  boards: readonly (GridBoard | undefined)[],
): boolean {
  let selected = 0;
  for (let column = 0; column < bounds.columns; column++) {
    if (countWithin(region, lineRectangle('column', column, column, bounds)) === 0) continue;
    if (boards[column]?.private !== true) return false;
    selected++;
  }
  return selected > 0;
}

/** What an action leaves in a staged cell's override; null where it is about the boards. */
export function writtenBy(action: StagedAction | null): Written {
  if (action === 'view' || action === 'edit') return action;
  return action === 'clear' || action === 'restore' ? 'clear' : null;
}
