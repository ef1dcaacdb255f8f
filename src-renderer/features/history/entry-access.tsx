import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { EntryAnswer } from '../../../src-shared/queries/history';
import { ListProblem } from '../../app/list-problem';
import { ChangeMark, DataTable, EmptyState } from '../../ui';
import { itemKey, itemName } from '../compare/compare-filter';
import { CompareProgress } from '../compare/compare-progress';
import { aroundEntry } from '../compare/show-compare';
import { useCompare } from '../compare/use-compare';
import { useCompareColumns } from '../compare/use-compare-columns';
import css from './history.module.css';

/** Whose effective access one entry changed: by every path, not by what it wrote alone. */
export function EntryAccess({ entry }: { entry: EntryAnswer }) {
  const t = useTranslations('history.entry');
  const { at } = entry;
  const run = useCompare(useMemo(() => ({ type: 'diff' as const, ...aroundEntry({ at }) }), [at]));
  const all = useCompareColumns();
  const columns = useMemo(() => all.filter(({ id }) => id !== 'by'), [all]);
  // What happened in the same millisecond stands between the same instants.
  const rows = useMemo(
    () => run.items.filter(({ entries }) => entries.some((one) => one.entry === entry.entry)),
    [run.items, entry.entry],
  );
  const up = rows.filter(({ direction }) => direction === 'up').length;
  return (
    <>
      <p className={css.effects}>
        <span>
          <ChangeMark change="gain" size={10} /> {t('gained', { count: up })}
        </span>
        <span>
          <ChangeMark change="lose" size={10} /> {t('lost', { count: rows.length - up })}
        </span>
        <span className={css.spring} />
        <CompareProgress run={run} />
      </p>
      <DataTable
        label={t('access')}
        rows={rows}
        columns={columns}
        rowId={itemKey}
        rowName={itemName}
        isLoading={run.running && rows.length === 0}
        empty={
          run.error === null ? (
            <EmptyState title={t('noAccess')} />
          ) : (
            <ListProblem error={run.error} onRetry={run.retry} />
          )
        }
      />
    </>
  );
}
