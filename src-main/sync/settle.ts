import type { SyncOutcome } from '../../src-shared/sync';
import type { PackedEntry } from '../ledger/body';
import type { SyncBody } from './entry';
import type { Replica } from './replica';

/**
 * A pending command has found its place in the log: what came of it is told, its mails go out or never
 * will. `why`: the log says that the entry is void.
 */
export function settle(replica: Replica, packed: PackedEntry & SyncBody, why: string | null): void {
  const { store, held, journal } = replica;
  const waiting = store.pendingOf(packed.id);
  if (waiting === null) return;
  const outcome = outcomeOf(packed, waiting.outcome, why);
  if (outcome.refused === null) held.release(packed.id, packed.rows);
  else {
    held.discard(packed.id);
    journal.add('refused', packed.id, packed.at, outcome.refused);
  }
  const { refused, skipped, notices } = outcome;
  if (refused !== null || skipped.length > 0 || notices.length > 0) {
    store.notice(packed.id, packed.seq, outcome);
  }
  store.drop(packed.id);
  if (why === null && packed.journal !== undefined && packed.console !== null) {
    store.setConsoleEnd(packed.console, packed.journal.n);
  }
}

function outcomeOf(
  packed: PackedEntry & SyncBody,
  told: SyncOutcome | null,
  why: string | null,
): SyncOutcome {
  if (why !== null) {
    const refused = { why: 'void', code: 'forbidden', entry: packed.seq, by: null } as const;
    return { refused, skipped: [], notices: [] };
  }
  return {
    refused: packed.refused ?? null,
    skipped: packed.skipped ?? [],
    notices: told?.notices ?? [],
  };
}

/** The command of a console that counts no longer: it can never stand, but stays readable (6). */
export function strand(replica: Replica, op: string, why: 'revoked' | 'copied'): void {
  const { store, held, journal, core } = replica;
  held.discard(op);
  const refused = { why, code: 'forbidden', entry: null, by: null } as const;
  journal.add('displaced', op, core.ledger.head.at, refused);
  store.notice(op, 0, { refused, skipped: [], notices: [] });
  store.drop(op);
}
