import {
  defaultRangeExtractor,
  observeElementRect,
  type Range,
  type Rect,
  useVirtualizer,
  type VirtualItem,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { type RefObject, useState } from 'react';
import { usePainted } from '../../../app/ready';
import { type Json, layoutValue, setLayoutValue } from '../../../state/layout';
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

/** How large the grid was last: rendered for another size, the first screen is rendered twice. */
const SIZE = 'overrides.size';
const SOME_SIZE: Rect = { width: 1000, height: 700 };

function lastSize(): Rect {
  const { width, height } = layoutValue<Partial<Record<'width' | 'height', unknown>>>(SIZE, {});
  const known = typeof width === 'number' && typeof height === 'number';
  return known ? { width, height } : SOME_SIZE;
}

function observeAndKeep(
  axis: Virtualizer<HTMLElement, Element>,
  tell: (rect: Rect) => void,
): (() => void) | undefined {
  return observeElementRect(axis, (rect) => {
    const kept = lastSize();
    const same = kept.width === rect.width && kept.height === rect.height;
    // Not the sizes of a grid that is not shown.
    if (!same && rect.width > 0 && rect.height > 0) {
      setLayoutValue(SIZE, { ...rect } as unknown as Json);
    }
    tell(rect);
  });
}

/** The items that begin before `end` px below or right of the sticky heads. */
function inSight(items: VirtualItem[], offset: number | null, end: number): VirtualItem[] {
  return items.filter(({ start }) => start < (offset ?? 0) + end);
}

/**
 * What of both axes is on screen, with a little around it; until the first paint of the page
 * without that, since every cell counts then.
 */
export function useAxes(
  scroller: RefObject<HTMLElement | null>,
  bounds: Bounds,
  frozenWidth: number,
): Axes {
  const [initialRect] = useState(lastSize);
  const painted = usePainted();
  const rows = useVirtualizer<HTMLElement, Element>({
    count: bounds.rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: FEW,
    initialRect,
    observeElementRect: observeAndKeep,
    scrollPaddingStart: HEAD_HEIGHT,
    useFlushSync: false,
  });
  const columns = useVirtualizer<HTMLElement, Element>({
    horizontal: true,
    count: bounds.columns,
    getScrollElement: () => scroller.current,
    estimateSize: () => COLUMN_WIDTH,
    overscan: 1,
    initialRect,
    observeElementRect: observeAndKeep,
    scrollPaddingStart: frozenWidth,
    rangeExtractor: inSteps,
    useFlushSync: false,
  });
  const { height, width } = rows.scrollRect ?? initialRect;
  const seen = (axis: typeof rows, end: number) => {
    const items = axis.getVirtualItems();
    return (painted ? items : inSight(items, axis.scrollOffset, end)).map(({ index }) => index);
  };
  const shown = seen(rows, height - HEAD_HEIGHT);
  return {
    rows: shown,
    rowStretch: asStretch(shown),
    columns: asStretch(seen(columns, width - frozenWidth)),
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
