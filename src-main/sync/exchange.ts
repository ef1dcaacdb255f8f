import { inTransaction } from '../store/transaction';
import { detailsOf } from './details';
import { forkBack } from './fork';
import { type AppendAnswer, type HubAdapter, type HubEntry, HubError, type HubHead } from './hub';
import { pull } from './pull';
import type { Replica } from './replica';

const MOST_ENTRIES = 200;
const MOST_BYTES = 1024 * 1024;
/** After so many conflicts in a row the console waits for its turn at the hub. */
const CONFLICTS = 2;
/** Rounds of pull and push before the loop is left to its timer. */
const MOST_ROUNDS = 100;

/**
 * One exchange with the hub: reconcile, pull, rebase, push, until nothing waits (sync-design.md 4).
 * Nothing but a pull confirms; whatever fails between two steps, the next exchange goes on from what is
 * recorded. Throws HubError where the hub cannot be used, TooOldError where this program cannot go on.
 */
export async function exchange(replica: Replica, hub: HubAdapter): Promise<void> {
  let conflicts = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const head = await hub.head();
    if (head === null) throw new HubError('broken', 'the hub does not know this workspace');
    await reconcile(replica, hub, head);
    if (!(await pull(replica, hub))) continue;
    await forget(replica, hub);
    replica.store.set('contact', replica.core.clock());
    const answer =
      conflicts < CONFLICTS ? await push(replica, hub) : await pushInTurn(replica, hub);
    if (answer === null) return;
    conflicts = answer === 'conflict' ? conflicts + 1 : 0;
    if (answer === 'ok') await hub.notify();
  }
}

/** What was erased here goes at the hub as well; asked again until it has been heard. */
async function forget({ store }: Replica, hub: HubAdapter): Promise<void> {
  const ids = store.toForget();
  if (ids.length === 0) return;
  await hub.forget(ids);
  store.set('forget', null);
}

/** Compares the hub's hash at our head with ours (sync-design.md 8). */
async function reconcile(replica: Replica, hub: HubAdapter, head: HubHead): Promise<void> {
  const { store, core } = replica;
  const { confirmed } = store;
  const kept = store.inboxEnd();
  // What an interrupted pull left may be no part of the hub's history any more.
  if (kept !== null && (await hub.hashAt(kept.seq))?.equals(kept.hash) !== true) store.clearInbox();
  if (confirmed === 0) return;
  const shared = Math.min(head.seq, confirmed);
  const same = async (seq: number) => {
    if (seq === 0) return true;
    const theirs = seq === head.seq ? head.hash : await hub.hashAt(seq);
    return theirs !== null && core.ledger.header(seq)?.hash.equals(theirs) === true;
  };
  if (await same(shared)) {
    if (head.seq < confirmed) await restoreTail(replica, hub, head.seq);
    return;
  }
  const { first } = core.ledger;
  if (first > 1 && !(await same(first))) {
    throw new HubError('broken', 'the hub lost what this console joined from: join anew');
  }
  let [good, bad] = [first > 1 ? first : 0, shared];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (await same(middle)) good = middle;
    else bad = middle;
  }
  replica.point('fork found');
  forkBack(replica, good);
}

/** The hub lost its tail and has nothing else instead: the same signed entries are appended again. */
async function restoreTail(replica: Replica, hub: HubAdapter, from: number): Promise<void> {
  const { store } = replica;
  // The first upload of a workspace is this as well, and nothing to be alarmed at.
  if (store.text('contact') !== null) replica.alarm({ kind: 'behind', entry: from });
  let after = from;
  while (after < store.confirmed) {
    const batch = batchOf(replica, after, store.confirmed);
    const answer = await hub.append(batch, detailsOf(replica.core.ledger, batch));
    replica.point('restored');
    if (answer !== 'ok') return;
    after = batch[batch.length - 1]?.seq ?? store.confirmed;
  }
}

/** Entries of the ledger after a place, at most a batch. */
function batchOf({ core }: Replica, after: number, upTo: number): HubEntry[] {
  const batch: HubEntry[] = [];
  let bytes = 0;
  for (let seq = after + 1; seq <= upTo && batch.length < MOST_ENTRIES; seq++) {
    const raw = core.ledger.raw(seq);
    if (raw === undefined) break;
    bytes += raw.body.length;
    if (batch.length > 0 && bytes > MOST_BYTES) break;
    batch.push(raw);
  }
  return batch;
}

/** The tail's next batch, marked as perhaps landed before it goes out; null: nothing waits. */
function markedBatch(replica: Replica): HubEntry[] | null {
  const { store, core } = replica;
  const batch = batchOf(replica, store.confirmed, core.ledger.head.seq);
  const last = batch[batch.length - 1];
  if (last === undefined) return null;
  if (!replica.mutants.dropDoubt) inTransaction(core.db, () => store.markDoubt(last.seq));
  replica.point('marked');
  return batch;
}

async function push(replica: Replica, hub: HubAdapter): Promise<AppendAnswer | null> {
  const batch = markedBatch(replica);
  if (batch === null) return null;
  const answer = await hub.append(batch, detailsOf(replica.core.ledger, batch));
  replica.point('sent');
  return answer;
}

async function pushInTurn(replica: Replica, hub: HubAdapter): Promise<AppendAnswer | null> {
  let empty = false;
  const answer = await hub.appendInTurn(async (pullThere) => {
    const fits = await pull(replica, { pull: pullThere, details: (ids) => hub.details(ids) });
    if (!fits) return null;
    const batch = markedBatch(replica);
    empty = batch === null;
    return batch === null
      ? null
      : { entries: batch, details: detailsOf(replica.core.ledger, batch) };
  });
  replica.point('sent');
  return empty ? null : answer;
}
