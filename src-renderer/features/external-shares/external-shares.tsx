import { Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ShareItem } from '../../../src-shared/queries/sharing';
import { runQuery, useListRun } from '../../api';
import { useReady } from '../../app/ready';
import { useFilterAction } from '../../app/use-filter-action';
import { useStable } from '../../app/use-stable';
import { useLayoutValue } from '../../state';
import { Button, Changes, DataTable, Head, type Sort } from '../../ui';
import { ExpiryDialog } from './expiry-dialog';
import { MessageDialog } from './message-dialog';
import type { Expiry } from './new-share/expiry';
import { NewShareDialog } from './new-share/new-share-dialog';
import { FILTER_KEY, NO_FILTER, RISK_FIRST, type ShareFilter, sharesQuery } from './share-filter';
import { ShareFilters } from './share-filters';
import { isOpen } from './share-marks';
import { SharesEmpty } from './shares-empty';
import { SharesStatus } from './shares-status';
import { SharesTray } from './shares-tray';
import { useShareChanges } from './use-share-changes';
import { useShareColumns } from './use-share-columns';

const PAGE = 500;
const NONE: ReadonlyMap<string, ShareItem> = new Map();
const rowId = (share: ShareItem) => share.id;
const rowName = ({ name, targetName }: ShareItem) => `${name} ${targetName ?? ''}`.trim();

/** The audit list of everything shared outside (E6): the riskiest first. */
export function ExternalShares() {
  const t = useTranslations('externalShares');
  const input = useRef<HTMLInputElement>(null);
  const [filter, setFilter] = useLayoutValue<ShareFilter>(FILTER_KEY, NO_FILTER);
  const [sort, setSort] = useState<Sort | null>(RISK_FIRST);
  const [selected, setSelected] = useState(NONE);
  const [making, setMaking] = useState(false);
  const [asking, setAsking] = useState<Expiry | null>(null);
  const [message, setMessage] = useState<{ share: ShareItem; token: string | undefined } | null>(
    null,
  );
  const show = useStable((share: ShareItem, token: string | undefined) =>
    setMessage({ share, token }),
  );
  const changes = useShareChanges(useMemo(() => ({ message: show }), [show]));
  const list = useListRun(sharesQuery(filter, sort, PAGE));
  const columns = useShareColumns(changes);
  const selection = useMemo(() => new Set(selected.keys()), [selected]);
  const picked = useMemo(() => [...selected.values()], [selected]);
  // What has ended is there to be seen; revoking is for what has not (E7).
  const fixedMark = useStable((share: ShareItem) => (isOpen(share) ? null : <i />));
  useReady('view', !list.loading);
  useFilterAction(input, t('filter'));

  function keep(items: readonly ShareItem[], ids: ReadonlySet<string> | null): void {
    const known = new Map(items.map((share) => [share.id, share]));
    const next = [...(ids ?? known.keys())].flatMap((id) => {
      const share = known.get(id) ?? selected.get(id);
      return share === undefined || !isOpen(share) ? [] : [[id, share] as const];
    });
    setSelected(new Map(next));
  }
  async function select(ids: ReadonlySet<string>): Promise<void> {
    keep(list.items, ids);
    // The header's checkbox means everything that matches, also what is not loaded.
    if (!list.hasMore || ids.size < list.items.filter(isOpen).length) return;
    keep((await runQuery(sharesQuery(filter, sort, 10_000))).items, null);
  }
  const clear = () => setSelected(NONE);

  return (
    <>
      <Head
        title={t('title')}
        {...(list.hasMore || list.loading
          ? {}
          : {
              detail: t('count', {
                count: list.items.length,
                open: list.items.filter(isOpen).length,
              }),
            })}
      >
        <Changes>
          <Button kind="primary" icon={Plus} onPress={() => setMaking(true)}>
            {t('add')}
          </Button>
        </Changes>
      </Head>
      <ShareFilters filter={filter} onChange={setFilter} inputRef={input} />
      <DataTable
        label={t('title')}
        rows={list.items}
        columns={columns}
        rowId={rowId}
        rowName={rowName}
        density="two-line"
        sort={sort}
        onSortChange={setSort}
        selection={selection}
        onSelectionChange={(ids) => void select(ids)}
        fixedMark={fixedMark}
        isLoading={list.loading || list.loadingMore}
        onEndReached={list.loadMore}
        empty={
          <SharesEmpty
            filter={filter}
            error={list.error}
            onRetry={list.retry}
            onClear={() => setFilter(NO_FILTER)}
            onAdd={() => setMaking(true)}
          />
        }
      />
      {picked.length === 0 ? null : (
        <SharesTray shares={picked} changes={changes} onAsk={setAsking} onClear={clear} />
      )}
      <SharesStatus shares={list.items} hasMore={list.hasMore} />
      {making ? (
        <NewShareDialog onDone={() => setMaking(false)} onClose={() => setMaking(false)} />
      ) : null}
      {asking === null ? null : (
        <ExpiryDialog
          shares={picked}
          expiry={asking}
          changes={changes}
          onDone={clear}
          onClose={() => setAsking(null)}
        />
      )}
      {message === null ? null : <MessageDialog {...message} onClose={() => setMessage(null)} />}
    </>
  );
}
