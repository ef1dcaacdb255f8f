import { Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ListProblem } from '../../app/list-problem';
import { Button, Changes, EmptyState } from '../../ui';
import { filterCount, type ShareFilter } from './share-filter';

interface SharesEmptyProps {
  filter: ShareFilter;
  error: unknown;
  onRetry: () => void;
  onClear: () => void;
  onAdd: () => void;
}

/** No rows: because it failed, because of the filter, or because nothing is shared. */
export function SharesEmpty({ filter, error, onRetry, onClear, onAdd }: SharesEmptyProps) {
  const t = useTranslations('externalShares');
  const c = useTranslations('common');
  const on = filterCount(filter);
  if (error !== null) return <ListProblem error={error} onRetry={onRetry} />;
  if (on > 0) {
    return (
      <EmptyState
        title={t('empty')}
        text={c('filter.on', { count: on })}
        action={<Button onPress={onClear}>{c('actions.clearFilters')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      title={t('none')}
      text={t('noneWhy')}
      action={
        <Changes>
          <Button icon={Plus} onPress={onAdd}>
            {t('add')}
          </Button>
        </Changes>
      }
    />
  );
}
