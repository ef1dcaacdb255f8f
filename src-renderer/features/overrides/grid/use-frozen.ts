import {
  columnVisibilityFeature,
  createColumnHelper,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { GridPerson, RowSort } from '../../../../src-shared/queries/grid';
import { FROZEN_WIDTH, type FrozenId } from './measures';

const features = tableFeatures({ columnVisibilityFeature, rowSortingFeature });
const helper = createColumnHelper<typeof features, GridPerson>();
const columns = helper.columns([
  helper.display({ id: 'check', enableHiding: false }),
  helper.accessor('name', { id: 'name', enableHiding: false }),
  helper.accessor('workspaceRole', { id: 'role' }),
  helper.accessor('level', { id: 'level' }),
]);
// Rows live in main and in the tile cache: the table knows the columns only.
const NO_ROWS: GridPerson[] = [];

export interface FrozenColumn {
  id: FrozenId;
  left: number;
  width: number;
  sorted: 'asc' | 'desc' | null;
  sort: (() => void) | null;
}

export interface Frozen {
  columns: FrozenColumn[];
  width: number;
}

/** The columns before the boards: which are shown, how wide, and by which one the rows are sorted. */
export function useFrozen(narrow: boolean, sort: RowSort, onSort: (sort: RowSort) => void): Frozen {
  const sorting: SortingState = useMemo(
    () => [{ id: sort.by, desc: sort.descending ?? false }],
    [sort.by, sort.descending],
  );
  const table = useTable({
    features,
    columns,
    data: NO_ROWS,
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting, columnVisibility: { role: !narrow, level: !narrow } },
    onSortingChange: (update) => {
      const next = (typeof update === 'function' ? update(sorting) : update)[0];
      if (next !== undefined) onSort({ by: next.id as RowSort['by'], descending: next.desc });
    },
  });
  let left = 0;
  const shown = table.getVisibleLeafColumns().map((column): FrozenColumn => {
    const id = column.id as FrozenId;
    const frozen = {
      id,
      left,
      width: FROZEN_WIDTH[id],
      sorted: sort.by === id ? ((sort.descending ? 'desc' : 'asc') as 'asc' | 'desc') : null,
      sort:
        id === 'check'
          ? null
          : () => column.toggleSorting(sort.by === id ? !(sort.descending ?? false) : false),
    };
    left += frozen.width;
    return frozen;
  });
  return { columns: shown, width: left };
}
