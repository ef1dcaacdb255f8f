// biome-ignore-all lint/a11y/useSemanticElements: virtual rows are placed by hand, which a <table> does not allow.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the one tab stop of the whole.
import { type MouseEvent, memo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { classes } from '../classes';
import { Box } from '../fields/box';
import css from './table-row.module.css';
import type { DataColumn } from './types';

export interface TableRowProps<Row> {
  id: string;
  /** Of the element, for aria-activedescendant. */
  domId: string;
  row: Row;
  index: number;
  name: string;
  columns: readonly DataColumn<Row>[];
  template: string;
  start: number;
  height: number;
  current: boolean;
  /** undefined: rows cannot be selected. */
  selected: boolean | undefined;
  fixedMark?: (row: Row) => ReactNode;
  onPick: (index: number, event: { shiftKey: boolean }) => void;
  onPress: (index: number, event: MouseEvent) => void;
  onDoublePress: (index: number) => void;
}

function Row<Data>(props: TableRowProps<Data>) {
  const t = useTranslations('common.table');
  const { row, index, selected, current } = props;
  const fixed = props.fixedMark?.(row);
  return (
    // The keyboard's side of these clicks is on the grid, which holds the one tab stop.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
    <div
      role="row"
      id={props.domId}
      aria-rowindex={index + 2}
      data-current={current ? '' : undefined}
      className={classes(css.row, selected && css.selected, current && css.current)}
      style={{
        gridTemplateColumns: props.template,
        height: props.height,
        transform: `translateY(${props.start}px)`,
      }}
      {...(selected === undefined ? {} : { 'aria-selected': selected })}
      onClick={(event) => props.onPress(index, event)}
      onDoubleClick={() => props.onDoublePress(index)}
    >
      {selected === undefined ? null : (
        <div role="gridcell" className={css.check}>
          {fixed || (
            <Box
              state={selected}
              label={t('selectRow', { name: props.name })}
              onChange={(_, event) => props.onPick(index, event)}
            />
          )}
        </div>
      )}
      {props.columns.map((column) => (
        <div
          key={column.id}
          role={column.rowHeader ? 'rowheader' : 'gridcell'}
          className={classes(css.cell, column.align === 'end' && css.end)}
        >
          {column.cell(row)}
        </div>
      ))}
    </div>
  );
}

/** One row. Its columns and callbacks must be stable, so that scrolling renders new rows only. */
export const TableRow = memo(Row) as typeof Row;
