import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  sortFns,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { useLocale } from 'use-intl';
import type { DataColumn, DataTableProps, Sort } from './types';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns,
});

type Features = typeof features;

/** The rows in order, and how to change the order; sorts itself unless the caller does. */
export function useTableRows<Row extends object>(props: DataTableProps<Row>) {
  const { rows, columns, rowId, sort: given, onSortChange } = props;
  const [own, setOwn] = useState<Sort | null>(null);
  const controlled = given !== undefined;
  const sort = controlled ? given : own;
  const locale = useLocale();

  const definitions = useMemo(() => {
    const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
    return columns.map((column) => define<Row>(column, collator));
  }, [columns, locale]);
  const sorting = useMemo<SortingState>(() => (sort === null ? [] : [sort]), [sort]);

  const table = useTable<Features, Row>({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowId,
    manualSorting: controlled,
    enableMultiSort: false,
    state: { sorting },
  });

  function toggleSort(id: string): void {
    // Up, down, then as it came.
    const next = sort?.id !== id ? { id, desc: false } : sort.desc ? null : { id, desc: true };
    if (controlled) onSortChange?.(next);
    else setOwn(next);
  }

  return { rows: table.getRowModel().rows, sort, toggleSort, controlled };
}

function define<Row extends object>(
  column: DataColumn<Row>,
  collator: Intl.Collator,
): ColumnDef<Features, Row> {
  const { value } = column;
  return {
    id: column.id,
    accessorFn: (row) => value?.(row) ?? null,
    sortFn: (a, b, id) => compare(a.getValue(id), b.getValue(id), collator),
  };
}

/** Words by the language, numbers by size, what is absent last. */
export function compare(a: unknown, b: unknown, collator: Intl.Collator): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return 1;
  if (b === null || b === undefined) return -1;
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return Number(a) - Number(b);
}
