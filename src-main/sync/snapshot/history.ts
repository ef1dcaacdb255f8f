import { chainHash, readBody } from '../../ledger/body';
import { inTransaction } from '../../store/transaction';
import { needsPromised, wantedDetails } from '../details';
import type { HubAdapter, HubEntry } from '../hub';
import { HubError } from '../hub';
import type { Replica } from '../replica';

const PAGE = 2_000;

/**
 * Fetches the next older page of what a console that joined from a snapshot still lacks, and holds its
 * links against what is here. Answers the oldest entry that is here now: the chain is "verified back
 * to" it; 1: whole. Throws a HubError where the hub's past does not lead to what was joined.
 */
export async function fillHistory(
  replica: Replica,
  hub: Pick<HubAdapter, 'pull' | 'details'>,
): Promise<number> {
  const { core, store } = replica;
  const first = firstEntry(replica);
  if (first === 1) return 1;
  const after = Math.max(0, first - 1 - PAGE);
  const page = await between(hub, after, first);
  needsLinks(page, core.ledger.previousHash(first));
  if (after === 0) needsGenesis(replica, page);
  const wanted = wantedDetails(core.ledger, page);
  const details = wanted.size === 0 ? [] : await hub.details([...wanted.keys()]);
  needsPromised(wanted, details);
  const voids = new Map(JSON.parse(store.text('voids') ?? '[]') as [number, string][]);
  inTransaction(core.db, () => {
    for (const detail of details) core.ledger.personal.take(detail);
    core.ledger.prepend(
      page.map((entry) => ({
        entry,
        packed: readBody(entry.body),
        why: voids.get(entry.seq) ?? null,
      })),
      core.state,
    );
    core.facts.place(core.state);
    store.set('first', after === 0 ? null : after + 1);
  });
  core.past.forget();
  return after + 1;
}

/** The entries after one and before another; a page of large ones comes in several answers. */
async function between(
  hub: Pick<HubAdapter, 'pull'>,
  after: number,
  before: number,
): Promise<HubEntry[]> {
  const entries: HubEntry[] = [];
  while (entries.length < before - 1 - after) {
    const from = after + entries.length;
    const page = await hub.pull(from, before - 1 - from);
    if (page.length === 0) throw new HubError('broken', 'the hub has not all of its past');
    entries.push(...page);
  }
  return entries;
}

/** The oldest entry that is here: 1, unless this console joined from a snapshot. */
export function firstEntry({ store }: Replica): number {
  return Number(store.text('first') ?? 1);
}

/** Each is the one that the next names, up to the entry that is here. */
function needsLinks(page: readonly HubEntry[], known: Buffer): void {
  let expected = known;
  for (const entry of page.toReversed()) {
    const holds =
      entry.hash.equals(expected) && entry.hash.equals(chainHash(entry.prev, entry.body));
    if (!holds) throw new HubError('broken', `entry ${entry.seq} does not lead to what is here`);
    expected = entry.prev;
  }
}

function needsGenesis({ store }: Replica, [first]: HubEntry[]): void {
  const pinned = store.text('genesis');
  if (pinned === null || first?.hash.toString('hex') === pinned) return;
  throw new HubError('broken', 'the past of this workspace begins with another entry than invited');
}
