import { invert } from '../domain/changes';
import type { PackedEntry } from '../ledger/body';
import { inTransaction } from '../store/transaction';
import { digestOfTables, digestText } from './digest';
import type { SyncBody } from './entry';
import { rollBack } from './rebase';
import { reissue } from './reissue';
import type { Replica } from './replica';
import type { PendingRow } from './store';

/**
 * The hub goes on from an older entry without what had been confirmed after it (an asynchronous
 * failover, a restore). Back to the last common entry: own entries wait again, as if their authors had
 * seen nothing after it; others' are kept aside for whoever has to look at them (sync-design.md 8).
 */
export function forkBack(replica: Replica, common: number): void {
  const { core, store, journal } = replica;
  try {
    inTransaction(core.db, () => {
      const waiting = rollBack(replica);
      const returned: PendingRow[] = [];
      for (let seq = store.confirmed; seq > common; seq--) {
        const raw = core.ledger.raw(seq);
        const header = core.ledger.header(seq);
        if (raw === undefined || header === undefined) throw new Error(`no entry ${seq}`);
        const back = invert(core.ledger.changes(seq, core.state));
        core.state.apply(back);
        core.facts.write(back, core.state);
        const packed = core.ledger.body(seq) as PackedEntry & SyncBody;
        // What speaks of the log itself (a snapshot of it) has nothing to say of another one.
        const given = packed.kind === 'command' || packed.kind === 'refusal';
        const own = given && raw.console === replica.console;
        const n = own ? journal.issued(raw.id) : null;
        // What was said of a snapshot is not said again: another one is taken.
        const returns = packed.kind === 'command' || packed.kind === 'refusal';
        if (n === null || header.void !== null || !returns) {
          store.displace(raw);
          journal.add('displaced', raw.id, header.at, { seq, hash: raw.hash.toString('hex') });
          continue;
        }
        journal.add('returned', raw.id, header.at, { seq });
        store.dropNotice(raw.id);
        const base = packed.base ?? common;
        returned.unshift({ op: raw.id, seq, n, base, state: 'waiting', outcome: null });
      }
      core.ledger.truncate(common);
      replica.forget();
      store.clearInbox();
      store.set('confirmed', common);
      store.set('digest', digestText(digestOfTables(core.db)));
      if (store.published > common) store.set('published', null);
      recountConsoles(replica, common);
      replica.alarm({ kind: 'forked', entry: common });
      const all = [...returned, ...waiting];
      for (const one of all) store.put({ ...one, base: Math.min(one.base, common) });
      for (const one of all) reissue(replica, { ...one, base: Math.min(one.base, common) });
      replica.point('forked back');
    });
    core.committed(new Set(['sync']));
  } catch (error) {
    core.reload();
    replica.forget();
    throw error;
  }
}

/** The highest journal number of each console among the entries that are left. */
function recountConsoles({ core, store }: Replica, upTo: number): void {
  store.clearConsoles();
  for (let seq = Math.max(1, store.published); seq <= upTo; seq++) {
    const header = core.ledger.header(seq);
    if (header?.console == null || header.void !== null) continue;
    const { journal } = core.ledger.body(seq) as PackedEntry & SyncBody;
    if (journal !== undefined) store.setConsoleEnd(header.console, journal.n);
  }
}
