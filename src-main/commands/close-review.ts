import type { CommandOf, PlainCommand } from '../../src-shared/commands';
import type { ReviewItemRow } from '../../src-shared/model/rows';
import type { Refusal } from '../../src-shared/result';
import { RefusedError } from '../domain/authority/refused';
import { needsOpenReview, reviewOf } from '../domain/authority/reviews';
import { type Changes, invert } from '../domain/changes';
import type { Effect } from '../domain/commands/handler';
import { actorOf } from '../domain/commands/registry';
import { closingPlan, type Settled, type Step } from '../domain/reviews/closing';
import { Draft } from '../domain/state/draft';
import { merge } from '../domain/state/merge';
import { silent, step as told } from '../domain/work';
import type { Json } from '../ledger/personal';
import type { Attempted } from './attempt';
import type { Circumstances } from './circumstances';
import type { Core } from './core';

/** What became of one item, with the refusal's words where a rule stood against it. */
export interface Outcome {
  row: ReviewItemRow;
  outcome: Settled['outcome'] | 'applied';
  rule: string | null;
  message?: string;
}

export interface Closed extends Attempted {
  outcomes: Outcome[];
}

type Carry = (command: PlainCommand, given: Circumstances) => Attempted | { refused: Refusal };

/**
 * Closes a review: carries out its revocations and changes through the same decisions as if the
 * closing admin gave each command, all in one change set, and writes down what became of each item.
 * What a rule refuses is left as it is and said so; it does not keep the others from being applied.
 */
export function attemptClosing(
  core: Core,
  command: CommandOf<'review.close'>,
  given: Circumstances,
  carry: Carry,
): Closed | { refused: Refusal } {
  const { state } = core;
  const done: Attempted[] = [];
  try {
    const actor = actorOf(state, given.actor, given.at);
    const review = reviewOf(state, command.review);
    actor.needsAdmin('A');
    needsOpenReview(review);
    const { settled, steps } = closingPlan(state, given.at, review);
    const outcomes: Outcome[] = [...settled];
    const total = steps.reduce((sum, { items }) => sum + items.length, 0);
    for (const one of steps) {
      outcomes.push(...carryOut(core, one, { ...given, work: silent(given.work) }, carry, done));
      told(given.work, Math.max(0, outcomes.length - settled.length), total);
    }
    const draft = new Draft(state);
    for (const { row, outcome, rule } of outcomes) {
      draft.update('reviewItem', row, { outcome, outcomeRule: rule });
    }
    const by = { closedBy: actor.person.id, closedAt: given.at };
    draft.update('review', review, { status: 'closed', ...by });
    state.apply(draft.changes);
    return {
      changes: merge([...done.map((one) => one.changes), draft.changes]),
      answer: { id: review.id },
      effects: done.flatMap((one): Effect[] => one.effects),
      issued: command as Json,
      undoes: null,
      actor: actor.person.id,
      outcomes,
    };
  } catch (error) {
    for (const one of done.reverse()) takeBack(core, one.changes);
    if (error instanceof RefusedError) return { refused: error.refusal };
    throw error;
  }
}

/** A step as one command; where a rule stands against it, each item alone. */
function carryOut(
  core: Core,
  { items, commandFor }: Step,
  given: Circumstances,
  carry: Carry,
  done: Attempted[],
): Outcome[] {
  const tried = carry(commandFor(core.state, items), given);
  if (!('refused' in tried)) {
    done.push(tried);
    return items.map((row) => ({ row, outcome: 'applied', rule: null }));
  }
  const [only] = items;
  if (items.length === 1 && only !== undefined) {
    const { rule = null, message } = tried.refused;
    return [{ row: only, outcome: 'refused', rule, message }];
  }
  return items.flatMap((row) => carryOut(core, { items: [row], commandFor }, given, carry, done));
}

function takeBack(core: Core, changes: Changes): void {
  core.state.apply(invert(changes));
}
