// biome-ignore-all lint/a11y/useSemanticElements: virtual rows are placed by hand, which a <table> does not allow.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the one tab stop of the whole.
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { classes } from '../classes';
import { Box } from '../fields/box';
import type { BoxState } from '../fields/box-drawing';
import { Icon } from '../marks/icon';
import css from './table-header.module.css';
import type { DataColumn, Sort } from './types';

interface TableHeaderProps<Row> {
  columns: readonly DataColumn<Row>[];
  template: string;
  sort: Sort | null;
  onSort: (id: string) => void;
  /** Whether the table sorts itself, by `value`. */
  own: boolean;
  selected: BoxState | undefined;
  onSelectAll: (all: boolean) => void;
}

export function TableHeader<Row>(props: TableHeaderProps<Row>) {
  const t = useTranslations('common.table');
  return (
    <div
      role="row"
      aria-rowindex={1}
      data-header
      className={css.header}
      style={{ gridTemplateColumns: props.template }}
    >
      {props.selected === undefined ? null : (
        <div role="columnheader" className={css.check} aria-label={t('selectColumn')}>
          <Box state={props.selected} label={t('selectAll')} onChange={props.onSelectAll} />
        </div>
      )}
      {props.columns.map((column) => {
        const sortable = props.own ? column.value !== undefined : column.sortable === true;
        const sorted = props.sort?.id === column.id ? props.sort : null;
        const order = sorted === null ? 'none' : sorted.desc ? 'descending' : 'ascending';
        return (
          <div
            key={column.id}
            role="columnheader"
            className={classes(css.cell, column.align === 'end' && css.end)}
            {...(sortable ? { 'aria-sort': order } : {})}
          >
            {sortable ? (
              <button type="button" tabIndex={-1} onClick={() => props.onSort(column.id)}>
                {column.header}
                {sorted === null ? null : <Icon of={sorted.desc ? ArrowDown : ArrowUp} size={12} />}
              </button>
            ) : (
              column.header
            )}
          </div>
        );
      })}
    </div>
  );
}
