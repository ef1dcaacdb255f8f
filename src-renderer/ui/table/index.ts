/** The table alone, for what is loaded when it is opened. */
export { DataTable } from './data-table';
export type { DataColumn, DataTableProps, Sort } from './types';
