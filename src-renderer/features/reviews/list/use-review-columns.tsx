import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { ReviewSummary } from '../../../../src-shared/queries/review';
import { useFormat } from '../../../language';
import { Badge, type DataColumn, ProgressBar, TwoLines } from '../../../ui';
import css from '../reviews.module.css';
import { useScopeWords } from './use-scope-words';

/** Name and scope, how far it is, until when, who decides. */
export function useReviewColumns(): DataColumn<ReviewSummary>[] {
  const t = useTranslations('reviews');
  const format = useFormat();
  const scope = useScopeWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scope's words rest on `t` alone.
  return useMemo(
    (): DataColumn<ReviewSummary>[] => [
      {
        id: 'name',
        header: t('columns.name'),
        width: '1fr',
        minWidth: 200,
        rowHeader: true,
        value: ({ name }) => name,
        cell: (review) => (
          <TwoLines first={review.name} second={scope(review)} title={review.name} />
        ),
      },
      {
        id: 'progress',
        header: t('columns.progress'),
        width: 220,
        value: ({ counts }) => (counts.total === 0 ? 1 : counts.decided / counts.total),
        cell: ({ counts }) => (
          <span className={css.done}>
            <ProgressBar
              label={t('page.decided', { decided: counts.decided, total: counts.total })}
              done={counts.decided}
              total={counts.total}
            />
            <span>
              {format.number(counts.decided)} / {format.number(counts.total)}
            </span>
          </span>
        ),
      },
      {
        id: 'due',
        header: t('columns.due'),
        width: 128,
        value: ({ due }) => due,
        cell: ({ due, status }) => (
          <TwoLines
            first={format.date(due)}
            second={status === 'open' ? format.relative(due) : ''}
          />
        ),
      },
      {
        id: 'status',
        header: t('columns.status'),
        width: 148,
        value: ({ status, overdue }) => (overdue ? 'a' : status),
        cell: ({ overdue, closedAt }) =>
          closedAt !== null ? (
            <Badge>{t('closedOn', { date: format.date(closedAt) })}</Badge>
          ) : (
            <Badge tone={overdue ? 'caution' : 'accent'}>{t(overdue ? 'overdue' : 'open')}</Badge>
          ),
      },
      {
        id: 'auditors',
        header: t('columns.auditors'),
        width: 168,
        optional: true,
        cell: ({ auditors }) => (
          <span className={css.clip}>
            {auditors.length === 0
              ? t('everyAuditor')
              : format.list(auditors.map(({ name }) => name))}
          </span>
        ),
      },
      {
        id: 'repeat',
        header: t('columns.repeat'),
        width: 112,
        optional: true,
        cell: ({ repeat }) => (
          <span className={css.quiet}>{t(repeat === null ? 'once' : 'quarterly')}</span>
        ),
      },
    ],
    [t, format],
  );
}
