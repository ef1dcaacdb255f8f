import { type MouseEvent, type PointerEvent, type RefObject, useMemo, useRef } from 'react';
import { dispatch } from '../selection/use-selection';
import { toggleEverything } from './grid-keys';
import { HEAD_HEIGHT } from './measures';
import { placeAt } from './scroll-to';

const EDGE = 24;
const MOST_PER_FRAME = 32;

interface Drag {
  x: number;
  y: number;
  frame: number;
}

/** How far to scroll when a drag is near or past an edge: the further out, the faster. */
function pull(at: number, from: number, to: number): number {
  if (at < from + EDGE) return -Math.min(MOST_PER_FRAME, from + EDGE - at);
  if (at > to - EDGE) return Math.min(MOST_PER_FRAME, at - (to - EDGE));
  return 0;
}

/** Presses and drags, heard once for the whole grid. */
export function useGridPointer(
  scroller: RefObject<HTMLElement | null>,
  frozenWidth: number,
  onSort: (id: string) => void,
) {
  const drag = useRef<Drag | null>(null);
  return useMemo(() => {
    const follow = () => {
      const element = scroller.current;
      if (drag.current === null || element === null) return;
      const box = element.getBoundingClientRect();
      const { x, y } = drag.current;
      element.scrollLeft += pull(x, box.left + frozenWidth, box.left + element.clientWidth);
      element.scrollTop += pull(y, box.top + HEAD_HEIGHT, box.top + element.clientHeight);
      dispatch({ type: 'extend', to: placeAt(element, x, y, frozenWidth) });
      drag.current.frame = requestAnimationFrame(follow);
    };
    const stop = () => {
      if (drag.current !== null) cancelAnimationFrame(drag.current.frame);
      drag.current = null;
      scroller.current?.removeAttribute('data-dragging');
    };
    return {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        const target = event.target as HTMLElement;
        const cell = target.closest<HTMLElement>('[role="gridcell"][data-cell]');
        const place = cell === null ? null : readPlace(cell.dataset.cell);
        if (place === null || place.column < 0) return movedToHead(target);
        if (event.shiftKey) dispatch({ type: 'extend', to: place });
        else if (event.ctrlKey || event.metaKey) dispatch({ type: 'toggle', at: place });
        else dispatch({ type: 'select', at: place });
        // The browser would focus the cell and scroll to it; the grid does so after its own render.
        event.preventDefault();
        cell?.focus({ preventScroll: true });
        const element = scroller.current;
        if (element === null) return;
        element.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, y: event.clientY, frame: 0 };
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (drag.current === null) return;
        const first = drag.current.frame === 0;
        const moved =
          Math.abs(event.clientX - drag.current.x) + Math.abs(event.clientY - drag.current.y);
        // A press that trembles is still a click.
        if (first && moved < 4) return;
        drag.current.x = event.clientX;
        drag.current.y = event.clientY;
        if (!first) return;
        scroller.current?.setAttribute('data-dragging', '');
        drag.current.frame = requestAnimationFrame(follow);
      },
      onPointerUp: stop,
      onClick: (event: MouseEvent<HTMLElement>) => {
        const target = event.target as HTMLElement;
        if (pressedHead(target, event, onSort) || event.detail !== 0) return;
        // A click without a pointer comes from assistive technology.
        const place = readPlace(target.closest<HTMLElement>('[data-cell]')?.dataset.cell);
        if (place !== null && place.column >= 0) dispatch({ type: 'select', at: place });
      },
      onLostPointerCapture: stop,
    };
  }, [scroller, frozenWidth, onSort]);
}

function readPlace(text: string | undefined) {
  const [row, column] = (text ?? '').split(':').map(Number);
  return row === undefined || column === undefined || Number.isNaN(column) ? null : { row, column };
}

/** Checkboxes of lines, everything's checkbox, and the sort buttons. */
function pressedHead(
  target: HTMLElement,
  event: MouseEvent,
  onSort: (id: string) => void,
): boolean {
  const line = target.closest<HTMLElement>('[data-line]')?.dataset.line;
  if (line !== undefined) {
    const [axis, index] = line.split(':');
    dispatch({
      type: 'line',
      axis: axis === 'row' ? 'row' : 'column',
      index: Number(index),
      extend: event.shiftKey,
      keep: event.ctrlKey || event.metaKey,
    });
    return true;
  }
  if (target.closest('[data-everything]') !== null) {
    toggleEverything();
    return true;
  }
  const sort = target.closest<HTMLElement>('[data-sort]')?.dataset.sort;
  if (sort !== undefined) onSort(sort);
  return sort !== undefined;
}

/** A press on a head makes it the active place, so that the keyboard goes on from there. */
function movedToHead(target: HTMLElement): void {
  const place = readPlace(target.closest<HTMLElement>('[data-cell]')?.dataset.cell);
  if (place !== null) dispatch({ type: 'move', to: place });
}
