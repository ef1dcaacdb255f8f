import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { create } from 'zustand';
import { markReady } from '../../../app/ready';
import { useSelection } from '../selection/use-selection';
import { LOADING } from './cell';
import { COLUMN_WIDTH } from './measures';
import { scrollToPlace } from './scroll-to';
import type { TileCache } from './tile-cache';

/** Which boards can be seen, counted from 1: only the words in the filter bar listen. */
export const useShownBoards = create<{ from: number; to: number }>()(() => ({ from: 0, to: 0 }));

type Scroller = RefObject<HTMLElement | null>;

/** Tells which boards can be seen, for the words at the right of the filter bar. */
export function useShownColumns(scroller: Scroller, frozenWidth: number, count: number): void {
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => {
      const from = Math.floor((element.scrollLeft + COLUMN_WIDTH / 2) / COLUMN_WIDTH);
      const fit = Math.floor((element.clientWidth - frozenWidth + COLUMN_WIDTH / 2) / COLUMN_WIDTH);
      const shown = {
        from: Math.min(from + 1, count),
        to: Math.min(from + Math.max(1, fit), count),
      };
      const now = useShownBoards.getState();
      if (now.from !== shown.from || now.to !== shown.to) useShownBoards.setState(shown);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller, frozenWidth, count]);
}

/** Keeps the active cell in sight and, while the grid has the focus, focused. */
export function useActivePlace(scroller: Scroller, frozenWidth: number): void {
  const active = useSelection((state) => state.active);
  const seen = useRef(active);
  const focused = useRef<Element | null>(null);
  useEffect(() => {
    const element = scroller.current;
    const note = (event: FocusEvent) => {
      focused.current = event.target as Element;
    };
    element?.addEventListener('focusin', note);
    return () => element?.removeEventListener('focusin', note);
  }, [scroller]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const before = seen.current;
    const moved = before.row !== active.row || before.column !== active.column;
    seen.current = active;
    // A drag scrolls by itself, and a press is on what one sees.
    const drags = element.hasAttribute('data-dragging');
    if (moved && !drags) scrollToPlace(element, active, frozenWidth);
    const { activeElement } = document;
    // Elements are used again for other cells or leave the page, so a scroll may move the focus.
    const lost = activeElement === document.body && focused.current?.isConnected === false;
    const inside = activeElement !== element && element.contains(activeElement);
    const place = `${active.row}:${active.column}`;
    if (!lost && (!inside || (activeElement as HTMLElement).dataset.cell === place)) return;
    element.querySelector<HTMLElement>(`[data-cell="${place}"]`)?.focus({ preventScroll: true });
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
