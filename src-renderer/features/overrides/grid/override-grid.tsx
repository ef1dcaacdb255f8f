// biome-ignore-all lint/a11y/useSemanticElements: virtual cells are placed by hand, which a <table> does not allow.
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus roves over the cells, one tab stop in all.
import {
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import { useTranslations } from 'use-intl';
import type { ViewOpened } from '../../../../src-shared/ipc/grid';
import type { RowSort } from '../../../../src-shared/queries/grid';
import { coverage, rowSpans } from '../selection/lines';
import { poolSize, withActive } from '../selection/list-with';
import { dispatch, useSelection } from '../selection/use-selection';
import { ChipTemplates } from './chip-templates';
import css from './grid.module.css';
import { useActivePlace, useReadyGrid, useShownColumns } from './grid-effects';
import { GridHeader } from './grid-header';
import { gridKeys } from './grid-keys';
import { GridRow } from './grid-row';
import { GridTip } from './grid-tip';
import { Overlay, Underlay } from './layers';
import { HEAD_HEIGHT } from './measures';
import type { TileCache } from './tile-cache';
import { useAxes } from './use-axes';
import { useFrozen } from './use-frozen';
import { useGridPointer } from './use-grid-pointer';
import { useNarrow } from './use-narrow';
import { useStamps } from './use-stamps';
import { useGridWords, usePeopleWords } from './words';

interface OverrideGridProps {
  opened: ViewOpened;
  cache: TileCache;
  sort: RowSort;
  onSort: (sort: RowSort) => void;
  onInspect: () => void;
  onDropStage: () => boolean;
}

/** Rows are members, columns are boards, cells are effective levels; both axes virtual. */
export function OverrideGrid(props: OverrideGridProps): ReactNode {
  const { cache, opened } = props;
  const t = useTranslations('grid');
  const scroller = useRef<HTMLDivElement>(null);
  const pool = useRef(0);
  const narrow = useNarrow();
  const frozen = useFrozen(narrow, props.sort, props.onSort);
  const words = useGridWords();
  const { roles, levels } = usePeopleWords();
  useSyncExternalStore(cache.subscribe, cache.currentVersion);
  const { region, active } = useSelection();
  const { bounds } = cache;
  const axes = useAxes(scroller, bounds, frozen.width);
  const { from, to } = axes.columns;

  useEffect(
    () => dispatch({ type: 'heads', heads: frozen.columns.length }),
    [frozen.columns.length],
  );
  useEffect(() => cache.want(axes.rowStretch, axes.columns));
  useShownColumns(scroller, frozen.width, bounds.columns);
  useActivePlace(scroller, frozen.width);
  useReadyGrid(cache, axes.rowStretch.from, from);

  const sortBy = useCallback(
    (id: string) => frozen.columns.find((column) => column.id === id)?.sort?.(),
    [frozen.columns],
  );
  const pointer = useGridPointer(scroller, frozen.width, sortBy);
  const { onInspect, onDropStage } = props;
  const onKeyDown = useMemo(
    () => gridKeys({ inspect: onInspect, dropStage: onDropStage }),
    [onInspect, onDropStage],
  );

  const layer = { left: frozen.width, rows: axes.rowStretch, columns: axes.columns, bounds };
  const shown = new Set(axes.rows);
  pool.current = poolSize(shown.size, pool.current);
  const rows = withActive(axes.rows, active.row, bounds.rows);
  const stamps = useStamps(cache, rows, axes.columns);
  const activeColumn = Math.max(active.column, -frozen.columns.length);
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={t('label')}
      aria-rowcount={bounds.rows + 1}
      aria-colcount={bounds.columns + frozen.columns.length}
      aria-multiselectable="true"
      className={css.scroller}
      onKeyDown={onKeyDown}
      {...pointer}
      onDoubleClick={onInspect}
    >
      <div
        className={css.canvas}
        style={{ width: frozen.width + axes.width, height: HEAD_HEIGHT + axes.height }}
      >
        <GridHeader
          opened={opened}
          cache={cache}
          frozen={frozen}
          columns={axes.columns}
          active={active.row === -1 ? activeColumn : null}
          words={words}
        />
        <div className={css.body} style={{ height: axes.height }}>
          <ChipTemplates />
          <Underlay {...layer} boards={cache.boards} />
          {rows.map((row) => {
            const check = coverage(region, 'row', row, bounds);
            return (
              <GridRow
                key={shown.has(row) ? row % pool.current : 'apart'}
                row={row}
                person={cache.people[row]}
                from={from}
                to={to}
                cache={cache}
                stamp={stamps.get(row) ?? ''}
                spans={rowSpans(
                  region,
                  row,
                  Math.min(from, active.column),
                  Math.max(to, active.column),
                )}
                active={active.row === row ? activeColumn : null}
                checked={check}
                hit={check !== 'none'}
                frozen={frozen.columns}
                frozenWidth={frozen.width}
                words={words}
                roles={roles}
                levels={levels}
              />
            );
          })}
          <Overlay {...layer} />
        </div>
      </div>
      <GridTip scroller={scroller} boards={cache.boards} />
    </div>
  );
}
