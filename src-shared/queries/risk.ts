import { z } from 'zod';
import type { CommandInput } from '../commands';
import { id, personRef } from '../commands/fields';
import { RISK_KINDS, type RiskKind, SEVERITIES, type Severity } from '../model/review';
import { instant, pageFields, query } from './fields';

export const riskQueries = [
  query('risks', {
    kinds: z.array(z.enum(RISK_KINDS)).optional(),
    severity: z.enum(SEVERITIES).optional(),
    board: id.optional(),
    person: personRef.optional(),
    /** true: only snoozed ones; false: only others; left out: all. */
    snoozed: z.boolean().optional(),
    text: z.string().max(200).optional(),
    at: instant.optional(),
    ...pageFields,
  }),
  query('thresholds', { at: instant.optional() }),
] as const;

/**
 * One finding, the gravest first. `subject` is stable: the same finding has the same one as long as
 * it lasts. `detail` is one English sentence; a screen words it itself from `kind` and `facts`.
 */
export interface RiskItem {
  kind: RiskKind;
  subject: string;
  severity: Severity;
  /** Since when it is one; where the ledger does not tell, the earliest instant known. */
  since: string;
  ageDays: number;
  detail: string;
  /** The one action that ends it, for an admin to give; a batch where it takes several commands. */
  remedy: CommandInput;
  person?: string;
  personName?: string;
  email?: string;
  board?: string;
  boardName?: string;
  card?: string;
  cardName?: string;
  share?: string;
  partner?: string;
  partnerName?: string;
  facts: RiskFacts;
  snoozed?: { until: string; reason: string; by: string; byName: string; at: string };
}

/** What the sentence rests on, for wording it in another language. */
export interface RiskFacts {
  scope?: 'card' | 'board' | 'tenant';
  access?: 'read-only' | 'read-write';
  expiresAt?: string | null;
  lastUsedAt?: string | null;
  /** The threshold that was used, where the kind has one. */
  unusedDays?: number;
  /** What lets an outsider in: of a private board shared outside. */
  through?: 'share' | 'partner' | 'participant';
  defaultRole?: 'reader' | 'reviewer' | 'editor';
  private?: boolean;
  /** What a departed person still holds. */
  holds?: {
    owns: number;
    memberships: number;
    participations: number;
    overrides: number;
    shares: number;
  };
  override?: 'view' | 'edit';
  workspaceRole?: 'admin' | 'maker' | 'viewer' | null;
  boardKind?: string;
}

export interface ThresholdsAnswer {
  unusedDays: number;
}
