import { differences } from '../../domain/state/compare';
import type { PackedEntry } from '../../ledger/body';
import { digestText } from '../digest';
import type { SyncBody } from '../entry';
import type { HubAdapter } from '../hub';
import type { Replica } from '../replica';
import { type MarkKind, mark, markType, mayMark } from './mark';
import { readAbout, SnapshotError, stateOf } from './read';
import { type SnapshotAbout, writeSnapshot } from './write';

/** Entries from one snapshot to the next (sync-design.md 7). */
export const SNAPSHOT_EVERY = 50_000;

export interface SnapshotMark {
  /** The chain's entry that says so. */
  entry: number;
  console: string | null;
  /** After which entry it was taken. */
  seq: number;
  digest: string;
}

/**
 * What a console does for those who join later, once nothing of its own waits: takes a snapshot where
 * the newest is old, or attests another console's. Safe to be called after every exchange; answers
 * what it did.
 */
export async function keepSnapshots(
  replica: Replica,
  hub: HubAdapter,
  every = SNAPSHOT_EVERY,
): Promise<'taken' | 'attested' | null> {
  if (!mayMark(replica)) return null;
  const newest = newestMark(replica, 'snapshot');
  if (newest !== null && (await attested(replica, hub, newest))) return 'attested';
  const { confirmed } = replica.store;
  if (confirmed - (newest?.seq ?? 0) < every) return null;
  return (await takeSnapshot(replica, hub)) ? 'taken' : null;
}

/** Takes a snapshot of what is confirmed now and says so in the chain. */
export async function takeSnapshot(replica: Replica, hub: HubAdapter): Promise<boolean> {
  if (!mayMark(replica)) return false;
  const { seq } = replica.core.ledger.head;
  const digest = await hub.putSnap(seq, writeSnapshot(replica.core, aboutNow(replica)));
  return mark(replica, hub, 'snapshot', { seq, digest: digest.toString('hex') });
}

function aboutNow(replica: Replica): Omit<SnapshotAbout, 'rows'> {
  const { core, store } = replica;
  const { seq, hash } = core.ledger.head;
  return {
    format: 1,
    workspace: store.text('ws') ?? '',
    seq,
    hash: hash.toString('hex'),
    digest: digestText(replica.digest),
    ...booksUpTo(replica, seq),
  };
}

/** What the log up to an entry says beside the facts: the same on every replica. */
function booksUpTo({ core, store }: Replica, seq: number) {
  const voids = core.db
    .prepare('SELECT seq, void FROM ledger WHERE seq <= ? AND void IS NOT NULL ORDER BY seq')
    .raw()
    .all(seq) as [number, string][];
  return {
    voids,
    journals: store.consoleEnds(),
    published: store.published === 0 ? null : store.published,
    floor: JSON.parse(store.text('floor') ?? '{}') as Record<string, number>,
  };
}

/** Attests a snapshot of another console that nobody has attested yet, if it holds what we hold. */
async function attested(replica: Replica, hub: HubAdapter, snapshot: SnapshotMark) {
  const attest = newestMark(replica, 'attest');
  const known = attest !== null && attest.digest === snapshot.digest;
  if (known || snapshot.console === replica.console) return false;
  const digest = Buffer.from(snapshot.digest, 'hex');
  const parts = await hub.getSnap({ seq: snapshot.seq, digest });
  if (parts === null || !holdsOurs(replica, snapshot, parts)) return false;
  // What came in while it was fetched is not a reason to fetch it again: the next head will do.
  if (!mayMark(replica)) return false;
  return mark(replica, hub, 'attest', { seq: snapshot.seq, digest: snapshot.digest });
}

/** Whether a snapshot is what this console had after the same entry; a broken one is not. */
function holdsOurs(replica: Replica, { seq }: SnapshotMark, parts: Buffer[]): boolean {
  const { core } = replica;
  try {
    const about = readAbout(parts);
    const header = core.ledger.header(seq);
    const same =
      about.seq === seq &&
      about.workspace === replica.store.text('ws') &&
      about.hash === header?.hash.toString('hex') &&
      sameBooks(replica, about);
    if (!same) return false;
    return differences(stateOf(parts, core.ledger.personal), core.past.at(seq)) === null;
  } catch (error) {
    if (error instanceof SnapshotError) return false;
    throw error;
  }
}

/** Journal numbers have gone on since; a snapshot that says more than there was is a lie. */
function sameBooks(replica: Replica, about: SnapshotAbout): boolean {
  const ours = booksUpTo(replica, about.seq);
  const journals = Object.entries(about.journals).every(([id, n]) => n <= (ours.journals[id] ?? 0));
  return (
    journals &&
    about.published === ours.published &&
    JSON.stringify(about.voids) === JSON.stringify(ours.voids)
  );
}

/** The newest entry of a kind in the chain that counts; null: none. */
export function newestMark({ core }: Replica, kind: MarkKind): SnapshotMark | null {
  const entry = core.db
    .prepare('SELECT seq FROM ledger WHERE command = ? AND void IS NULL ORDER BY seq DESC LIMIT 1')
    .pluck()
    .get(markType(kind)) as number | undefined;
  if (entry === undefined) return null;
  const { snapshot, console: by } = core.ledger.body(entry) as PackedEntry & SyncBody;
  return snapshot === undefined ? null : { entry, console: by, ...snapshot };
}
