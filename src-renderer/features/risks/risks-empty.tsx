import { useTranslations } from 'use-intl';
import { ListProblem } from '../../app/list-problem';
import { Button, EmptyState } from '../../ui';
import { filterCount, type RiskFilter } from './risk-filter';

interface RisksEmptyProps {
  filter: RiskFilter;
  error: unknown;
  onRetry: () => void;
  onClear: () => void;
}

/** No rows: because it failed, because of the filter, or because nothing is wrong. */
export function RisksEmpty({ filter, error, onRetry, onClear }: RisksEmptyProps) {
  const t = useTranslations('risks');
  const c = useTranslations('common');
  const on = filterCount(filter);
  if (error !== null) return <ListProblem error={error} onRetry={onRetry} />;
  if (on === 0) return <EmptyState title={t('none')} text={t('noneWhy')} />;
  return (
    <EmptyState
      title={t(on === 1 && filter.snoozed ? 'noneSnoozed' : 'empty')}
      text={c('filter.on', { count: on })}
      action={<Button onPress={onClear}>{c('actions.clearFilters')}</Button>}
    />
  );
}
