// biome-ignore-all lint/a11y/useSemanticElements: virtual rows are placed by hand, which a <table> does not allow.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the one tab stop of the whole.
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type MouseEvent,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { classes } from '../classes';
import { gridTemplate, useVisibleColumns } from './columns';
import css from './data-table.module.css';
import { leaveTabOrder } from './row-focus';
import { coverage, extended, toggled } from './selection';
import { TableHeader } from './table-header';
import { TableRow } from './table-row';
import { TableSkeleton } from './table-skeleton';
import { type DataTableProps, ROW_HEIGHTS } from './types';
import { useTableKeys } from './use-table-keys';
import { useTableRows } from './use-table-rows';

const NONE: ReadonlySet<string> = new Set();

/**
 * Rows of one kind of thing, any number: only those in view are in the page. One tab stop; see
 * useTableKeys for the keys. The grid keeps focus and names its current row.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { rowName, selection, onSelectionChange, onOpen, onEndReached, isLoading = false } = props;
  const height = ROW_HEIGHTS[props.density ?? 'row'];
  const grid = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const { rows, sort, toggleSort, controlled } = useTableRows(props);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
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
    // The header covers the top of the scrolled area.
    scrollPaddingStart: 28,
  });
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
    onSelection: (next) => onSelectionChange?.(next),
    onOpen: open,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
  });

  // Rows are memoised: they get callbacks that never change and read what is newest.
  const press = useRef({ pick, row, open: (index: number) => open(ids[index] ?? '') });
  press.current = { pick, row, open: (index: number) => open(ids[index] ?? '') };
  const stable = useMemo(
    () => ({
      onPick: (index: number, event: { shiftKey: boolean }) => press.current.pick(index, event),
      onPress: (index: number, event: MouseEvent) => press.current.row(index, event),
      onDoublePress: (index: number) => press.current.open(index),
    }),
    [],
  );

  function pick(index: number, event: { shiftKey: boolean }): void {
    const id = ids[index];
    if (id === undefined || selection === undefined) return;
    const from = keys.anchor;
    const range = event.shiftKey && from !== null;
    onSelectionChange?.(range ? extended(selection, ids, from, index) : toggled(selection, id));
    keys.setAnchor(index);
  }

  function row(index: number, event: MouseEvent): void {
    const id = ids[index];
    const control =
      event.target instanceof Element && event.target.closest('button, input, a, label');
    if (id === undefined || control) return;
    if (event.shiftKey || event.ctrlKey || event.metaKey) pick(index, event);
    else keys.setAnchor(index);
    setCurrent(id);
    if (props.onCurrentChange === undefined && selection === undefined) open(id);
    grid.current?.focus({ preventScroll: true });
  }

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
        <div role="rowgroup" className={css.headGroup}>
          <TableHeader
            columns={columns}
            template={template}
            sort={sort}
            onSort={toggleSort}
            own={!controlled}
            selected={selection === undefined ? undefined : coverage(selection, ids)}
            onSelectAll={(all) => onSelectionChange?.(all ? new Set(ids) : NONE)}
          />
        </div>
        <div role="rowgroup" className={css.body} style={{ height: virtualizer.getTotalSize() }}>
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
                {...stable}
              />
            );
          })}
        </div>
        {isLoading ? (
          <TableSkeleton template={template} height={height} rows={rows.length === 0 ? 8 : 1} />
        ) : null}
        {!isLoading && rows.length === 0 ? (
          <div role="rowgroup" className={css.empty}>
            <div role="row">
              <div role="gridcell">{props.empty}</div>
            </div>
          </div>
        ) : null}
      </div>
    </div>
  );
}
