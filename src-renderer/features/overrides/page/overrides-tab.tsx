import { useCallback, useEffect, useMemo } from 'react';
import type { RowSort } from '../../../../src-shared/queries/grid';
import { useLayoutValue } from '../../../state';
import { useInspector } from '../../inspector/use-inspector';
import { FilterBar } from '../filters/filter-bar';
import { asFilters, BY_NAME, type Filters, NO_FILTERS } from '../filters/filters';
import { ShownBoards } from '../filters/shown-boards';
import { OverrideGrid } from '../grid/override-grid';
import { type GridView, useView } from '../grid/use-view';
import { useSelection } from '../selection/use-selection';
import { writtenBy } from '../tray/actions';
import { SelectionTray } from '../tray/selection-tray';
import { dropStage, useStage } from '../tray/stage';
import { GridEmpty, GridFailed, GridLoading } from './grid-states';
import { subjectAt, useFollowActive } from './use-follow-active';
import { useSettled } from './use-settled';

const TYPING_MS = 120;

interface Kept {
  teamspace: string;
  filters: Filters;
  sort: RowSort;
}
const NOTHING_KEPT: Kept = { teamspace: '', filters: NO_FILTERS, sort: BY_NAME };

/** The teamspace's first tab: filters, grid, tray. */
export function OverridesTab({
  teamspace,
  onAddMember,
}: {
  teamspace: string;
  onAddMember: () => void;
}) {
  const [kept, setKept] = useLayoutValue<Kept>('overrides.view', NOTHING_KEPT);
  const mine = kept.teamspace === teamspace;
  const filters = useMemo(
    () => (mine ? asFilters(kept.filters) : NO_FILTERS),
    [mine, kept.filters],
  );
  const sort = mine ? kept.sort : BY_NAME;
  const keep = useCallback(
    (part: Partial<Kept>) => setKept({ filters, sort, ...part, teamspace }),
    [setKept, filters, sort, teamspace],
  );
  const { view, reopen } = useView(teamspace, useSettled(filters, TYPING_MS), sort);
  const ready = view.state === 'ready' ? view : null;
  const empty = ready !== null && (ready.opened.rows === 0 || ready.opened.columns === 0);
  return (
    <>
      <FilterBar
        filters={filters}
        onChange={(next) => keep({ filters: next })}
        shown={ready === null || empty ? null : <ShownBoards count={ready.opened.columns} />}
      />
      {view.state === 'loading' ? <GridLoading /> : null}
      {view.state === 'failed' ? (
        <GridFailed refused={view.refused} onRetry={() => void reopen()} />
      ) : null}
      {ready !== null && empty ? (
        <GridEmpty
          opened={ready.opened}
          filters={filters}
          onClear={() => keep({ filters: NO_FILTERS })}
          onAddMember={onAddMember}
        />
      ) : null}
      {ready !== null && !empty ? (
        <GridWithTray
          {...ready}
          sort={sort}
          onSort={(next) => keep({ sort: next })}
          onRetry={() => void reopen()}
        />
      ) : null}
    </>
  );
}

interface GridWithTrayProps extends GridView {
  sort: RowSort;
  onSort: (sort: RowSort) => void;
  onRetry: () => void;
}

function GridWithTray({ opened, cache, onRetry, ...grid }: GridWithTrayProps) {
  const { answer, action } = useStage();
  const stage = answer?.stage ?? null;
  useEffect(() => cache.showStage(stage, writtenBy(action)), [cache, stage, action]);
  // Another teamspace, or none: what is staged here is not on screen any more.
  useEffect(() => () => void dropStage(), []);
  useFollowActive(cache);
  const inspect = useCallback(() => {
    const { active } = useSelection.getState();
    useInspector.getState().show(subjectAt(cache, active));
  }, [cache]);
  if (cache.failed) return <GridFailed refused={null} onRetry={onRetry} />;
  return (
    <>
      <OverrideGrid
        key={opened.teamspace.id}
        opened={opened}
        cache={cache}
        onInspect={inspect}
        onDropStage={dropStage}
        {...grid}
      />
      <SelectionTray opened={opened} cache={cache} />
    </>
  );
}
