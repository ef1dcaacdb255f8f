import type { Reply } from '../../src-shared/ipc/contract';
import { type CommandResult, type Refusal, type Refused, refuse } from '../../src-shared/result';
import { CancelledError, DatabaseError } from '../engine/api';

export function done<T>(value: T): Reply<T> {
  return { ok: true, value };
}

export function refusedReply(refusal: Refusal): { ok: false; refused: Refusal } {
  return { ok: false, refused: refusal };
}

/** An engine's answer as a reply: a refusal becomes the reply's own, so there is one way to say no. */
export function settle<T extends object>(answer: T | Refused): Reply<T> {
  return isRefused(answer) ? answer : done(answer);
}
export function settleCommand(result: CommandResult): Reply<CommandResult> {
  return settle<CommandResult>(result);
}

// `ok: false` alone does not tell: a verify that found something says it too.
function isRefused(answer: object): answer is Refused {
  return 'refused' in answer && 'ok' in answer && answer.ok === false;
}

/** Nobody works at this console (yet): it may neither change nor see anything. */
export function nobody(): { ok: false; refused: Refusal } {
  return refusedReply(refuse('unknown-actor', 'nobody is known at this console', { rule: 'W2' }));
}

/** What is answered when something was thrown: the cause goes to the log, never to the window. */
export function thrown(channel: string, error: unknown): Reply<never> {
  if (error instanceof CancelledError) {
    return { ok: false, refused: { code: 'cancelled', message: error.message } };
  }
  if (error instanceof DatabaseError && error.failure === 'unsigned') {
    return refusedReply(refuse('unsigned', error.message));
  }
  console.error(`${channel} failed:`, error);
  const message = 'an unexpected fault; the console’s log has its cause';
  return { ok: false, refused: { code: 'internal', message } };
}
