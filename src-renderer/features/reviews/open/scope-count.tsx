import { useTranslations } from 'use-intl';
import type { ReviewScope } from '../../../../src-shared/commands/review';
import { refusalOf, useQueryRun } from '../../../api';

/** How much a review of this scope would hold if it were opened now. */
export function ScopeCount({ scope }: { scope: ReviewScope | null }) {
  const t = useTranslations('reviews.new');
  const run = useQueryRun(scope === null ? null : { type: 'reviewScope', scope }, { keep: true });
  if (scope === null) return <span role="status">{t('pickFirst')}</span>;
  if (run.error !== null) return <span role="alert">{refusalOf(run.error).message}</span>;
  const answer = run.data;
  if (answer === undefined) return <span role="status">{t('counting')}</span>;
  const { total, recommended } = answer;
  return (
    <span role="status">
      {t('holds', { total })}
      {recommended.revoke + recommended.change === 0
        ? null
        : ` · ${t('recommended', { revoke: recommended.revoke, change: recommended.change })}`}
    </span>
  );
}
