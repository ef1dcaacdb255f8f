import { verify } from 'node:crypto';
import type { Core } from '../../commands/core';
import { GENESIS, type PackedEntry, readBody } from '../../ledger/body';
import type { Reference } from '../../ledger/personal';
import { publicKeyOf } from '../../ledger/signing';
import { inTransaction } from '../../store/transaction';
import { needsPromised, wantedDetails } from '../details';
import { digestAfter, digestText, EMPTY_DIGEST } from '../digest';
import type { SyncBody } from '../entry';
import type { Detail, HubAdapter, HubEntry, SnapRef } from '../hub';
import { HubError } from '../hub';
import type { Replica } from '../replica';
import { detailsOf, readAbout, readChanges, SnapshotError } from './read';
import type { SnapshotAbout } from './write';

const PAGE = 5_000;
const DETAILS_A_TIME = 5_000;

/** A snapshot that is vouched for: by the entry that it was taken after, and by two consoles. */
interface Vouched {
  ref: SnapRef;
  /** The entry after which it was taken. */
  at: HubEntry;
  /** The entry that says so, and the other console's that attests it. */
  marks: [HubEntry, HubEntry];
}

/**
 * Fills an empty database from the newest snapshot that a second console has attested. False where
 * there is none, or none that holds: then everything is replayed. What lies before the snapshot
 * follows in the background (`fillHistory`); until then the genesis that was pinned is all that ties
 * the snapshot's roster to the workspace, and the status says so.
 */
export async function joinFromSnapshot(
  replica: Replica,
  hub: HubAdapter,
  workspace: string,
): Promise<boolean> {
  for (const ref of await hub.snaps()) {
    const vouched = await vouchedFor(hub, ref);
    const parts = vouched === null ? null : await hub.getSnap(ref);
    if (vouched === null || parts === null) continue;
    try {
      await load(replica, hub, { workspace, vouched, parts });
      return true;
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
    }
  }
  return false;
}

/** Looks for the two entries about a snapshot among those that follow on it. */
async function vouchedFor(hub: HubAdapter, ref: SnapRef): Promise<Vouched | null> {
  const [at] = await hub.pull(ref.seq - 1, 1);
  if (at === undefined) return null;
  const digest = ref.digest.toString('hex');
  let taken: HubEntry | null = null;
  let { seq: after, hash } = at;
  for (;;) {
    const page = await hub.pull(after, PAGE);
    for (const entry of page) {
      if (!entry.prev.equals(hash)) throw new HubError('broken', 'the hub forks while it is read');
      ({ seq: after, hash } = entry);
      const about = aboutSnapshot(entry);
      if (about?.seq !== ref.seq || about.digest !== digest) continue;
      if (about.kind === 'snapshot') taken ??= entry;
      else if (taken !== null && taken.console !== entry.console) {
        return { ref, at, marks: [taken, entry] };
      }
    }
    if (page.length < PAGE) return null;
  }
}

function aboutSnapshot({ body }: HubEntry) {
  try {
    const { kind, snapshot } = readBody(body) as PackedEntry & SyncBody;
    const is = kind === 'snapshot' || kind === 'attest';
    return is && snapshot !== undefined ? { kind, ...snapshot } : null;
  } catch {
    // Of a newer form: it is judged when it is taken in, not here.
    return null;
  }
}

interface Loading {
  workspace: string;
  vouched: Vouched;
  parts: Buffer[];
}

async function load(replica: Replica, hub: HubAdapter, loading: Loading): Promise<void> {
  const { core } = replica;
  const about = readAbout(loading.parts);
  const { ref, at } = loading.vouched;
  const itself =
    about.seq === ref.seq &&
    about.workspace === loading.workspace &&
    about.hash === at.hash.toString('hex');
  if (!itself) throw new SnapshotError('the snapshot is not of this entry');
  const details = await fetched(hub, [...detailsOf(loading.parts), ...promisedBy(core, at)]);
  try {
    inTransaction(core.db, () => fill(replica, about, loading, details));
  } catch (error) {
    core.reload();
    throw error;
  } finally {
    replica.forget();
  }
}

function fill(
  replica: Replica,
  about: SnapshotAbout,
  { parts, vouched }: Loading,
  details: Detail[],
): void {
  const { core } = replica;
  for (const detail of details) core.ledger.personal.take(detail);
  let digest = EMPTY_DIGEST;
  for (const changes of readChanges(parts, core.state, core.ledger.personal)) {
    core.state.apply(changes);
    core.facts.write(changes, core.state);
    digest = digestAfter(digest, changes, core.state);
  }
  if (digestText(digest) !== about.digest) {
    throw new SnapshotError('the facts in the snapshot are not those of its digest');
  }
  for (const mark of vouched.marks) needsRoster(replica, mark);
  keepBooks(replica, about, vouched.at);
}

const promisedBy = ({ ledger }: Core, entry: HubEntry) => wantedDetails(ledger, [entry]).values();

async function fetched(hub: HubAdapter, references: Reference[]): Promise<Detail[]> {
  const wanted = new Map(references.map((reference) => [reference.id, reference]));
  const ids = [...wanted.keys()];
  const details: Detail[] = [];
  for (let from = 0; from < ids.length; from += DETAILS_A_TIME) {
    details.push(...(await hub.details(ids.slice(from, from + DETAILS_A_TIME))));
  }
  needsPromised(wanted, details);
  return details;
}

/** Whether the console that vouches is one of the snapshot's own roster. */
function needsRoster({ core }: Replica, { console: id, hash, sig }: HubEntry): void {
  const row = core.state.consoles.get(id ?? '');
  if (row?.status !== 'active' || sig === null) {
    throw new SnapshotError('a console that is not enrolled vouches for the snapshot');
  }
  const key = publicKeyOf(Buffer.from(row.publicKey, 'base64'));
  if (!verify(null, hash, key, sig)) throw new SnapshotError('the voucher is not signed');
}

function keepBooks({ core, store }: Replica, about: SnapshotAbout, at: HubEntry): void {
  const voids = new Map(about.voids);
  // The chain goes on from this entry; those before it come later.
  core.ledger.head = { seq: at.seq - 1, at: 0, hash: at.prev };
  core.ledger.accept(at, readBody(at.body), voids.get(at.seq) ?? null, core.state);
  store.set('ws', about.workspace);
  store.set('confirmed', about.seq);
  store.set('digest', about.digest);
  store.set('published', about.published);
  store.set('floor', JSON.stringify(about.floor));
  store.set('voids', JSON.stringify(about.voids));
  store.set('first', at.prev.equals(GENESIS) ? null : about.seq);
  for (const [id, n] of Object.entries(about.journals)) store.setConsoleEnd(id, n);
}
