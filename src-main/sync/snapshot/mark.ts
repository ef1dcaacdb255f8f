import { noChanges } from '../../domain/changes';
import { chainHash, packEntry } from '../../ledger/body';
import { entryId } from '../../ledger/ids';
import type { Json } from '../../ledger/personal';
import { consoleIdOf } from '../../ledger/signing';
import { inTransaction } from '../../store/transaction';
import { digestText } from '../digest';
import type { SyncBody } from '../entry';
import type { HubAdapter, HubEntry } from '../hub';
import { baseHash } from '../issue';
import type { Replica } from '../replica';

export type MarkKind = 'snapshot' | 'attest';

/** By which such entries are found in the ledger. */
export const markType = (kind: MarkKind) => `sync.${kind}`;

/** Whether this console may mark the chain now: nothing of its own waits, and it may sign. */
export function mayMark({ core, store, console: id }: Replica): boolean {
  const settled = store.pending().length === 0 && core.ledger.head.seq === store.confirmed;
  return settled && id !== null && core.state.consoles.get(id)?.status === 'active';
}

/**
 * Appends an entry about a snapshot at the hub's head, if that is still ours; it changes nothing and
 * comes back by the next pull like any other. False where somebody else was first.
 */
export async function mark(
  replica: Replica,
  hub: HubAdapter,
  kind: MarkKind,
  snapshot: { seq: number; digest: string },
): Promise<boolean> {
  const entry = inTransaction(replica.core.db, () => made(replica, kind, snapshot));
  return (await hub.append([entry], [])) === 'ok';
}

/** Its journal number is used up whatever becomes of it: numbers may be left out, never used twice. */
function made(
  replica: Replica,
  kind: MarkKind,
  snapshot: { seq: number; digest: string },
): HubEntry {
  const { core, store, journal } = replica;
  const { head } = core.ledger;
  const signer = core.signer();
  if (signer === null) throw new Error('no key to sign with');
  const at = Math.max(head.at, core.clock());
  const id = entryId(at);
  const console = consoleIdOf(signer.publicKey);
  const digest = digestText(replica.digest);
  const place = journal.next();
  journal.add('issued', id, at, { kind, snapshot });
  const more: SyncBody = {
    base: store.confirmed,
    baseHash: baseHash(replica, store.confirmed),
    issuedAt: at,
    journal: place,
    pre: digest,
    post: digest,
    snapshot,
  };
  const entry = {
    seq: head.seq + 1,
    id,
    at,
    actor: null,
    issued: { type: markType(kind) },
    reason: null,
    undoes: null,
    kind,
    console,
    rehearsed: core.rehearsed,
    changes: noChanges(),
    more: more as Json,
  };
  const body = packEntry(entry, core.state, core.ledger.personal);
  const hash = chainHash(head.hash, body);
  return { seq: entry.seq, prev: head.hash, hash, id, console, sig: signer.sign(hash), body };
}
