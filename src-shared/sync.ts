import type { RefusalCode } from './result';

/**
 * Why a command that was carried out here could not stand in the merged order (or a part of it).
 * `changed`: another console changed what decides it; `unseen`: it would now open more than its
 * author was shown; `contested`: another console did the same thing first; `rule`: the rules say no
 * by now; `retired`: this way of saying it is no longer understood; `satisfied`: nothing is left to do;
 * `void`: every console found it invalid; `revoked`, `copied`: this console counts no longer.
 */
export type SyncWhy =
  | 'changed'
  | 'unseen'
  | 'contested'
  | 'rule'
  | 'retired'
  | 'satisfied'
  | 'void'
  | 'revoked'
  | 'copied';

/**
 * A refusal by the merged order: which entry stands against it, by whom, and what would differ. Ids
 * only: it goes into the hashed chain, which must not hold names.
 */
export interface SyncRefusal {
  why: SyncWhy;
  code: RefusalCode;
  rule?: string;
  /** The newest entry of another console that stands against it. */
  entry: number | null;
  /** Who made that entry. */
  by: string | null;
  person?: string;
  /** A board, or `card …`, `report …`, `link …`, `share …`: what would have opened to the person. */
  thing?: string;
  from?: string;
  to?: string;
}

/** A part of a bulk command that was left out. */
export interface SyncSkip extends SyncRefusal {
  board?: string;
  share?: string;
}

/**
 * What an author should know although the command stands. `overwrote`: it changed what another
 * console had changed meanwhile; `overwritten`: another console's command, given before this one was
 * seen there, changed what it had changed; `still-open`: an override given meanwhile opens the private board;
 * `kept`: an override given meanwhile stays stored; `still-owner`: who was removed owns the board by
 * now; `ended-too`: what was shared with the partner meanwhile ends as well.
 */
export interface SyncNotice {
  kind: 'overwrote' | 'overwritten' | 'still-open' | 'kept' | 'still-owner' | 'ended-too';
  entry: number;
  by: string | null;
  board?: string;
  person?: string;
  table?: string;
  key?: string;
  field?: string;
}

export interface SyncOutcome {
  refused: SyncRefusal | null;
  skipped: SyncSkip[];
  notices: SyncNotice[];
}

/**
 * Something about the log itself that a person has to look at. `void`: an entry without effect;
 * `copied`: an entry in this console's name that was not made here (a copied or restored database:
 * enrol it anew); `forked`: the hub lost entries and went on without them; `behind`: it lost some and
 * got them back; `digest`: an author's state was another than ours.
 */
export interface SyncAlarm {
  kind: 'void' | 'copied' | 'forked' | 'behind' | 'digest';
  entry: number;
  /** The console at which it was noticed. */
  console: string | null;
  why?: string;
}

interface SyncSaid {
  /** The entry's id, the same over every rebase. */
  op: string;
  /** The command's type. */
  command: string;
  actor: string | null;
  /** Epoch milliseconds. */
  issuedAt: number;
}

/** A command that waits. `doubt`: it may have reached the hub already. */
export interface SyncPending extends SyncSaid {
  seq: number;
  state: 'waiting' | 'doubt';
  /** What would come of it as far as this console knows; null: nothing foreign is known. */
  outcome: SyncOutcome | null;
}

/** What came of a command and was not acknowledged yet: refused, or not whole, or with notices. */
export interface SyncTold extends SyncSaid {
  /** Its entry; 0 where it never became one. */
  seq: number;
  outcome: SyncOutcome;
  /** The outcome in English, a sentence each. */
  words: string[];
}

/** What a console knows of its sharing. */
export interface SyncStatus {
  /** The workspace's id at its hub; null: it is not shared. */
  workspace: string | null;
  console: string | null;
  /** `unknown`: not enrolled (yet); `locked`: its key is not at hand; `copied`: see the alarm. */
  standing: 'active' | 'revoked' | 'unknown' | 'locked' | 'copied';
  confirmed: number;
  head: number;
  /** Epoch milliseconds. */
  lastContact: number | null;
  /** Why nothing may be issued here: the log holds what this program is too old for. */
  halt: string | null;
  pending: SyncPending[];
  told: SyncTold[];
  alarms: SyncAlarm[];
  /** Entries of others that a forked hub went on without. */
  displaced: { id: string; seq: number; console: string | null }[];
}
