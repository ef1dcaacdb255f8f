// biome-ignore-all lint/a11y/useSemanticElements: virtual rows are placed by hand, which a <table> does not allow.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the one tab stop of the whole.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { classes } from '../classes';
import { gridTemplate, leastWidth, useVisibleColumns } from './columns';
import css from './data-table.module.css';
import { leaveTabOrder } from './row-focus';
import { coverage } from './selection';
import { TableHeader } from './table-header';
import { TableRow } from './table-row';
import { TableSkeleton } from './table-skeleton';
import { type DataTableProps, HEADER_HEIGHT, ROW_HEIGHTS } from './types';
import { useRowPress } from './use-row-press';
import { useTableKeys } from './use-table-keys';
import { useTableRows } from './use-table-rows';

const NONE: ReadonlySet<string> = new Set();

/**
 * Rows of one kind of thing, any number: only those in view are in the page. One tab stop; see
 * useTableKeys for the keys. The grid keeps focus and names its current row.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { rowName, selection, onOpen, onEndReached, fixedMark, isLoading = false } = props;
  const height = ROW_HEIGHTS[props.density ?? 'row'];
  const grid = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const { rows, sort, toggleSort, controlled } = useTableRows(props);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const fixed = useMemo(
    () => new Set(rows.flatMap(({ id, original }) => (fixedMark?.(original) ? [id] : []))),
    [rows, fixedMark],
  );
  const free = useMemo(() => ids.filter((id) => !fixed.has(id)), [ids, fixed]);
  const onSelectionChange = (next: ReadonlySet<string>) =>
    props.onSelectionChange?.(new Set([...next].filter((id) => !fixed.has(id))));
  const columns = useVisibleColumns(props.columns);
  const selectable = selection !== undefined;
  const template = useMemo(() => gridTemplate(columns, selectable), [columns, selectable]);

  const [own, setOwn] = useState<string | null>(null);
  const current = props.current === undefined ? own : props.current;
  const currentIndex = current === null ? -1 : ids.indexOf(current);

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => height,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 8,
    // Rows begin below the header, which stays: so much less of them fits.
    scrollPaddingEnd: HEADER_HEIGHT,
  });
  const minWidth = leastWidth(columns, selectable);
  const items = virtualizer.getVirtualItems();
  const lastShown = items[items.length - 1]?.index ?? -1;

  const setCurrent = useCallback(
    (id: string) => {
      setOwn(id);
      props.onCurrentChange?.(id);
    },
    [props.onCurrentChange],
  );
  const open = (id: string) => {
    const row = rows.find((each) => each.id === id);
    if (row !== undefined) onOpen?.(row.original);
  };
  const keys = useTableKeys({
    table: grid,
    ids,
    page: Math.max(1, Math.floor((grid.current?.clientHeight ?? 400) / height) - 2),
    current,
    selection,
    onCurrent: setCurrent,
    onSelection: onSelectionChange,
    onOpen: open,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
  });

  const press = useRowPress({
    table: grid,
    ids,
    selection,
    anchor: keys.anchor,
    setAnchor: keys.setAnchor,
    onSelection: onSelectionChange,
    onCurrent: setCurrent,
    clickOpens: props.onCurrentChange === undefined && !selectable,
    onOpen: open,
  });

  useLayoutEffect(() => {
    if (grid.current !== null) leaveTabOrder(grid.current);
  });
  useEffect(() => {
    if (!isLoading && rows.length > 0 && lastShown >= rows.length - 10) onEndReached?.();
  }, [isLoading, rows.length, lastShown, onEndReached]);

  const shown = currentIndex >= 0 && items.some(({ index }) => index === currentIndex);
  return (
    <div className={classes(css.frame, props.className)}>
      <div
        ref={grid}
        role="grid"
        tabIndex={0}
        className={css.table}
        aria-label={props.label}
        aria-rowcount={(props.total ?? rows.length) + 1}
        aria-colcount={columns.length + (selection === undefined ? 0 : 1)}
        aria-busy={isLoading}
        aria-multiselectable={selection === undefined ? undefined : true}
        aria-activedescendant={shown ? `${prefix}${current}` : undefined}
        onKeyDown={keys.onKeyDown}
        onFocus={(event) => {
          const first = ids[0];
          if (event.target === grid.current && current === null && first !== undefined)
            setOwn(first);
        }}
      >
        <div role="rowgroup" className={css.headGroup} style={{ minWidth }}>
          <TableHeader
            columns={columns}
            template={template}
            sort={sort}
            onSort={toggleSort}
            own={!controlled}
            selected={selection === undefined ? undefined : coverage(selection, free)}
            onSelectAll={(all) => onSelectionChange(all ? new Set(ids) : NONE)}
          />
        </div>
        <div
          role="rowgroup"
          className={css.body}
          style={{ height: virtualizer.getTotalSize(), minWidth }}
        >
          {items.map((item) => {
            const each = rows[item.index];
            if (each === undefined) return null;
            return (
              <TableRow
                key={each.id}
                id={each.id}
                domId={`${prefix}${each.id}`}
                row={each.original}
                index={item.index}
                name={rowName(each.original)}
                columns={columns}
                template={template}
                start={item.start}
                height={height}
                current={each.id === current}
                selected={selection?.has(each.id)}
                {...(fixedMark === undefined ? {} : { fixedMark })}
                {...press}
              />
            );
          })}
        </div>
        {isLoading ? (
          <TableSkeleton template={template} height={height} rows={rows.length === 0 ? 8 : 1} />
        ) : null}
        {!isLoading && rows.length === 0 ? (
          <div role="rowgroup" className={css.empty} data-empty>
            <div role="row">
              <div role="gridcell">{props.empty}</div>
            </div>
          </div>
        ) : null}
      </div>
    </div>
  );
}
