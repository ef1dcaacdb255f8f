import { useMemo, useSyncExternalStore } from 'react';
import type { DataColumn } from './types';

const SELECTION = 40;
const LEAST = 80;

/** One template for the header and all rows, so that they line up without measuring. */
export function gridTemplate<Row>(
  columns: readonly DataColumn<Row>[],
  selectable: boolean,
): string {
  const widths = columns.map(({ width = '1fr', minWidth = LEAST }) =>
    typeof width === 'number' ? `${width}px` : `minmax(${minWidth}px, ${width})`,
  );
  return (selectable ? [`${SELECTION}px`, ...widths] : widths).join(' ');
}

/** Below this the table scrolls sideways, and rows must stay as wide as their columns. */
export function leastWidth<Row>(columns: readonly DataColumn<Row>[], selectable: boolean): number {
  const widths = columns.map(({ width, minWidth = LEAST }) =>
    typeof width === 'number' ? width : minWidth,
  );
  return widths.reduce((sum, width) => sum + width, selectable ? SELECTION : 0);
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia('(width < 1000px)');
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** The columns that a window of this width has room for. */
export function useVisibleColumns<Row>(columns: readonly DataColumn<Row>[]) {
  const narrow = useSyncExternalStore(
    subscribe,
    () => window.matchMedia('(width < 1000px)').matches,
    () => false,
  );
  return useMemo(
    () => (narrow ? columns.filter(({ optional }) => !optional) : columns),
    [columns, narrow],
  );
}
