import type { Effect, OrganisationOf, Secrets } from '../domain/commands/handler';
import type { State } from '../domain/state/state';
import type { Ledger } from '../ledger/ledger';
import type { Past } from '../ledger/past';
import type { Signer } from '../ledger/signing';
import type { Vault } from '../secrets/vault';
import type { Facts } from '../store/facts';
import type { Sqlite } from '../store/open';

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
  clock(): number;
  rehearsed: boolean;
  /** Told after each commit which tables have changed. */
  committed(tables: ReadonlySet<string>): void;
}
