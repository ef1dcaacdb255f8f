import { FileSpreadsheet, FileText } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { EvidenceLanguage } from '../../../../src-shared/ipc/evidence';
import { Button } from '../../../ui';
import { FORMATS, useEvidence } from './use-evidence';

const ICONS = { pdf: FileText, csv: FileSpreadsheet };

interface EvidenceButtonsProps {
  review: string;
  language: EvidenceLanguage;
}

/** The evidence as PDF or CSV; made again from the ledger each time. */
export function EvidenceButtons({ review, language }: EvidenceButtonsProps) {
  const t = useTranslations('reviews.evidence');
  const evidence = useEvidence(review);
  return FORMATS.map((format, index) => (
    <Button
      key={format}
      size="dialog"
      icon={ICONS[format]}
      isPending={evidence.busy === format}
      autoFocus={index === 0}
      onPress={() => void evidence.save(format, language)}
    >
      {t('save', { format: t(format) })}
    </Button>
  ));
}
