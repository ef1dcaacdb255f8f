// biome-ignore-all lint/a11y/useSemanticElements: virtual cells are placed by hand, which a <table> does not allow.
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus roves over the cells, one tab stop in all.
import type { ViewOpened } from '../../../../src-shared/ipc/grid';
import { coverage, lineRectangle } from '../selection/lines';
import { range, withActive } from '../selection/list-with';
import { countWithin, isEmpty } from '../selection/region';
import { useSelection } from '../selection/use-selection';
import { GridCorner } from './grid-corner';
import { BoardHead, FrozenHead } from './grid-head';
import css from './head.module.css';
import type { TileCache } from './tile-cache';
import type { Stretch } from './tiles';
import type { Frozen } from './use-frozen';
import type { GridWords } from './words';

interface GridHeaderProps {
  opened: ViewOpened;
  cache: TileCache;
  frozen: Frozen;
  columns: Stretch;
  /** The active column where the header row is active, or null. */
  active: number | null;
  words: GridWords;
}

/** The header row: the corner with everything's checkbox, and a head for each board in sight. */
export function GridHeader({ opened, cache, frozen, columns, active, words }: GridHeaderProps) {
  const region = useSelection((state) => state.region);
  const { bounds } = cache;
  const all = region.everything && region.except.length === 0;
  const shown = withActive(range(columns.from, columns.to), active ?? -1, bounds.columns);
  return (
    <div role="row" aria-rowindex={1} className={css.head}>
      <GridCorner opened={opened} width={frozen.width}>
        <FrozenHead
          columns={frozen.columns}
          checked={all ? 'all' : isEmpty(region, bounds) ? 'none' : 'some'}
          active={active}
        />
      </GridCorner>
      {shown.map((column) => (
        <BoardHead
          key={column}
          column={column}
          board={cache.boards[column]}
          left={frozen.width}
          index={column + frozen.columns.length + 1}
          checked={coverage(region, 'column', column, bounds)}
          hit={countWithin(region, lineRectangle('column', column, column, bounds)) > 0}
          active={active === column}
          words={words}
        />
      ))}
    </div>
  );
}
