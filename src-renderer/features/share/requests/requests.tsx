import { useTranslations } from 'use-intl';
import type { BoardItem } from '../../../../src-shared/queries/lists';
import type { SharingAnswer } from '../../../../src-shared/queries/sharing';
import { useListRun } from '../../../api';
import { ListProblem } from '../../../app/list-problem';
import { EmptyState, Skeleton } from '../../../ui';
import css from '../share.module.css';
import { WhyNot } from '../why-not';
import { RequestCard } from './request-card';

interface RequestsProps {
  board: BoardItem;
  sharing: SharingAnswer;
}

/** Who asks for access, the pending first, each with the message (S19). */
export function Requests({ board, sharing }: RequestsProps) {
  const t = useTranslations('share.requests');
  const list = useListRun({ type: 'requests', board: board.id, limit: 200 });
  const pending = list.items.filter(({ status }) => status === 'pending');
  const decided = list.items.filter(({ status }) => status !== 'pending');
  const off = sharing.actions.S3;
  if (list.error) return <ListProblem error={list.error} onRetry={list.retry} />;
  if (list.loading) {
    return (
      <div className={css.pad}>
        <Skeleton width="60%" />
      </div>
    );
  }
  return (
    <section className={css.scroll} aria-label={t('label')}>
      {pending.length > 0 ? <WhyNot refused={[off]} /> : null}
      {pending.length > 0 ? (
        <ul>
          {pending.map((item) => (
            <RequestCard key={item.id} item={item} off={off !== null} />
          ))}
        </ul>
      ) : (
        <div className={css.pad}>
          <EmptyState title={t('none')} text={t('noneWhy')} />
        </div>
      )}
      {decided.length > 0 ? (
        <>
          <h3 className={css.part}>{t('decided')}</h3>
          <ul>
            {decided.map((item) => (
              <RequestCard key={item.id} item={item} off />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
