import type { PlainCommand } from '../../../src-shared/commands';
import type { ReviewDecision } from '../../../src-shared/model/review';
import type { ReviewItemRow, ReviewRow } from '../../../src-shared/model/rows';
import { PARTICIPANTS_A_COMMAND } from '../commands/participant';
import type { State } from '../state/state';
import { abilitiesOf } from './abilities';
import { changeOf, revocationOf } from './closing-commands';
import { wasNow } from './present';

/** What is to be done to an item: what was decided, else what was chosen for the unanswered. */
export function verdictOf(state: State, review: ReviewRow, row: ReviewItemRow): ReviewDecision {
  if (row.decision !== null) return row.decision;
  const revokes = review.unanswered === 'revoke' && abilitiesOf(state, row).canRevoke;
  return revokes ? 'revoke' : 'keep';
}

/**
 * Items that one command carries out together. `commandFor` is asked with the facts as they are when
 * its turn comes, for all of them or, where a rule stands against that, for each alone.
 */
export interface Step {
  items: ReviewItemRow[];
  commandFor(state: State, items: ReviewItemRow[]): PlainCommand;
}

export interface Settled {
  row: ReviewItemRow;
  outcome: 'kept' | 'gone' | 'changed' | 'refused';
  rule: string | null;
}

export interface ClosingPlan {
  /** Items whose outcome is known before anything is carried out. */
  settled: Settled[];
  steps: Step[];
}

/**
 * What closing does, in an order in which nothing stands in the way of what follows: overrides
 * before memberships, what a partner is given before the partner.
 *
 * A revocation holds for what has changed since the review was opened, as long as it is there: raised
 * access must not slip through. A change is not carried out on something else than was reviewed, and
 * a keep does not vouch for it.
 */
export function closingPlan(state: State, at: number, review: ReviewRow): ClosingPlan {
  const plan: ClosingPlan = { settled: [], steps: [] };
  const groups = new Map<string, Step>();
  for (const row of state.reviews.itemsOf(review.id).values()) {
    const decision = verdictOf(state, review, row);
    const settled = settledAs(state, at, row, decision);
    if (settled !== null) plan.settled.push({ row, ...settled });
    else if (decision !== 'keep') add(groups, row, decision, review);
  }
  plan.steps = [...groups]
    .sort(([a], [b]) => rank(a) - rank(b))
    .flatMap(([, step]) => inPieces(step));
  return plan;
}

function settledAs(
  state: State,
  at: number,
  row: ReviewItemRow,
  decision: ReviewDecision,
): Omit<Settled, 'row'> | null {
  const now = wasNow(state, at, row);
  if (now === null) return { outcome: 'gone', rule: null };
  const same = now === row.was;
  if (decision === 'keep') return { outcome: same ? 'kept' : 'changed', rule: null };
  if (decision === 'change') return same ? null : { outcome: 'changed', rule: null };
  const { canRevoke, rule = null } = abilitiesOf(state, { ...row, was: now });
  return canRevoke ? null : { outcome: 'refused', rule };
}

const ORDER: readonly ReviewItemRow['kind'][] = [
  'override',
  'participant',
  'share',
  'partner-board',
  'partner-report',
  'partner',
  'link',
  'member',
];

function rank(group: string): number {
  return ORDER.indexOf((group.split(' ')[0] ?? '') as ReviewItemRow['kind']);
}

/** S13 counts participants; everything else goes by the set. */
function inPieces(step: Step): Step[] {
  if (step.items[0]?.kind !== 'participant') return [step];
  const pieces: Step[] = [];
  for (let i = 0; i < step.items.length; i += PARTICIPANTS_A_COMMAND) {
    pieces.push({ ...step, items: step.items.slice(i, i + PARTICIPANTS_A_COMMAND) });
  }
  return pieces;
}

function add(
  groups: Map<string, Step>,
  row: ReviewItemRow,
  decision: 'revoke' | 'change',
  review: ReviewRow,
): void {
  const level = decision === 'change' ? row.decidedLevel : null;
  const alone = row.kind === 'share' && decision === 'change' ? row.item : '';
  const at = [row.kind === 'participant' ? row.board : '', row.teamspace ?? '', row.partner ?? ''];
  const single = row.kind === 'partner' || row.kind === 'link' ? row.item : '';
  const key = [row.kind, decision, level, alone, single, ...at].join(' ');
  const present = groups.get(key);
  if (present !== undefined) present.items.push(row);
  else {
    const commandFor: Step['commandFor'] =
      decision === 'revoke' ? revocationOf : (_state, items) => changeOf(items, review);
    groups.set(key, { items: [row], commandFor });
  }
}
