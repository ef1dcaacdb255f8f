import type { Issued, SyncHook } from '../commands/core';
import type { Json } from '../ledger/personal';
import { DatabaseError } from '../store/errors';
import { isBound } from './bound';
import { concernsOf } from './concerns';
import { digestAfter, digestText } from './digest';
import type { SyncBody } from './entry';
import { openedBy } from './gains';
import type { Intent } from './journal';
import { type PackedGains, packGains } from './packed-gains';
import { recordedIn } from './replay';
import type { Replica } from './replica';
import { firstEntry } from './snapshot/history';
import { versionOf } from './versions';

/** What the one write path does besides, once a workspace is shared through a hub. */
export function syncHook(replica: Replica): SyncHook {
  const { core, store, journal, held } = replica;
  return {
    get synced() {
      return store.synced;
    },
    get first() {
      return firstEntry(replica);
    },
    get confirmed() {
      return store.synced ? store.confirmed : null;
    },
    needsWritable: (actors) => {
      const halt = store.text('halt');
      if (halt !== null) throw new DatabaseError('newer', `${core.db.name} is read-only: ${halt}`);
      if (store.synced && replica.isCopied) {
        const why = 'another machine writes in the name of this console: enrol it anew';
        throw new DatabaseError('unsigned', `${core.db.name} cannot be written: ${why}`);
      }
      const own = core.state.consoles.get(replica.console ?? '');
      if (!store.synced || own === undefined) return;
      for (const reference of actors) {
        const actor = reference === null ? null : (core.state.person(reference)?.id ?? reference);
        if (isBound(core.state, own, actor)) continue;
        const why = 'this console belongs to somebody else, and signs in their name alone';
        throw new DatabaseError('unsigned', `${core.db.name} cannot be written: ${why}`);
      }
    },
    opened: (changes, at) => packGains(openedBy(core.state, changes, at)),
    body: (one) => (store.synced ? bodyOf(replica, one) : {}),
    issued: (one, seq) => {
      if (!store.synced) return;
      const intent = intentOf(replica, one);
      const n = journal.add('issued', one.entry.id, one.entry.at, intent);
      const { base } = intent;
      store.put({ op: one.entry.id, seq, n, base, state: 'waiting', outcome: null });
      replica.point('issued');
    },
    hold: (op, effect, carryOut) => {
      if (store.synced) held.hold(op, effect, carryOut);
      else carryOut();
    },
    erased: () => {
      store.forget();
      replica.forget();
    },
  };
}

/** The keys that sync adds to the body of an entry that is about to be appended. */
function bodyOf(replica: Replica, { entry, issued, changes, gains }: Issued): Json {
  const { core, store, journal } = replica;
  const pre = replica.digest;
  const post = digestAfter(pre, changes, core.state);
  const version = versionOf(String(issued.type));
  if (version < (store.floor()[String(issued.type)] ?? 1)) {
    const why = `${String(issued.type)} is said in another form by now: update Gatehouse`;
    throw new DatabaseError('newer', `${core.db.name} is read-only for this: ${why}`);
  }
  const body: SyncBody = {
    base: store.confirmed,
    baseHash: baseHash(replica, store.confirmed),
    issuedAt: entry.at,
    journal: journal.next(),
    gains: gains as PackedGains,
    pre: digestText(pre),
    post: digestText(post),
    ...(version !== 1 && { version }),
  };
  return body as Json;
}

export function baseHash({ core }: Replica, base: number): string {
  return core.ledger.header(base)?.hash.toString('hex') ?? '';
}

function intentOf(replica: Replica, one: Issued): Intent {
  const { core, store } = replica;
  const { personal } = core.ledger;
  const { entry, issued, changes, actor, undoes } = one;
  const { rows } = changes;
  const newcomer = rows.find(
    ({ table, key, before }) => table === 'person' && key === actor && before === null,
  );
  return {
    op: entry.id,
    command: personal.sealCommand(issued, entry.id),
    reason: entry.reason === null ? null : personal.sealReason(entry.reason, entry.id),
    actor,
    newcomer: newcomer === undefined ? null : personal.sealRow('person', newcomer.after),
    issuedAt: entry.at,
    base: store.confirmed,
    baseHash: baseHash(replica, store.confirmed),
    rehearsed: entry.rehearsed,
    undoes: undoes === null ? null : (core.ledger.header(undoes)?.id ?? null),
    gains: one.gains as PackedGains,
    concerns: concernsOf(core.state, issued, actor),
    recorded: recordedIn(rows),
    version: versionOf(String(issued.type)),
  };
}
