import type { Selection } from '../../../../src-shared/ipc/grid';
import {
  area,
  contains,
  overlaps,
  type Place,
  type Rectangle,
  without,
  withRectangle,
} from './geometry';

/** How many rectangles main takes (ipc/grid.ts). */
export const MAX_RECTANGLES = 2_000;

export interface Bounds {
  rows: number;
  columns: number;
}

/**
 * A set of cells: either everything less `except`, or the union of `rectangles`. Neither list has
 * overlaps, and only one of them is ever filled.
 */
export interface Region {
  everything: boolean;
  rectangles: readonly Rectangle[];
  except: readonly Rectangle[];
}

export const NOTHING: Region = { everything: false, rectangles: [], except: [] };
export const EVERYTHING: Region = { everything: true, rectangles: [], except: [] };

export function add(region: Region, r: Rectangle): Region {
  if (region.everything) return { ...region, except: without(region.except, r) };
  return { ...region, rectangles: withRectangle(region.rectangles, r) };
}

export function remove(region: Region, r: Rectangle): Region {
  if (region.everything) return { ...region, except: withRectangle(region.except, r) };
  return { ...region, rectangles: without(region.rectangles, r) };
}

export function has(region: Region, place: Place): boolean {
  const listed = region.everything ? region.except : region.rectangles;
  return listed.some((r) => contains(r, place)) !== region.everything;
}

export function wholeGrid(bounds: Bounds): Rectangle {
  return { rowFrom: 0, rowTo: bounds.rows - 1, columnFrom: 0, columnTo: bounds.columns - 1 };
}

/** How many cells of `r` are in the region. */
export function countWithin(region: Region, r: Rectangle): number {
  let listed = 0;
  for (const one of region.everything ? region.except : region.rectangles) {
    if (!overlaps(one, r)) continue;
    listed +=
      (Math.min(one.rowTo, r.rowTo) - Math.max(one.rowFrom, r.rowFrom) + 1) *
      (Math.min(one.columnTo, r.columnTo) - Math.max(one.columnFrom, r.columnFrom) + 1);
  }
  return region.everything ? area(r) - listed : listed;
}

export function countCells(region: Region, bounds: Bounds): number {
  if (bounds.rows === 0 || bounds.columns === 0) return 0;
  return countWithin(region, wholeGrid(bounds));
}

export function isEmpty(region: Region, bounds: Bounds): boolean {
  return countCells(region, bounds) === 0;
}

export function toSelection(region: Region, view: number): Selection {
  if (!region.everything) return { view, rectangles: [...region.rectangles] };
  return region.except.length === 0
    ? { view, everything: true }
    : { view, everything: true, except: [...region.except] };
}
