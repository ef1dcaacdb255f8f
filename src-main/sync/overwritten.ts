import type { SyncNotice, SyncOutcome } from '../../src-shared/sync';
import type { PackedEntry } from '../ledger/body';
import type { SyncBody } from './entry';
import { overwrites } from './notices';
import type { Replica } from './replica';

/**
 * Tells the authors here of own confirmed commands that another console's command has changed what
 * they changed, without having seen it: of two that set the same the later wins, and both are told.
 */
export function tellOverwritten(replica: Replica, packed: PackedEntry & SyncBody): void {
  const { core, store, console: own } = replica;
  const { base, seq } = packed;
  if (base === undefined || own === null) return;
  const mine = replica.ownBetween(own, base, seq);
  if (mine.length === 0) return;
  const changes = core.ledger.changes(seq, core.state);
  for (const { seq: earlier, id } of mine) {
    const before = core.ledger.changes(earlier, core.state);
    const found = overwrites(core.state, before, changes);
    if (found.length === 0) continue;
    const notices = found.map(
      (what): SyncNotice => ({ kind: 'overwritten', entry: seq, by: packed.actor, ...what }),
    );
    const told: SyncOutcome = store.noticeOf(id)?.outcome ?? {
      refused: null,
      skipped: [],
      notices: [],
    };
    store.notice(id, earlier, { ...told, notices: [...told.notices, ...notices] });
  }
}
