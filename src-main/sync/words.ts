import type { SyncNotice, SyncOutcome, SyncRefusal, SyncSkip } from '../../src-shared/sync';
import type { State } from '../domain/state/state';

/**
 * What came of a command in English, one sentence each, with names as they are now: for the command
 * line. The window words the same data in its own languages.
 */
export function wordsOf(outcome: SyncOutcome, state: State): string[] {
  const { refused, skipped, notices } = outcome;
  return [
    ...(refused === null ? [] : [`Refused: ${because(refused, state)}`]),
    ...skipped.map((one) => `Left out${aboutPart(one, state)}: ${because(one, state)}`),
    ...notices.map((one) => noticed(one, state)),
  ];
}

function because(refusal: SyncRefusal, state: State): string {
  const { why, rule, code } = refusal;
  switch (why) {
    case 'changed':
      return `${by(refusal, state)} changed what decides this; ${opening(refusal, state)}.`;
    case 'unseen':
      return `${opening(refusal, state)}, which was not shown when it was given.`;
    case 'contested':
      return `${by(refusal, state)} did the same before; the first one stands.`;
    case 'rule': {
      const since = refusal.entry === null ? '' : `, since ${by(refusal, state)}`;
      return `the rules say no by now (${rule ?? code})${since}.`;
    }
    case 'retired':
      return 'this form of the command is no longer understood: update Gatehouse and give it again.';
    case 'satisfied':
      return 'nothing was left to do.';
    case 'void':
      return 'every console found the entry invalid.';
    case 'revoked':
      return 'this console was revoked before it was confirmed; another one can give it again.';
    case 'copied':
      return 'another machine writes in the name of this console: enrol it anew, then give it again.';
  }
}

function by({ by: actor, entry }: Pick<SyncRefusal, 'by' | 'entry'>, state: State): string {
  const who = actor === null ? 'somebody' : personName(state, actor);
  return entry === null ? who : `${who} (entry ${entry})`;
}

function opening({ person, thing, from, to }: SyncRefusal, state: State): string {
  if (thing === undefined) return 'it would open more than was seen';
  const who = person === undefined || person === '*' ? 'others' : personName(state, person);
  const levels = from === undefined || to === undefined ? '' : ` from ${from} to ${to}`;
  return `it would raise ${who} on ${thingName(state, thing)}${levels}`;
}

function aboutPart({ person, board, share }: SyncSkip, state: State): string {
  const parts = [
    ...(person === undefined || person === '' ? [] : [personName(state, person)]),
    ...(board === undefined ? [] : [thingName(state, board)]),
    ...(share === undefined ? [] : [`share ${share}`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function noticed(notice: SyncNotice, state: State): string {
  const { kind, board = '', person = '', table, key, field } = notice;
  const who = personName(state, person);
  const where = thingName(state, board);
  const whose = by(notice, state);
  switch (kind) {
    case 'overwrote':
      return table === undefined
        ? `It replaced what ${whose} had set for ${who} on ${where}.`
        : `It replaced what ${whose} had changed: ${field} of ${table} ${key}.`;
    case 'overwritten':
      return table === undefined
        ? `${whose} has set ${who} on ${where} since, without having seen it.`
        : `${whose} has changed the same since, without having seen it: ${field} of ${table} ${key}.`;
    case 'still-open':
      return `${where} stays open to ${who}, by an override of ${whose}.`;
    case 'kept':
      return `The override of ${who} on ${where} by ${whose} stays stored and opens nothing.`;
    case 'still-owner':
      return `${who} owns ${where} since ${whose}: hand it over to end their access.`;
    case 'ended-too':
      return `${where}, shared with the partner by ${whose}, ended as well.`;
  }
}

const personName = (state: State, id: string) => state.people.get(id)?.name || id;

/** A board by its name; other things as they are called in the entry. */
function thingName(state: State, thing: string): string {
  const [kind = '', id] = thing.split(' ');
  const board = state.boards.get(id ?? kind)?.name;
  return board === undefined ? thing : id === undefined ? board : `${kind} of ${board}`;
}
