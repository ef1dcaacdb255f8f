import type { Evidence } from '../../queries/reviews/evidence';
import { evidenceCsv } from './csv';
import { evidencePdf } from './pdf';
import type { EvidenceLanguage } from './words';

export type { EvidenceLanguage } from './words';
export const EVIDENCE_FORMATS = ['pdf', 'csv'] as const;
export type EvidenceFormat = (typeof EVIDENCE_FORMATS)[number];

/** The file that says what a closed review came to. */
export function evidenceFile(
  evidence: Evidence,
  format: EvidenceFormat,
  language: EvidenceLanguage,
): Uint8Array {
  return format === 'pdf' ? evidencePdf(evidence, language) : evidenceCsv(evidence, language);
}
