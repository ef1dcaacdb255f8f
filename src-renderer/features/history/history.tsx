import { CalendarClock, GitCompareArrows, ShieldCheck } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useListRun, useQueryRun } from '../../api';
import { ListProblem } from '../../app/list-problem';
import { openAsOf } from '../../app/overlays';
import { useReady } from '../../app/ready';
import { useFilterAction } from '../../app/use-filter-action';
import { go, useAsOf, useLayoutValue } from '../../state';
import { Button, EmptyState, Head } from '../../ui';
import { EntryList } from './entry-list';
import { EntryPanel } from './entry-panel';
import css from './history.module.css';
import {
  FILTER_KEY,
  filterCount,
  type HistoryFilter,
  historyQuery,
  NO_FILTER,
} from './history-filter';
import { HistoryFilters } from './history-filters';
import { VerifyDrawer } from './verify-drawer';
import { VerifyResult } from './verify-result';
import { useVerification, verifyLedger } from './verify-store';

/** The ledger: entries left, the chosen one right. */
export function HistoryView({ entry }: { entry: number | undefined }) {
  const t = useTranslations('history');
  const c = useTranslations('common');
  const past = useTranslations('asOf');
  const at = useAsOf();
  const input = useRef<HTMLInputElement>(null);
  const [filter, setFilter] = useLayoutValue<HistoryFilter>(FILTER_KEY, NO_FILTER);
  // A span begins at midnight, so that the question stays the same through the day.
  const query = useMemo(() => historyQuery({ ...NO_FILTER, ...filter }, Date.now()), [filter]);
  const list = useListRun(query);
  const workspace = useQueryRun({ type: 'workspace' });
  const verifying = useVerification(({ running }) => running);
  const newest = list.items[0]?.entry;
  const head = workspace.data?.head.entry;
  useReady('view', !list.loading);
  useFilterAction(input, t('words'));
  useEffect(() => {
    // Something is always shown; it was not chosen, so it leaves no trace in the trail.
    if (entry === undefined && newest !== undefined) go({ view: 'history', entry: newest }, true);
    // What had not happened yet at the instant that the window shows is not shown beside it.
    const ahead = at !== null && entry !== undefined && head !== undefined && entry > head;
    if (ahead && newest !== undefined && newest <= head)
      go({ view: 'history', entry: newest }, true);
  }, [at, entry, newest, head]);

  const on = filterCount(filter);
  const empty =
    list.error !== null ? (
      <ListProblem error={list.error} onRetry={list.retry} />
    ) : (
      <EmptyState
        title={t(on > 0 ? 'empty' : 'emptyAll')}
        {...(on > 0
          ? {
              text: c('filter.on', { count: on }),
              action: (
                <Button onPress={() => setFilter(NO_FILTER)}>{c('actions.clearFilters')}</Button>
              ),
            }
          : {})}
      />
    );
  return (
    <>
      <Head
        title={t('title')}
        {...(head === undefined
          ? {}
          : { detail: t(at === null ? 'entries' : 'entriesThen', { count: head }) })}
      >
        <VerifyResult />
        <Button icon={CalendarClock} onPress={openAsOf}>
          {past('open')}
        </Button>
        <Button icon={GitCompareArrows} onPress={() => go({ view: 'compare' })}>
          {t('compare')}
        </Button>
        <Button icon={ShieldCheck} isPending={verifying} onPress={() => void verifyLedger()}>
          {t('verify.button')}
        </Button>
      </Head>
      <HistoryFilters filter={filter} onChange={setFilter} inputRef={input} />
      <div className={css.halves}>
        <EntryList list={list} current={entry} empty={empty} />
        {entry === undefined ? (
          <p className={css.choose}>{t('choose')}</p>
        ) : (
          <EntryPanel entry={entry} />
        )}
      </div>
      <VerifyDrawer />
    </>
  );
}
