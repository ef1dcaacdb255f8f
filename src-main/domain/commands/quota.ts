import { refusal } from '../authority/refused';
import { pairKey } from '../changes';
import type { Draft } from '../state/draft';
import type { GivenActor } from './handler';

/** S14: board invitations a person may send on one calendar day. */
export const INVITATIONS_A_DAY = 200;

/** The calendar day of an instant in a time zone, `2026-03-29`. */
export function dayIn(timeZone: string, at: number): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** Counts invitations on today's account, or refuses the command that would pass the limit. */
export function countInvitations(
  { state, actor, at }: GivenActor,
  draft: Draft,
  more: number,
): void {
  if (more === 0) return;
  const day = dayIn(state.workspace?.timeZone ?? 'UTC', at);
  const person = actor.person.id;
  const present = state.quotas.get(pairKey(person, day));
  const sent = (present?.sent ?? 0) + more;
  if (sent > INVITATIONS_A_DAY) {
    const left = INVITATIONS_A_DAY - (present?.sent ?? 0);
    throw refusal('limit', `S14: ${more} invitations, but only ${left} are left for ${day}`, {
      rule: 'S14',
      needed: `at most ${left} new people today`,
    });
  }
  if (present === undefined) draft.insert('quota', { person, day, sent });
  else draft.update('quota', present, { sent });
}
