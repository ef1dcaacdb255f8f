import type { EvidenceAsked } from '../../../src-shared/ipc/evidence';
import type { Evidence } from '../../queries/reviews/evidence';
import { evidenceCsv } from './csv';
import { evidencePdf } from './pdf';

/** The file that says what a closed review came to. */
export function evidenceFile(
  evidence: Evidence,
  { format, language }: Pick<EvidenceAsked, 'format' | 'language'>,
): Uint8Array {
  return format === 'pdf' ? evidencePdf(evidence, language) : evidenceCsv(evidence, language);
}

/** A name for it that every file system takes: `Q4 external access 2026-11-30.pdf`. */
export function evidenceName({ review, closing }: Evidence, format: string): string {
  const plain = review.name
    .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${plain.slice(0, 80) || 'review'} ${closing.at.slice(0, 10)}.${format}`;
}
