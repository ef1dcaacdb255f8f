import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { EvidenceFormat, EvidenceLanguage } from '../../../../src-shared/ipc/evidence';
import { attempt } from '../../../api';
import { useChangeToasts } from '../../../app/change';
import { toasts } from '../../../ui';

// What evidence.ts offers; repeated here since that module brings zod along.
export const FORMATS: readonly EvidenceFormat[] = ['pdf', 'csv'];
export const LANGUAGES: readonly EvidenceLanguage[] = ['en', 'de'];

/** Has the evidence made again from the ledger and saved where the system's dialog says. */
export function useEvidence(review: string) {
  const t = useTranslations('reviews.evidence');
  const says = useChangeToasts();
  const [busy, setBusy] = useState<EvidenceFormat | null>(null);
  async function save(format: EvidenceFormat, language: EvidenceLanguage): Promise<void> {
    if (busy !== null) return;
    setBusy(format);
    const reply = await attempt('review.evidence', { review, format, language });
    setBusy(null);
    if (!reply.ok) says.sayRefused(reply.refused);
    else if (reply.value !== null) {
      toasts.show({
        tone: 'done',
        title: t('saved'),
        text: t('savedAs', { file: reply.value.name }),
      });
    }
  }
  return { save, busy };
}
