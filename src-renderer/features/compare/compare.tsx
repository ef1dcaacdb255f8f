import { RotateCw } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ListProblem } from '../../app/list-problem';
import { useReady } from '../../app/ready';
import { useZoneFormat } from '../../app/workspace-zone';
import { useAsOf, useLayoutValue } from '../../state';
import { Button, DataTable, EmptyState, Head, StatusBar } from '../../ui';
import { CausePanel } from './cause-panel';
import css from './compare.module.css';
import {
  COMPARE_KEY,
  type CompareFilter,
  diffQuery,
  filtered,
  itemKey,
  itemName,
  NO_COMPARISON,
} from './compare-filter';
import { CompareFilters } from './compare-filters';
import { CompareProgress } from './compare-progress';
import { useCompare } from './use-compare';
import { useCompareColumns } from './use-compare-columns';

/** Two instants: whose access to what went up or down, by which entry and whose authority. */
export function Compare() {
  const t = useTranslations('compare');
  const format = useZoneFormat();
  const shown = useAsOf();
  const [kept, setFilter] = useLayoutValue<CompareFilter>(COMPARE_KEY, NO_COMPARISON);
  const filter = { ...NO_COMPARISON, ...kept };
  // "Now" is when it was asked for, or the instant that the window shows: pages belong together.
  const [clock, setClock] = useState(() => Date.now());
  const now = shown === null ? clock : Date.parse(shown);
  const query = diffQuery(filter, now);
  const run = useCompare(query);
  const columns = useCompareColumns();
  const rows = useMemo(() => filtered(run.items, { ...NO_COMPARISON, ...kept }), [run.items, kept]);
  const [chosen, choose] = useState<string | null>(null);
  const item = rows.find((one) => itemKey(one) === chosen) ?? rows[0];
  useReady('view', run.items.length > 0 || !run.running);
  const up = rows.filter(({ direction }) => direction === 'up').length;
  const empty =
    run.error !== null ? (
      <ListProblem error={run.error} onRetry={run.retry} />
    ) : (
      <EmptyState title={t('none')} text={t('noneWhy')} />
    );
  return (
    <>
      <Head
        title={t('title')}
        detail={t('detail', { from: format.dateTime(query.from), to: format.dateTime(query.to) })}
      >
        <CompareProgress run={run} />
        <Button icon={RotateCw} isDisabled={run.running} onPress={() => setClock(Date.now())}>
          {t('again')}
        </Button>
      </Head>
      <CompareFilters filter={filter} from={query.from} onChange={setFilter} />
      <div className={css.halves}>
        <DataTable
          label={t('label')}
          rows={rows}
          columns={columns}
          rowId={itemKey}
          rowName={itemName}
          current={item === undefined ? null : itemKey(item)}
          onCurrentChange={choose}
          onOpen={(one) => choose(itemKey(one))}
          isLoading={run.running && rows.length === 0}
          empty={empty}
        />
        {item === undefined ? null : <CausePanel key={itemKey(item)} item={item} />}
      </div>
      <StatusBar>
        <span>{t('count', { count: rows.length })}</span>
        <span>{t('up', { count: up })}</span>
        <span>{t('down', { count: rows.length - up })}</span>
      </StatusBar>
    </>
  );
}
