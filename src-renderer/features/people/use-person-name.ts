import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { isErased } from '../../../src-shared/model/email';

/** What to call somebody: of an erased person no name is left. */
export function usePersonName(): (person: { id: string; email: string; name: string }) => string {
  const t = useTranslations('people');
  return useCallback((person) => (isErased(person) ? t('erased') : person.name), [t]);
}
