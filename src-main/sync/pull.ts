import { inTransaction } from '../store/transaction';
import { needsPromised, wantedDetails } from './details';
import type { Detail, HubAdapter, HubEntry } from './hub';
import { DigestError, NeedsHistoryError } from './judge';
import { rebase } from './rebase';
import type { Replica } from './replica';
import { fillHistory } from './snapshot/history';
import { TooOldError } from './versions';

const PAGE = 5_000;

type Source = Pick<HubAdapter, 'pull' | 'details'>;

/**
 * Takes in what follows; false where the hub turned out to have changed its history meanwhile. The
 * next page is fetched before one is taken in, so that its signatures are tested during that.
 */
export async function pull(replica: Replica, hub: Source): Promise<boolean> {
  const { store, core, proven } = replica;
  let end = store.inboxEnd() ?? { seq: store.confirmed, hash: hashAt(replica, store.confirmed) };
  let page = await hub.pull(end.seq, PAGE);
  let tested = proven.ahead(page, core.state);
  for (let [first, last] = ends(page); first && last; [first, last] = ends(page)) {
    // Somebody rewound the hub between two pages: what came before is not its history any more.
    if (end.hash !== null && !first.prev.equals(end.hash)) {
      store.clearInbox();
      return false;
    }
    const details = await promised(replica, hub, page);
    const waits = store.pending().length > 0 || store.inboxEnd() !== null;
    // Where something waits, it is carried out anew once, after the last page.
    if (waits) keep(replica, page, details);
    replica.point('pulled');
    end = last;
    const next = await hub.pull(last.seq, PAGE);
    await tested;
    tested = proven.ahead(next, core.state);
    if (!waits) await takeInWhole(replica, hub, page, details);
    else if (store.pending().length === 0) await takeInWhole(replica, hub, waiting(replica));
    page = next;
  }
  await takeInWhole(replica, hub, waiting(replica));
  return true;
}

const ends = (page: readonly HubEntry[]) => [page[0], page.at(-1)] as const;

/** What was pulled before and is not taken in yet. */
const waiting = ({ store }: Replica) => store.inbox().filter(({ seq }) => seq > store.confirmed);

/** The personal details that a page refers to and that are not here. */
async function promised(
  { core }: Replica,
  hub: Source,
  page: readonly HubEntry[],
): Promise<Detail[]> {
  const wanted = wantedDetails(core.ledger, page);
  const details = wanted.size === 0 ? [] : await hub.details([...wanted.keys()]);
  needsPromised(wanted, details);
  return details;
}

function keep({ store, core }: Replica, page: readonly HubEntry[], details: Detail[]): void {
  inTransaction(core.db, () => {
    for (const entry of page) store.take(entry);
    for (const detail of details) core.ledger.personal.take(detail);
  });
}

function hashAt({ core }: Replica, seq: number): Buffer | null {
  return core.ledger.header(seq)?.hash ?? null;
}

/** Fetches the history behind a snapshot first, where an entry cannot be judged without it. */
async function takeInWhole(
  replica: Replica,
  hub: Source,
  incoming: readonly HubEntry[],
  details: readonly Detail[] = [],
): Promise<void> {
  try {
    takeIn(replica, incoming, details);
  } catch (error) {
    if (!(error instanceof NeedsHistoryError)) throw error;
    while ((await fillHistory(replica, hub)) > 1);
    takeIn(replica, incoming, details);
  }
}

/** Rebases on what has come in; what this program is too old for is not taken. */
function takeIn(replica: Replica, incoming: readonly HubEntry[], details: readonly Detail[]): void {
  const { store, core } = replica;
  const before = () => {
    for (const detail of details) core.ledger.personal.take(detail);
  };
  try {
    rebase(replica, { incoming, before, after: () => store.clearInbox() });
  } catch (error) {
    if (!(error instanceof TooOldError) && !(error instanceof DigestError)) throw error;
    const readable = incoming.filter(({ seq }) => seq < error.seq);
    rebase(replica, { incoming: readable, before });
    if (error instanceof DigestError) replica.alarm({ kind: 'digest', entry: error.seq });
    store.set('halt', error.message);
    core.committed(new Set(['sync']));
    throw error;
  }
}
