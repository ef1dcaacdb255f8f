// biome-ignore-all lint/a11y/useSemanticElements: virtual cells are placed by hand, which a <table> does not allow.
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus roves over the cells, one tab stop in all.
import { memo, useLayoutEffect, useRef } from 'react';
import { type CellsOfRow, drawCells } from './draw-cells';
import { COLUMN_WIDTH, ROW_HEIGHT } from './measures';
import css from './row.module.css';
import { RowHeadCell, type RowHeadProps } from './row-head';

export interface GridRowProps extends Omit<CellsOfRow, 'heads'>, RowHeadProps {
  /** Compared, not read: says that cells of this stretch have arrived or changed. */
  stamp: string;
  hit: boolean;
  frozenWidth: number;
}

/** One member's row. No listeners and no state: the grid hears everything by data attributes. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, hit, frozen, from, to, cache, spans, active, words, frozenWidth } = props;
  const strip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const heads = frozen.length;
    if (strip.current === null) return;
    drawCells(strip.current, { row, from, to, cache, spans, active, heads, words });
  });
  return (
    <div role="row" aria-rowindex={row + 2} className={css.row} style={{ top: row * ROW_HEIGHT }}>
      <div className={css.head} data-hit={hit || undefined} style={{ width: frozenWidth }}>
        {frozen.map((column, i) => (
          <RowHeadCell key={column.id} {...props} column={column} place={i - frozen.length} />
        ))}
      </div>
      <div
        ref={strip}
        role="presentation"
        className={css.cells}
        style={{ left: frozenWidth + from * COLUMN_WIDTH }}
      />
    </div>
  );
});
