/** Apart from the kit's barrel: the first window has no table, and need not load one. */
export { DataTable } from './data-table';
export type { DataColumn, DataTableProps, Sort } from './types';
