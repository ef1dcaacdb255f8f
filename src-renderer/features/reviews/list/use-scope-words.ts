import { useTranslations } from 'use-intl';
import type { ReviewSummary } from '../../../../src-shared/queries/review';

/** What a review is about, in a few words. */
export function useScopeWords(): (review: ReviewSummary) => string {
  const t = useTranslations('reviews.scopeShort');
  return ({ scope, scopeName }) => {
    // Named where it is about one: a partner's review says the partner.
    if (scope.kind === 'partners' && scopeName !== null) return `${t('partners')} · ${scopeName}`;
    if (scope.kind === 'private' && scopeName !== null) return `${t('private')} · ${scopeName}`;
    return t(scope.kind, { name: scopeName ?? '' });
  };
}
