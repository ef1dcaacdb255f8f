import { Funnel } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { BoardItem } from '../../../../src-shared/queries/lists';
import { isRefusal, refusalOf, useListRun } from '../../../api';
import { useReady } from '../../../app/ready';
import { useFilterAction } from '../../../app/use-filter-action';
import { go } from '../../../state';
import {
  DataTable,
  EmptyState,
  FailedState,
  RefusedState,
  SearchField,
  Toolbar,
} from '../../../ui';
import { useBoardColumns } from '../../boards/board-columns';
import { SelectionBar } from '../../boards/selection-bar';
import { useBoardChanges } from '../../boards/use-board-changes';
import { useSettled } from '../page/use-settled';

const PAGE = 1_000;
const TYPING_MS = 120;
const NONE: ReadonlySet<string> = new Set();
const rowId = (board: BoardItem) => board.id;
const rowName = (board: BoardItem) => board.name;
const open = (board: BoardItem) => go({ view: 'boards', board: board.id });

/** The teamspace's boards, with the same columns, switches and changes as the table of all boards. */
export function BoardsTab({ teamspace }: { teamspace: string }) {
  const t = useTranslations('grid.boards');
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [selection, setSelection] = useState(NONE);
  const asked = useSettled(text.trim(), TYPING_MS);
  const list = useListRun({
    type: 'boards',
    teamspace,
    limit: PAGE,
    ...(asked === '' ? {} : { text: asked }),
  });
  const changes = useBoardChanges();
  // Proposals are made from words alone; which render they come from does not matter.
  const latest = useRef(changes);
  latest.current = changes;
  const setPrivate = useCallback(
    (boards: readonly BoardItem[], on: boolean) => latest.current.setPrivate(boards, on),
    [],
  );
  const all = useBoardColumns({ open, setPrivate, sortable: !list.hasMore });
  const columns = useMemo(() => all.filter((column) => column.id !== 'teamspace'), [all]);
  const picked = list.items.filter(({ id }) => selection.has(id));
  useReady('view', !list.loading);
  useFilterAction(input, t('search'));
  return (
    <>
      <Toolbar label={t('search')}>
        <SearchField
          label={t('search')}
          icon={Funnel}
          keys={['/']}
          value={text}
          onChange={setText}
          inputRef={input}
        />
      </Toolbar>
      <DataTable
        label={t('label')}
        rows={list.items}
        columns={columns}
        rowId={rowId}
        rowName={rowName}
        selection={selection}
        onSelectionChange={setSelection}
        onOpen={open}
        isLoading={list.loading || list.loadingMore}
        onEndReached={list.loadMore}
        empty={<Nothing error={list.error} filtered={asked !== ''} onRetry={list.retry} />}
      />
      {picked.length > 0 ? (
        <SelectionBar boards={picked} changes={changes} onClear={() => setSelection(NONE)} />
      ) : null}
    </>
  );
}

function Nothing({
  error,
  filtered,
  onRetry,
}: {
  error: unknown;
  filtered: boolean;
  onRetry: () => void;
}) {
  const t = useTranslations('grid.boards');
  if (error !== null) {
    const refused = refusalOf(error);
    if (isRefusal(refused)) return <RefusedState refusal={refused} />;
    return <FailedState text={refused.message} onRetry={onRetry} />;
  }
  return filtered ? (
    <EmptyState title={t('none')} />
  ) : (
    <EmptyState title={t('empty')} text={t('emptyWhy')} />
  );
}
