import { z } from 'zod';
import { id } from '../commands/fields';

export const EVIDENCE_FORMATS = ['pdf', 'csv'] as const;
export type EvidenceFormat = (typeof EVIDENCE_FORMATS)[number];
export const EVIDENCE_LANGUAGES = ['en', 'de'] as const;
export type EvidenceLanguage = (typeof EVIDENCE_LANGUAGES)[number];

export const evidenceAsked = z.strictObject({
  review: id,
  format: z.enum(EVIDENCE_FORMATS),
  language: z.enum(EVIDENCE_LANGUAGES),
});
export type EvidenceAsked = z.infer<typeof evidenceAsked>;

/** What the file is called now; the page never learns where it lies. */
export interface EvidenceSaved {
  name: string;
}
