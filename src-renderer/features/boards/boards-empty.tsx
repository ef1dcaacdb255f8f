import { Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ListProblem } from '../../app/list-problem';
import { openCreation } from '../../app/overlays';
import { Button, Changes, EmptyState } from '../../ui';
import { type BoardFilter, filterCount } from './board-filter';

interface BoardsEmptyProps {
  filter: BoardFilter;
  error: unknown;
  onRetry: () => void;
  onClear: () => void;
}

/** No rows: because it failed, because of the filter, or because there are none. */
export function BoardsEmpty({ filter, error, onRetry, onClear }: BoardsEmptyProps) {
  const t = useTranslations('boards');
  const c = useTranslations('common');
  const on = filterCount(filter);
  if (error !== null) return <ListProblem error={error} onRetry={onRetry} />;
  if (on > 0) {
    return (
      <EmptyState
        title={t('noMatch')}
        text={c('filter.on', { count: on })}
        action={<Button onPress={onClear}>{c('actions.clearFilters')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      title={t('empty')}
      text={t('emptyWhy')}
      action={
        <Changes>
          <Button icon={Plus} onPress={() => openCreation('board')}>
            {t('create')}
          </Button>
        </Changes>
      }
    />
  );
}
