import { useTranslations } from 'use-intl';
import type { ReviewSummary } from '../../../src-shared/queries/review';
import { ProgressBar } from '../../ui';
import css from './reviews.module.css';

/** How far the review is: "47 of 86 decided", a bar, and what was decided. */
export function ReviewProgress({ counts }: { counts: ReviewSummary['counts'] }) {
  const t = useTranslations('reviews.page');
  const { total, decided } = counts;
  return (
    <div className={css.progress}>
      <b>{t('decided', { decided, total })}</b>
      <span className={css.bar}>
        <ProgressBar label={t('progress')} done={decided} total={total} />
      </span>
      <span className={css.tally}>
        <span>{t('keep', { count: counts.keep })}</span>
        <span>{t('revoke', { count: counts.revoke })}</span>
        <span>{t('change', { count: counts.change })}</span>
        <span className={css.quiet}>{t('left', { count: total - decided })}</span>
      </span>
    </div>
  );
}
