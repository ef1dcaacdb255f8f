import type { ReactNode } from 'react';

export interface DataColumn<Row> {
  id: string;
  /** Words of the header; also the name of its sort button. */
  header: string;
  cell: (row: Row) => ReactNode;
  /** What client-side sorting compares; left out: the column does not sort on its own. */
  value?: (row: Row) => string | number | boolean | null;
  /** The server sorts by it (with `sort` and `onSortChange`). */
  sortable?: boolean;
  /** Pixels, or a share of what is left: "1fr", "2fr". */
  width?: number | `${number}fr`;
  /** The least, for shares. */
  minWidth?: number;
  /** Numbers stand right. */
  align?: 'start' | 'end';
  /** Names the row: its cell is the row header. */
  rowHeader?: boolean;
  /** Leaves under 1000 px. */
  optional?: boolean;
}

export interface Sort {
  id: string;
  desc: boolean;
}

export interface DataTableProps<Row> {
  /** Its accessible name: one of those that stay fixed in console.md. */
  label: string;
  rows: readonly Row[];
  /** Constant or memoised. */
  columns: readonly DataColumn<Row>[];
  /** Constant or memoised. */
  rowId: (row: Row) => string;
  /** What a row is called, for its checkbox. */
  rowName: (row: Row) => string;
  density?: 'row' | 'two-line' | 'queue';
  /** How many there are in all, when more than are loaded. */
  total?: number;
  /** Given: the caller sorts. Left out: the table sorts what is loaded, by `value`. */
  sort?: Sort | null;
  onSortChange?: (sort: Sort | null) => void;
  /** Given: rows can be selected. */
  selection?: ReadonlySet<string>;
  onSelectionChange?: (selection: ReadonlySet<string>) => void;
  /** What stands in place of a row's checkbox: such a row cannot be selected. Constant. */
  fixedMark?: (row: Row) => ReactNode;
  /** The row that the inspector or the drawer shows. */
  current?: string | null;
  onCurrentChange?: (id: string) => void;
  /** Enter, double click, or a click on the row where there is no inspector. */
  onOpen?: (row: Row) => void;
  isLoading?: boolean;
  /** Shown instead of rows when there are none: EmptyState, FailedState, RefusedState. */
  empty?: ReactNode;
  /** The end comes near: load the next page. */
  onEndReached?: () => void;
  className?: string;
}

export const HEADER_HEIGHT = 28;
export const ROW_HEIGHTS = { row: 32, 'two-line': 44, queue: 40 } as const;
