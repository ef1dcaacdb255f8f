import { Ban, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { BoardItem } from '../../../src-shared/queries/lists';
import type { ShareItem, SharingAnswer } from '../../../src-shared/queries/sharing';
import { useListRun } from '../../api';
import { proposeChange } from '../../app/change';
import { ListProblem } from '../../app/list-problem';
import { useStable } from '../../app/use-stable';
import { Button, Changes, DataTable, EmptyState } from '../../ui';
import { NewShare } from './outside-dialogs';
import css from './share.module.css';
import { useShareColumns } from './share-columns';
import { WhyNot } from './why-not';

const rowId = (item: ShareItem) => item.id;
const rowName = (item: ShareItem) => item.name;
const isOpen = ({ status }: ShareItem) => status === 'pending' || status === 'live';
const NONE: ReadonlySet<string> = new Set();

interface BoardSharesProps {
  board: BoardItem;
  sharing: SharingAnswer;
}

/** External shares of this board and of its cards (E6): a new one, and an end to several. */
export function BoardShares({ board, sharing }: BoardSharesProps) {
  const t = useTranslations('share.shares');
  const [making, setMaking] = useState(false);
  const [selection, setSelection] = useState(NONE);
  const list = useListRun({
    type: 'shares',
    board: board.id,
    // What stands first, what has ended last.
    sort: { by: 'status' },
    limit: 1_000,
  });
  const columns = useShareColumns();
  const picked = useMemo(
    () => list.items.filter((item) => selection.has(item.id) && isOpen(item)),
    [list.items, selection],
  );
  // What has ended is there to be seen; revoking is for what has not (E7).
  const fixedMark = useStable((item: ShareItem) => (isOpen(item) ? null : <i />));
  const off = sharing.actions.E1;

  function revoke(): void {
    const about = { count: picked.length, name: picked[0]?.name ?? '' };
    proposeChange({
      command: { type: 'share.revoke', shares: picked.map(({ id }) => id) },
      title: t('revokeTitle', about),
      text: t('revokeText'),
      verb: t('revoke', about),
      done: t('revokeDone', about),
      danger: true,
      final: true,
      onDone: () => setSelection(NONE),
    });
  }

  return (
    <>
      <div className={css.find}>
        <span className={css.grow}>
          <WhyNot refused={[off]} />
        </span>
        <Changes>
          <Button icon={Plus} isDisabled={off !== null} onPress={() => setMaking(true)}>
            {t('add')}
          </Button>
        </Changes>
      </div>
      <DataTable
        label={t('label')}
        rows={list.items}
        columns={columns}
        rowId={rowId}
        rowName={rowName}
        density="two-line"
        selection={selection}
        onSelectionChange={setSelection}
        fixedMark={fixedMark}
        isLoading={list.loading || list.loadingMore}
        onEndReached={list.loadMore}
        empty={
          list.error ? (
            <ListProblem error={list.error} onRetry={list.retry} />
          ) : (
            <EmptyState title={t('none')} text={t('noneWhy')} />
          )
        }
      />
      {picked.length === 0 ? null : (
        <footer className={css.bar}>
          <b className={css.grow} aria-live="polite">
            {t('selected', { count: picked.length })}
          </b>
          <Changes>
            <Button kind="danger" icon={Ban} onPress={revoke}>
              {t('revoke', { count: picked.length })}
            </Button>
          </Changes>
        </footer>
      )}
      {making ? <NewShare board={board} onDone={() => setMaking(false)} /> : null}
    </>
  );
}
