import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import type { DiffCause } from '../../../src-shared/queries/diff';
import { useTitles } from '../history/titles';

/** What moved somebody's level, and by whose authority. */
export function useCauseWords(): (cause: DiffCause) => { title: string; by: string } {
  const t = useTranslations('compare');
  const h = useTranslations('history');
  const { action } = useTitles();
  return useCallback(
    (cause) => {
      if (cause.cause === 'expiry') return { title: t('expired'), by: t('nobody') };
      return {
        title: cause.command === null ? t('unknown') : action(cause.command),
        by: cause.actorName ?? h('nobody'),
      };
    },
    [t, h, action],
  );
}
