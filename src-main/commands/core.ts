import type { State } from '../domain/state/state';
import type { Ledger } from '../ledger/ledger';
import type { Past } from '../ledger/past';
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
  clock(): number;
  rehearsed: boolean;
  /** Told after each commit which tables have changed. */
  committed(tables: ReadonlySet<string>): void;
}
