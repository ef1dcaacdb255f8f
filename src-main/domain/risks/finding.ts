import type { RiskKind, Severity } from '../../../src-shared/model/review';
import type { RiskFacts } from '../../../src-shared/queries/risk';
import type { State } from '../state/state';

/** Something worth a look: what it is about, and what the judgement rests on. */
export interface Finding {
  kind: RiskKind;
  /** Stable: the same finding has the same one as long as it lasts. */
  subject: string;
  severity: Severity;
  /** Since when, where the facts tell; the ledger knows the rest. */
  since?: number;
  person?: string;
  board?: string;
  card?: string;
  share?: string;
  partner?: string;
  facts: RiskFacts;
}

export interface Thresholds {
  unusedDays: number;
}

/** What a kind of finding is looked for in. */
export interface Looked {
  state: State;
  at: number;
  thresholds: Thresholds;
}

export const DAY_MS = 86_400_000;
