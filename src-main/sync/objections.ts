import { levelName } from '../../src-shared/model/level';
import type { RefusalCode } from '../../src-shared/result';
import type { SyncRefusal, SyncWhy } from '../../src-shared/sync';
import { alteredFields, type Changes } from '../domain/changes';
import type { State } from '../domain/state/state';
import { type Opened, openedBy } from './gains';
import { type PackedGains, SeenGains } from './packed-gains';
import { fieldKey, type Touch } from './touch';

/** Test-only: planted faults that the sync tests must notice. All are off in the program. */
export interface Mutants {
  dropSeen?: boolean;
  dropUntouched?: boolean;
  dropContested?: boolean;
  dropDoubt?: boolean;
  dropJournal?: boolean;
  touchOwn?: boolean;
}

/** What a pending command is tested against when it is carried out again. */
export interface Test {
  /** The newest confirmed entry that its author had seen. */
  base: number;
  /** What its author was shown to open. */
  gains: PackedGains;
  /** Rows that its first carrying out concerned: what a refusal by the rules is laid to. */
  concerns: readonly string[];
  touch: Touch;
  mutants: Mutants;
}

/** Something that would open and must not. */
export interface Objection {
  opened: Opened;
  /** The principal by id and by address: a command names newcomers by address. */
  names: string[];
  why: 'unseen' | 'changed';
  entry: number | null;
}

/** Of everything that the changes open: what was not shown (I3), or is decided by others' changes (I4). */
export function objections(state: State, changes: Changes, at: number, test: Test): Objection[] {
  const { base, gains, touch, mutants } = test;
  const opened = openedBy(state, changes, at).map((one) => ({
    opened: one,
    names: [one.person, state.people.get(one.person)?.email ?? one.person],
  }));
  if (gains === null) {
    const entry = touch.anyAfter(base);
    return entry === null ? [] : opened.map((one) => ({ ...one, why: 'changed', entry }));
  }
  const seen = new SeenGains(gains);
  const anything = mutants.dropUntouched ? null : touch.anyAfter(base);
  return opened.flatMap((one): Objection[] => {
    const entry = anything === null ? null : touch.after(base, one.opened.deciding());
    if (entry !== null) return [{ ...one, why: 'changed', entry }];
    const shown = mutants.dropSeen === true || seen.has(one.opened);
    return shown ? [] : [{ ...one, why: 'unseen', entry: touch.anyAfter(base) }];
  });
}

/** Fields of a board that two consoles cannot both give: the first one stands. */
const EXCLUSIVE = ['teamspace', 'owner'];

/** The entry of another console that did the same exclusive thing first; null: none. */
export function contestedBy(changes: Changes, { base, touch, mutants }: Test): number | null {
  if (mutants.dropContested) return null;
  const keys = changes.rows.flatMap((change) =>
    change.table === 'board' && change.before !== null && change.after !== null
      ? alteredFields(change)
          .filter((field) => EXCLUSIVE.includes(field))
          .map((field) => fieldKey('board', change.key, field))
      : [],
  );
  return touch.after(base, keys);
}

/** What an author is told of the first objection. */
export function refusalOf({ opened, why, entry }: Objection, by: ByEntry): SyncRefusal {
  const { person, thing, from, level } = opened;
  return { ...plain(why, 'conflict', entry, by), person, thing, ...words(thing, from, level) };
}

export type ByEntry = (entry: number) => string | null;

export function plain(
  why: SyncWhy,
  code: RefusalCode,
  entry: number | null,
  by: ByEntry,
): SyncRefusal {
  return { why, code, entry, by: entry === null ? null : by(entry) };
}

/** Things whose level is a mere order have no words. */
const ORDERS = /^(link|workspace|role|auditor|active|new|expiry|partner) ?/;

function words(thing: string, from: number, level: number): { from?: string; to?: string } {
  return ORDERS.test(thing) ? {} : { from: levelName(from), to: levelName(level) };
}
