import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import type { Bounds } from '../selection/region';
import { COLUMN_WIDTH, HEAD_HEIGHT, ROW_HEIGHT } from './measures';
import type { Stretch } from './tiles';

/** Columns come and go in steps of four, so that scrolling sideways rarely touches every row. */
const STEP = 4;
/** The sticky heads count as seen, so there is more around than this says, below and to the right. */
const FEW = 2;

export interface Axes {
  rows: number[];
  rowStretch: Stretch;
  columns: Stretch;
  height: number;
  width: number;
}

function asStretch(indexes: readonly number[]): Stretch {
  return { from: indexes[0] ?? 0, to: indexes.at(-1) ?? -1 };
}

/** What of both axes is on screen, with a little around it. */
export function useAxes(
  scroller: RefObject<HTMLElement | null>,
  bounds: Bounds,
  frozenWidth: number,
): Axes {
  const rows = useVirtualizer({
    count: bounds.rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: FEW,
    initialRect: { width: 1000, height: 700 },
    scrollPaddingStart: HEAD_HEIGHT,
    useFlushSync: false,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: bounds.columns,
    getScrollElement: () => scroller.current,
    estimateSize: () => COLUMN_WIDTH,
    overscan: 1,
    initialRect: { width: 1000, height: 700 },
    scrollPaddingStart: frozenWidth,
    rangeExtractor: inSteps,
    useFlushSync: false,
  });
  const shown = rows.getVirtualItems().map((item) => item.index);
  return {
    rows: shown,
    rowStretch: asStretch(shown),
    columns: asStretch(columns.getVirtualItems().map((item) => item.index)),
    height: bounds.rows * ROW_HEIGHT,
    width: bounds.columns * COLUMN_WIDTH,
  };
}

function inSteps(range: Range): number[] {
  return defaultRangeExtractor({
    ...range,
    startIndex: range.startIndex - (range.startIndex % STEP),
    endIndex: Math.min(range.count - 1, range.endIndex - (range.endIndex % STEP) + STEP - 1),
  });
}
