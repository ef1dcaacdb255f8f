import { inTransaction } from '../store/transaction';
import { detailsOf, needsPromised, wantedDetails } from './details';
import { forkBack } from './fork';
import { type AppendAnswer, type HubAdapter, type HubEntry, HubError, type HubHead } from './hub';
import { DigestError, NeedsHistoryError } from './judge';
import { rebase } from './rebase';
import type { Replica } from './replica';
import { fillHistory } from './snapshot/history';
import { TooOldError } from './versions';

const PAGE = 5_000;
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

type Source = Pick<HubAdapter, 'pull' | 'details'>;

/** Takes in what follows; false where the hub turned out to have changed its history meanwhile. */
async function pull(replica: Replica, hub: Source): Promise<boolean> {
  const { store, core } = replica;
  for (;;) {
    const end = store.inboxEnd() ?? {
      seq: store.confirmed,
      hash: hashAt(replica, store.confirmed),
    };
    const page = await hub.pull(end.seq, PAGE);
    if (page.length === 0) break;
    const first = page[0] as HubEntry;
    // Somebody rewound the hub between two pages: what came before is not its history any more.
    if (end.hash !== null && !first.prev.equals(end.hash)) {
      store.clearInbox();
      return false;
    }
    const wanted = wantedDetails(core.ledger, page);
    const details = wanted.size === 0 ? [] : await hub.details([...wanted.keys()]);
    needsPromised(wanted, details);
    inTransaction(core.db, () => {
      for (const entry of page) store.take(entry);
      for (const detail of details) core.ledger.personal.take(detail);
    });
    replica.point('pulled');
    if (store.pending().length === 0) await takeInWhole(replica, hub);
    if (page.length < PAGE) break;
  }
  await takeInWhole(replica, hub);
  return true;
}

/** Fetches the history behind a snapshot first, where an entry cannot be judged without it. */
async function takeInWhole(replica: Replica, hub: Source): Promise<void> {
  try {
    takeIn(replica);
  } catch (error) {
    if (!(error instanceof NeedsHistoryError)) throw error;
    while ((await fillHistory(replica, hub)) > 1);
    takeIn(replica);
  }
}

function hashAt({ core }: Replica, seq: number): Buffer | null {
  return core.ledger.header(seq)?.hash ?? null;
}

/** Rebases on what has come in; what this program is too old for stays in the inbox. */
function takeIn(replica: Replica): void {
  const { store, core } = replica;
  const incoming = store.inbox().filter(({ seq }) => seq > store.confirmed);
  try {
    rebase(replica, { incoming, after: () => store.clearInbox() });
  } catch (error) {
    if (!(error instanceof TooOldError) && !(error instanceof DigestError)) throw error;
    const readable = incoming.filter(({ seq }) => seq < error.seq);
    rebase(replica, { incoming: readable });
    if (error instanceof DigestError) replica.alarm({ kind: 'digest', entry: error.seq });
    store.set('halt', error.message);
    core.committed(new Set(['sync']));
    throw error;
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
