import type { CommandOf } from '../../../src-shared/commands';
import { parseInstant } from '../../../src-shared/model/instant';
import { invalid, notFound } from '../authority/refused';
import { DAY_MS } from '../risks/finding';
import { findingOf } from '../risks/findings';
import { thresholdsOf } from '../risks/thresholds';
import { Draft } from '../state/draft';
import type { Decided, GivenActor, Handlers } from './handler';

/** Longer, and it would be forgotten. */
const MAX_SNOOZE_DAYS = 366;

/**
 * Sets a finding aside for a while. Admins answer for what is left as it is: an auditor reads it and
 * decides in reviews, and changes nothing else.
 */
function snooze(command: CommandOf<'risk.snooze'>, { state, actor, at }: GivenActor): Decided {
  const { kind, subject, reason } = command;
  const until = parseInstant(command.until) ?? 0;
  if (reason === undefined || reason === '') throw invalid('a reason is needed', 'reason');
  if (until <= at) throw invalid('the instant lies in the past', 'until');
  if (until > at + MAX_SNOOZE_DAYS * DAY_MS) throw invalid('a year at most', 'until');
  if (findingOf(state, at, command) === undefined) throw notFound('finding', subject, 'subject');
  actor.needsAdmin('A');
  const draft = new Draft(state);
  const row = { kind, subject, until, reason, by: actor.person.id, at };
  const present = state.reviews.snooze(kind, subject);
  if (present === undefined) draft.insert('snooze', row);
  else draft.update('snooze', present, row);
  return { changes: draft.changes, issued: command };
}

function unsnooze(command: CommandOf<'risk.unsnooze'>, { state, actor }: GivenActor): Decided {
  const present = state.reviews.snooze(command.kind, command.subject);
  if (present === undefined) throw notFound('snoozed finding', command.subject, 'subject');
  actor.needsAdmin('A');
  const draft = new Draft(state);
  draft.remove('snooze', present);
  return { changes: draft.changes, issued: command };
}

function setThresholds(
  command: CommandOf<'workspace.setThresholds'>,
  { state, actor }: GivenActor,
): Decided {
  actor.needsAdmin('A');
  const draft = new Draft(state);
  const present = state.reviews.threshold;
  const usual = thresholdsOf(state);
  const unusedDays = command.unusedDays ?? usual.unusedDays;
  if (present !== null) draft.update('threshold', present, { unusedDays });
  else if (unusedDays !== usual.unusedDays) {
    draft.insert('threshold', { id: 'thresholds', unusedDays });
  }
  return { changes: draft.changes, issued: command };
}

export const riskHandlers: Handlers<'risk.snooze' | 'risk.unsnooze' | 'workspace.setThresholds'> = {
  'risk.snooze': snooze,
  'risk.unsnooze': unsnooze,
  'workspace.setThresholds': setThresholds,
};
