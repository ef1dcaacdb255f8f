import type { Place } from '../selection/geometry';
import { COLUMN_WIDTH, HEAD_HEIGHT, ROW_HEIGHT } from './measures';

/** Scrolls no further than it takes to see the cell beside the sticky heads. */
export function scrollToPlace(scroller: HTMLElement, place: Place, frozenWidth: number): void {
  if (place.row >= 0) {
    const top = place.row * ROW_HEIGHT;
    const room = scroller.clientHeight - HEAD_HEIGHT;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + ROW_HEIGHT > scroller.scrollTop + room)
      scroller.scrollTop = top + ROW_HEIGHT - room;
  }
  if (place.column >= 0) {
    const left = place.column * COLUMN_WIDTH;
    const room = scroller.clientWidth - frozenWidth;
    if (left < scroller.scrollLeft) scroller.scrollLeft = left;
    else if (left + COLUMN_WIDTH > scroller.scrollLeft + room)
      scroller.scrollLeft = left + COLUMN_WIDTH - room;
  }
}

/** The cell under a point of the window; outside the cells, the nearest one. */
export function placeAt(scroller: HTMLElement, x: number, y: number, frozenWidth: number): Place {
  const box = scroller.getBoundingClientRect();
  const inX = Math.max(frozenWidth, Math.min(x - box.left, scroller.clientWidth - 1));
  const inY = Math.max(HEAD_HEIGHT, Math.min(y - box.top, scroller.clientHeight - 1));
  return {
    row: Math.floor((inY + scroller.scrollTop - HEAD_HEIGHT) / ROW_HEIGHT),
    column: Math.floor((inX + scroller.scrollLeft - frozenWidth) / COLUMN_WIDTH),
  };
}
