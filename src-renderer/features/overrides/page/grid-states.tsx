import { FunnelX, UserPlus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { InternalError } from '../../../../src-shared/ipc/contract';
import type { ViewOpened } from '../../../../src-shared/ipc/grid';
import type { Refusal } from '../../../../src-shared/result';
import { isRefusal } from '../../../api';
import { useReady } from '../../../app/ready';
import { go } from '../../../state';
import { Button, Changes, EmptyState, FailedState, RefusedState, Skeleton } from '../../../ui';
import { countOn, type Filters } from '../filters/filters';
import css from './page.module.css';

interface GridEmptyProps {
  opened: ViewOpened;
  filters: Filters;
  onClear: () => void;
  onAddMember: () => void;
}

/** No members, no boards, or nothing that the filters leave. */
export function GridEmpty({ opened, filters, onClear, onAddMember }: GridEmptyProps) {
  const t = useTranslations('grid');
  const c = useTranslations('common');
  useReady('grid');
  const { members, boards } = opened.totals;
  if (members > 0 && boards > 0) {
    return (
      <EmptyState
        title={t('empty.matches')}
        text={c('filter.on', { count: countOn(filters) })}
        action={
          <Button icon={FunnelX} onPress={onClear}>
            {c('actions.clearFilters')}
          </Button>
        }
      />
    );
  }
  if (members > 0) return <EmptyState title={t('empty.boards')} text={t('empty.boardsWhy')} />;
  return (
    <EmptyState
      title={t('empty.members')}
      text={t('empty.membersWhy')}
      action={
        <Changes>
          <Button icon={UserPlus} onPress={onAddMember}>
            {t('page.addMember')}
          </Button>
        </Changes>
      }
    />
  );
}

export function GridFailed({
  refused,
  onRetry,
}: {
  refused: Refusal | InternalError | null;
  onRetry: () => void;
}) {
  const t = useTranslations('grid.empty');
  if (refused === null) return <FailedState onRetry={onRetry} />;
  if (!isRefusal(refused)) return <FailedState text={refused.message} onRetry={onRetry} />;
  const all = <Button onPress={() => go({ view: 'teamspaces' })}>{t('all')}</Button>;
  if (refused.code === 'not-found')
    return <EmptyState title={t('gone')} text={t('goneWhy')} action={all} />;
  return <RefusedState refusal={refused} action={all} />;
}

const LINES = Array.from({ length: 12 }, (_, i) => i);

/** Static blocks where names and cells will stand. */
export function GridLoading() {
  const t = useTranslations('grid.empty');
  return (
    <div className={css.loading} role="status" aria-label={t('loading')} aria-busy="true">
      {LINES.map((i) => (
        <div key={i} className={css.loadingRow}>
          <Skeleton width={148} />
          <Skeleton width={60} />
          <Skeleton height={20} />
        </div>
      ))}
    </div>
  );
}
