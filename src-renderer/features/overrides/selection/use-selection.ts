import { create } from 'zustand';
import { emptySelection, type SelectionAction, type SelectionState, select } from './selection';

/** The selection of the grid on screen: one grid at a time is shown, so there is one of it. */
export const useSelection = create<SelectionState>()(() => emptySelection({ rows: 0, columns: 0 }));

export function dispatch(action: SelectionAction): void {
  useSelection.setState((state) => select(state, action), true);
}

export function selection(): SelectionState {
  return useSelection.getState();
}
