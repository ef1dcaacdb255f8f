import type { Changes } from '../domain/changes';
import type { Effect, OrganisationOf, Secrets } from '../domain/commands/handler';
import type { State } from '../domain/state/state';
import type { HeadStore } from '../ledger/head-record';
import type { Ledger } from '../ledger/ledger';
import type { Past } from '../ledger/past';
import type { Json } from '../ledger/personal';
import type { Signer } from '../ledger/signing';
import type { Vault } from '../secrets/vault';
import type { Facts } from '../store/facts';
import type { Sqlite } from '../store/open';
import type { Attempted } from './attempt';

/** What commands and queries work on: one open workspace. */
export interface Core {
  db: Sqlite;
  facts: Facts;
  ledger: Ledger;
  past: Past;
  /** The present facts, in step with the tables. */
  state: State;
  secrets: Secrets;
  /** Kept secrets and waiting mails: the engine's, no command or query looks into it. */
  vault: Vault;
  organisationOf: OrganisationOf;
  /** Carries effects out inside the transaction of their command. */
  effect(effect: Effect, at: number): void;
  /** What signs entries; null: no key is at hand. */
  signer(): Signer | null;
  /** What this console is called where it is enrolled. */
  consoleName: string;
  /** Where the newest head is kept outside the database; null: nowhere. */
  heads: HeadStore | null;
  clock(): number;
  rehearsed: boolean;
  /** Told after each commit which tables have changed. */
  committed(tables: ReadonlySet<string>): void;
  /** What sharing the workspace through a hub adds to the one write path. */
  sync: SyncHook;
  /** Reads everything anew from the tables, after a transaction that could not be taken back in memory. */
  reload(): void;
}

/** A command that was carried out, about to become an entry. */
export interface Issued extends Attempted {
  entry: { id: string; at: number; reason: string | null; rehearsed: boolean };
  /** What it opens, where the workspace is shared. */
  gains?: object | null;
}

export interface SyncHook {
  /** Whether entries wait for a hub to confirm them. */
  readonly synced: boolean;
  /** The oldest entry that is here: not 1 while the history behind a snapshot is being fetched. */
  readonly first: number;
  /** The newest entry that no hub can take back any more; null: every one. */
  readonly confirmed: number | null;
  /** Throws a DatabaseError where nothing may be issued here (in this person's name) for now. */
  needsWritable(actors: readonly (string | null)[]): void;
  /** What changes open, right after the state has taken them in. */
  opened(changes: Changes, at: number): object | null;
  /** Further keys of the body, just before the entry is appended. */
  body(one: Issued): Json;
  /** Books the entry as waiting, in its transaction. */
  issued(one: Issued, seq: number): void;
  /** Carries an effect out as far as it may go before the entry is confirmed. */
  hold(op: string, effect: Effect, carryOut: () => void): void;
  /** The workspace was erased: what was known of it is nothing any more (W5). */
  erased(): void;
}

/** A workspace of this console alone: everything counts at once. */
export const NOT_SYNCED: SyncHook = {
  synced: false,
  first: 1,
  confirmed: null,
  needsWritable: () => {},
  opened: () => null,
  body: () => ({}),
  issued: () => {},
  hold: (_op, _effect, carryOut) => carryOut(),
  erased: () => {},
};
