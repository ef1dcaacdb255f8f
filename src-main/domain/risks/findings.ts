import { RISK_KINDS, type RiskKind } from '../../../src-shared/model/review';
import type { State } from '../state/state';
import { aboveRoleFindings } from './above-role';
import { departedFindings } from './departed';
import type { Finding, Looked } from './finding';
import { linkFindings } from './links';
import { outsideFindings } from './outside';
import { shareFindings } from './shares';
import { thresholdsOf } from './thresholds';

/** Kinds that are looked for one by one; those about shares are found together. */
const LOOK: Partial<Record<RiskKind, (looked: Looked) => Iterable<Finding>>> = {
  'private-shared-outside': outsideFindings,
  'link-without-password': linkFindings,
  departed: departedFindings,
  'override-above-role': aboveRoleFindings,
};

/** Every finding at an instant, of these kinds alone where some are given. Pure: no clock, no ledger. */
export function* findingsOf(
  state: State,
  at: number,
  kinds: readonly RiskKind[] = RISK_KINDS,
): Iterable<Finding> {
  const looked: Looked = { state, at, thresholds: thresholdsOf(state) };
  const wanted = new Set(kinds);
  yield* shareFindings(looked, wanted);
  for (const kind of wanted) yield* LOOK[kind]?.(looked) ?? [];
}

/** The one finding of a kind and subject, if it is there. */
export function findingOf(
  state: State,
  at: number,
  { kind, subject }: Pick<Finding, 'kind' | 'subject'>,
): Finding | undefined {
  for (const finding of findingsOf(state, at, [kind])) {
    if (finding.subject === subject) return finding;
  }
  return undefined;
}
