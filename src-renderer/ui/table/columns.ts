import { useMemo, useSyncExternalStore } from 'react';
import type { DataColumn } from './types';

const SELECTION = '40px';

/** One template for the header and all rows, so that they line up without measuring. */
export function gridTemplate<Row>(
  columns: readonly DataColumn<Row>[],
  selectable: boolean,
): string {
  const widths = columns.map(({ width = '1fr', minWidth = 80 }) =>
    typeof width === 'number' ? `${width}px` : `minmax(${minWidth}px, ${width})`,
  );
  return (selectable ? [SELECTION, ...widths] : widths).join(' ');
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
