import { useEffect, useReducer, useRef } from 'react';
import type { TileCache } from './tile-cache';
import type { Stretch } from './tiles';

/** How many rows may change their contents in one frame without holding anything up. */
const ROWS_A_FRAME = 8;

/**
 * What each row shows of the cache, as a stamp that it compares. Where a preview or a commit changes
 * every cell on screen at once, the rows follow a few a frame, from the top.
 */
export function useStamps(
  cache: TileCache,
  rows: readonly number[],
  columns: Stretch,
): ReadonlyMap<number, string> {
  const shown = useRef<ReadonlyMap<number, string>>(new Map());
  const at = useRef(columns);
  const [, again] = useReducer((count: number) => count + 1, 0);
  // Scrolled sideways every row is drawn anew in any case.
  const moved = at.current.from !== columns.from || at.current.to !== columns.to;
  const stamps = new Map<number, string>();
  let left = ROWS_A_FRAME;
  let waiting = false;
  for (const row of rows) {
    const fresh = cache.stamp(row, columns);
    const old = shown.current.get(row);
    if (moved || old === undefined || old === fresh || old.startsWith('-') || left > 0) {
      if (!moved && old !== undefined && old !== fresh) left -= 1;
      stamps.set(row, fresh);
    } else {
      stamps.set(row, old);
      waiting = true;
    }
  }
  useEffect(() => {
    shown.current = stamps;
    at.current = columns;
    if (!waiting) return;
    const frame = requestAnimationFrame(again);
    return () => cancelAnimationFrame(frame);
  });
  return stamps;
}
