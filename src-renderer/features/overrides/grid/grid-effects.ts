import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { markReady } from '../../../app/ready';
import { useSelection } from '../selection/use-selection';
import { LOADING } from './cell';
import { COLUMN_WIDTH } from './measures';
import { scrollToPlace } from './scroll-to';
import type { TileCache } from './tile-cache';

type Scroller = RefObject<HTMLElement | null>;

/** Tells which boards can be seen, for the words at the right of the filter bar. */
export function useShownColumns(
  scroller: Scroller,
  frozenWidth: number,
  count: number,
  tell: ((from: number, to: number) => void) | undefined,
): void {
  useEffect(() => {
    const element = scroller.current;
    if (element === null || tell === undefined) return;
    const measure = () => {
      const from = Math.floor((element.scrollLeft + COLUMN_WIDTH / 2) / COLUMN_WIDTH);
      const fit = Math.floor((element.clientWidth - frozenWidth + COLUMN_WIDTH / 2) / COLUMN_WIDTH);
      tell(Math.min(from + 1, count), Math.min(from + Math.max(1, fit), count));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller, frozenWidth, count, tell]);
}

/** Keeps the active cell in sight and, while the grid has the focus, focused. */
export function useActivePlace(scroller: Scroller, frozenWidth: number): void {
  const active = useSelection((state) => state.active);
  const seen = useRef(active);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || seen.current === active) return;
    seen.current = active;
    // A drag scrolls by itself, and a press is on what one sees.
    if (!element.hasAttribute('data-dragging')) scrollToPlace(element, active, frozenWidth);
    if (!element.contains(document.activeElement)) return;
    element
      .querySelector<HTMLElement>(`[data-cell="${active.row}:${active.column}"]`)
      ?.focus({ preventScroll: true });
  });
}

/** Says on the page that real cells have been painted (npm start and the benchmark wait for it). */
export function useReadyGrid(cache: TileCache, row: number, column: number): void {
  const told = useRef(false);
  useEffect(() => {
    if (told.current || cache.cell(row, column) === LOADING) return;
    told.current = true;
    markReady('grid');
  });
}
