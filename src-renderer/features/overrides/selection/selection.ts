import { type Place, spanning } from './geometry';
import { type Axis, coverage, lineRectangle } from './lines';
import {
  add,
  type Bounds,
  countCells,
  EVERYTHING,
  has,
  MAX_RECTANGLES,
  NOTHING,
  type Region,
  remove,
} from './region';

/**
 * What is selected in the grid, and what the next gesture starts from. `base` and `mode` belong to
 * the gesture under way: extending it draws anew on `base`, so a drag can also shrink.
 */
export interface SelectionState {
  bounds: Bounds;
  /** How many columns stand before the boards: places −heads … −1, to walk to but not to select. */
  heads: number;
  region: Region;
  base: Region;
  mode: 'add' | 'remove';
  anchor: Place;
  active: Place;
  /** Cells and whole lines do not mix by accident: the other kind replaces, unless Ctrl is held. */
  kind: 'cells' | 'lines';
  lineAnchor: { axis: Axis; index: number; base: Region; mode: 'add' | 'remove' } | null;
}

export type SelectionAction =
  | { type: 'select'; at: Place }
  | { type: 'toggle'; at: Place }
  | { type: 'extend'; to: Place }
  | { type: 'move'; to: Place }
  | { type: 'line'; axis: Axis; index: number; extend?: boolean; keep?: boolean }
  | { type: 'everything' }
  | { type: 'clear' }
  | { type: 'bounds'; bounds: Bounds; keep: boolean }
  | { type: 'heads'; heads: number };

const START: Place = { row: 0, column: 0 };

export function emptySelection(bounds: Bounds, heads = 4): SelectionState {
  return {
    bounds,
    heads,
    region: NOTHING,
    base: NOTHING,
    mode: 'add',
    anchor: START,
    active: START,
    kind: 'cells',
    lineAnchor: null,
  };
}

/** The nearest cell; with `heads`, the header row and the columns before the boards count too. */
function clamp(place: Place, bounds: Bounds, heads = 0): Place {
  return {
    row: Math.max(heads === 0 ? 0 : -1, Math.min(place.row, bounds.rows - 1)),
    column: Math.max(-heads, Math.min(place.column, bounds.columns - 1)),
  };
}

/** Main takes a bounded list: a gesture that would pass it changes nothing. */
function bounded(next: SelectionState, before: SelectionState): SelectionState {
  const size = next.region.rectangles.length + next.region.except.length;
  return size > MAX_RECTANGLES ? before : next;
}

function draw(state: SelectionState, base: Region, to: Place): Region {
  const r = spanning(clamp(state.anchor, state.bounds), to);
  return state.mode === 'add' ? add(base, r) : remove(base, r);
}

function started(state: SelectionState, at: Place, base: Region, mode: 'add' | 'remove') {
  const next = { ...state, base, mode, anchor: at, active: at, kind: 'cells' as const };
  return { ...next, lineAnchor: null, region: draw(next, base, at) };
}

function line(state: SelectionState, action: Extract<SelectionAction, { type: 'line' }>) {
  const { axis, index } = action;
  const { bounds } = state;
  const held = state.lineAnchor;
  if (action.extend && held !== null && held.axis === axis) {
    const r = lineRectangle(axis, held.index, index, bounds);
    const region = held.mode === 'add' ? add(held.base, r) : remove(held.base, r);
    return { ...state, region };
  }
  const base =
    state.kind === 'lines' || state.region.everything || action.keep ? state.region : NOTHING;
  const mode = coverage(base, axis, index, bounds) === 'all' ? 'remove' : 'add';
  const r = lineRectangle(axis, index, index, bounds);
  const region = mode === 'add' ? add(base, r) : remove(base, r);
  const lineAnchor = { axis, index, base, mode } as const;
  return {
    ...state,
    region,
    base: NOTHING,
    mode: 'add' as const,
    kind: 'lines' as const,
    lineAnchor,
  };
}

export function select(state: SelectionState, action: SelectionAction): SelectionState {
  const { bounds } = state;
  const nowhere = bounds.rows === 0 || bounds.columns === 0;
  if (nowhere && action.type !== 'bounds' && action.type !== 'heads') return state;
  switch (action.type) {
    case 'select':
      return started(state, clamp(action.at, bounds), NOTHING, 'add');
    case 'toggle': {
      const at = clamp(action.at, bounds);
      const mode = has(state.region, at) ? 'remove' : 'add';
      return bounded(started(state, at, state.region, mode), state);
    }
    case 'extend': {
      const to = clamp(action.to, bounds);
      const region = draw(state, state.base, to);
      return bounded({ ...state, region, active: to, kind: 'cells', lineAnchor: null }, state);
    }
    case 'move': {
      // Walking leaves the selection alone; extending afterwards starts a new one from here.
      const active = clamp(action.to, bounds, state.heads);
      return { ...state, active, anchor: active, base: NOTHING, mode: 'add' };
    }
    case 'line':
      return bounded(line(state, action), state);
    case 'everything':
      return { ...state, region: EVERYTHING, base: EVERYTHING, kind: 'lines', lineAnchor: null };
    case 'clear':
      return { ...emptySelection(bounds, state.heads), active: state.active, anchor: state.active };
    case 'bounds':
      return rebound(state, action.bounds, action.keep);
    case 'heads':
      return { ...state, heads: action.heads, active: clamp(state.active, bounds, action.heads) };
  }
}

function rebound(state: SelectionState, bounds: Bounds, keep: boolean): SelectionState {
  if (keep && bounds.rows === state.bounds.rows && bounds.columns === state.bounds.columns)
    return state;
  return {
    ...emptySelection(bounds, state.heads),
    active: clamp(state.active, bounds, state.heads),
  };
}

export function selectedCells(state: SelectionState): number {
  return countCells(state.region, state.bounds);
}
