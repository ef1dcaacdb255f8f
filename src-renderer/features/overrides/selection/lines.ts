import type { Rectangle } from './geometry';
import { type Bounds, countWithin, type Region } from './region';

export type Axis = 'row' | 'column';

export function lineRectangle(axis: Axis, from: number, to: number, bounds: Bounds): Rectangle {
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  return axis === 'row'
    ? { rowFrom: low, rowTo: high, columnFrom: 0, columnTo: bounds.columns - 1 }
    : { rowFrom: 0, rowTo: bounds.rows - 1, columnFrom: low, columnTo: high };
}

export type Coverage = 'none' | 'some' | 'all';

/** Whether a whole row or column is selected, a part of it, or nothing. */
export function coverage(region: Region, axis: Axis, index: number, bounds: Bounds): Coverage {
  const length = axis === 'row' ? bounds.columns : bounds.rows;
  const count = countWithin(region, lineRectangle(axis, index, index, bounds));
  if (count === 0) return 'none';
  return count === length ? 'all' : 'some';
}

/** How many rows and columns the selection touches, by merging the spans of its rectangles. */
export function touched(region: Region, bounds: Bounds): Bounds {
  if (region.everything) {
    return {
      rows: bounds.rows - fullyExcepted(region, 'row', bounds),
      columns: bounds.columns - fullyExcepted(region, 'column', bounds),
    };
  }
  return {
    rows: unionLength(region.rectangles.map((r) => [r.rowFrom, r.rowTo])),
    columns: unionLength(region.rectangles.map((r) => [r.columnFrom, r.columnTo])),
  };
}

function unionLength(spans: [number, number][]): number {
  let length = 0;
  let end = -1;
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    if (to <= end) continue;
    length += to - Math.max(from, end + 1) + 1;
    end = to;
  }
  return length;
}

/** Lines of which nothing is left: only those that the exceptions touch can be. */
function fullyExcepted(region: Region, axis: Axis, bounds: Bounds): number {
  const seen = new Set<number>();
  let full = 0;
  for (const r of region.except) {
    const from = axis === 'row' ? r.rowFrom : r.columnFrom;
    const to = axis === 'row' ? r.rowTo : r.columnTo;
    for (let i = from; i <= to; i++) {
      if (seen.has(i)) continue;
      seen.add(i);
      if (coverage(region, axis, i, bounds) === 'none') full++;
    }
  }
  return full;
}

/** The selected stretches of one row within `from`…`to`, ends included, in order. */
export function rowSpans(region: Region, row: number, from: number, to: number): string {
  const listed = region.everything ? region.except : region.rectangles;
  const spans: [number, number][] = [];
  for (const r of listed) {
    if (row < r.rowFrom || row > r.rowTo || r.columnTo < from || r.columnFrom > to) continue;
    spans.push([Math.max(r.columnFrom, from), Math.min(r.columnTo, to)]);
  }
  if (!region.everything && spans.length === 0) return '';
  spans.sort((a, b) => a[0] - b[0]);
  return (region.everything ? inverted(spans, from, to) : spans).map((s) => s.join('-')).join();
}

function inverted(spans: [number, number][], from: number, to: number): [number, number][] {
  const rest: [number, number][] = [];
  let next = from;
  for (const [start, end] of spans) {
    if (start > next) rest.push([next, start - 1]);
    next = end + 1;
  }
  if (next <= to) rest.push([next, to]);
  return rest;
}

/** Reads what rowSpans wrote: a string, so that memoised rows compare it by value. */
export function inSpans(spans: string, column: number): boolean {
  if (spans === '') return false;
  for (const span of spans.split(',')) {
    const dash = span.indexOf('-');
    if (column >= Number(span.slice(0, dash)) && column <= Number(span.slice(dash + 1)))
      return true;
  }
  return false;
}
