import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { EvidenceLanguage } from '../../../../src-shared/ipc/evidence';
import type { ReviewSummary } from '../../../../src-shared/queries/review';
import { Button, Dialog, Segments } from '../../../ui';
import css from '../reviews.module.css';
import { EvidenceButtons } from './evidence-buttons';
import { LANGUAGES } from './use-evidence';

interface EvidenceDialogProps {
  review: ReviewSummary;
  onClose: () => void;
}

/** Right after closing: the evidence, in the language of whoever reads it. */
export function EvidenceDialog({ review, onClose }: EvidenceDialogProps) {
  const t = useTranslations('reviews.evidence');
  const c = useTranslations('common');
  const [language, setLanguage] = useState<EvidenceLanguage>(
    useLocale().startsWith('de') ? 'de' : 'en',
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('ready', { name: review.name })}
      actions={
        <Button kind="primary" size="dialog" onPress={onClose}>
          {c('actions.done')}
        </Button>
      }
    >
      <div className={css.form}>
        <p className={css.quiet}>{t('why')}</p>
        <Segments
          label={t('language')}
          options={LANGUAGES.map((id) => ({ id, label: c(`language.${id}`) }))}
          value={language}
          onChange={setLanguage}
        />
        <div className={css.line}>
          <EvidenceButtons review={review.id} language={language} />
        </div>
      </div>
    </Dialog>
  );
}
