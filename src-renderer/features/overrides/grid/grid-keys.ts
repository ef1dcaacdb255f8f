import type { KeyboardEvent } from 'react';
import { dispatch, selection } from '../selection/use-selection';
import { target } from './keys';
import { HEAD_HEIGHT, ROW_HEIGHT } from './measures';

export interface GridCommands {
  inspect(): void;
  /** First press: put the staged change set away; false when there is none. */
  dropStage(): boolean;
}

/** The grid's own keys. Verbs (E, V, Delete …) are actions, known to the palette as well. */
export function gridKeys(commands: GridCommands) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (event.defaultPrevented || event.altKey) return;
    const state = selection();
    const ctrl = event.ctrlKey || event.metaKey;
    const { shiftKey: shift, key } = event;
    const rows = Math.floor((event.currentTarget.clientHeight - HEAD_HEIGHT) / ROW_HEIGHT) - 1;
    const to = target({ key, ctrl, shift }, state, { rows: Math.max(1, rows) });
    if (to !== null) dispatch(shift ? { type: 'extend', to } : { type: 'move', to });
    else if (key === ' ') space(event.target, ctrl, shift);
    else if (key === 'Enter') enter(event.target, commands);
    else if (key === 'Escape') {
      // With nothing to let go of, the key means what it means around the grid.
      if (!commands.dropStage() && !clearSelection()) return;
    } else if (ctrl && key.toLowerCase() === 'a') dispatch({ type: 'everything' });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function space(target: EventTarget, ctrl: boolean, shift: boolean): void {
  const { active } = selection();
  const element = target as HTMLElement;
  if (element.dataset.everything !== undefined) toggleEverything();
  else if (element.dataset.sort !== undefined) element.click();
  else if (active.row >= 0 && (shift || active.column < 0)) line('row', active.row);
  else if (active.column >= 0 && (ctrl || active.row < 0)) line('column', active.column);
  else if (active.row >= 0 && active.column >= 0) dispatch({ type: 'toggle', at: active });
}

/** True when something was selected. */
function clearSelection(): boolean {
  const { everything, rectangles } = selection().region;
  if (!everything && rectangles.length === 0) return false;
  dispatch({ type: 'clear' });
  return true;
}

function line(axis: 'row' | 'column', index: number): void {
  dispatch({ type: 'line', axis, index });
}

function enter(target: EventTarget, commands: GridCommands): void {
  const { active } = selection();
  const element = target as HTMLElement;
  if (element.dataset.sort !== undefined) element.click();
  else if (active.row >= 0 || active.column >= 0) commands.inspect();
}

export function toggleEverything(): void {
  const { region } = selection();
  const all = region.everything && region.except.length === 0;
  dispatch({ type: all ? 'clear' : 'everything' });
}
