import { Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { BoardItem } from '../../../src-shared/queries/lists';
import { runQuery, useListRun, useQueryRun } from '../../api';
import { openCreation } from '../../app/overlays';
import { useReady } from '../../app/ready';
import { useFilterAction } from '../../app/use-filter-action';
import { useStable } from '../../app/use-stable';
import { go, useLayoutValue } from '../../state';
import { Button, Changes, DataTable, Head, StatusBar } from '../../ui';
import { useBoardColumns } from './board-columns';
import { BoardDrawer } from './board-drawer';
import { type BoardFilter, boardsQuery, FILTER_KEY, NO_FILTER } from './board-filter';
import { BoardFilters } from './board-filters';
import { BoardsEmpty } from './boards-empty';
import { SelectionBar } from './selection-bar';
import { useBoardChanges } from './use-board-changes';

const PAGE = 1_000;
const rowId = (board: BoardItem) => board.id;
const rowName = (board: BoardItem) => board.name;
const open = (board: BoardItem) => go({ view: 'boards', board: board.id });
const NONE: ReadonlyMap<string, string> = new Map();

/** The table `Boards`, and the drawer of the one that is open. */
export function Boards({ board }: { board: string | undefined }) {
  const t = useTranslations('boards');
  const input = useRef<HTMLInputElement>(null);
  const [filter, setFilter] = useLayoutValue<BoardFilter>(FILTER_KEY, NO_FILTER);
  /** Names with the ids: what was selected stays named when the filter hides it. */
  const [selected, setSelected] = useState(NONE);
  const list = useListRun(boardsQuery(filter, PAGE));
  const workspace = useQueryRun({ type: 'workspace' });
  const changes = useBoardChanges();
  const setPrivate = useStable(changes.setPrivate);
  const columns = useBoardColumns({ open, setPrivate, sortable: !list.hasMore });
  const selection = useMemo(() => new Set(selected.keys()), [selected]);
  const picked = useMemo(() => [...selected].map(([id, name]) => ({ id, name })), [selected]);
  useReady('view', !list.loading);
  useFilterAction(input, t('filter'));

  async function select(ids: ReadonlySet<string>): Promise<void> {
    const named = new Map(list.items.map(({ id, name }) => [id, name]));
    const next = new Map([...ids].map((id) => [id, named.get(id) ?? selected.get(id) ?? id]));
    setSelected(next);
    // The header's checkbox means everything that matches, also what is not loaded.
    if (!list.hasMore || ids.size < list.items.length) return;
    const rest = await runQuery(boardsQuery(filter, 10_000));
    setSelected(new Map(rest.items.map(({ id, name }) => [id, name])));
  }

  const counts = workspace.data?.counts;
  const shown = list.items.length;
  return (
    <>
      <Head
        title={t('title')}
        {...(counts === undefined
          ? {}
          : { detail: t('count', { boards: counts.boards, teamspaces: counts.teamspaces }) })}
      >
        <Changes>
          <Button icon={Plus} onPress={() => openCreation('board')}>
            {t('create')}
          </Button>
        </Changes>
      </Head>
      <BoardFilters filter={filter} onChange={setFilter} inputRef={input} />
      <DataTable
        label={t('title')}
        rows={list.items}
        columns={columns}
        rowId={rowId}
        rowName={rowName}
        selection={selection}
        onSelectionChange={(ids) => void select(ids)}
        onOpen={open}
        {...(board === undefined ? {} : { current: board })}
        isLoading={list.loading || list.loadingMore}
        onEndReached={list.loadMore}
        empty={
          <BoardsEmpty
            filter={filter}
            error={list.error}
            onRetry={list.retry}
            onClear={() => setFilter(NO_FILTER)}
          />
        }
      />
      {picked.length > 0 ? (
        <SelectionBar boards={picked} changes={changes} onClear={() => setSelected(NONE)} />
      ) : null}
      <StatusBar>
        <span>{t(list.hasMore ? 'shownMore' : 'shown', { count: shown })}</span>
        <span>{t('privateShown', { count: list.items.filter((one) => one.private).length })}</span>
        <span>
          {t('sharesShown', { count: list.items.filter((one) => one.shares > 0).length })}
        </span>
      </StatusBar>
      {board === undefined ? null : <BoardDrawer key={board} id={board} changes={changes} />}
    </>
  );
}
