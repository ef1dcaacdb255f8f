import { type ErasingPerson, erasingOf, scrub } from '../commands/erase-person';
import { invert } from '../domain/changes';
import type { PackedEntry } from '../ledger/body';
import { DatabaseError } from '../store/errors';
import { TABLE_NAMES } from '../store/tables';
import { inTransaction } from '../store/transaction';
import { digestText } from './digest';
import type { SyncBody } from './entry';
import type { HubEntry } from './hub';
import { judge, type Prefix } from './judge';
import { tellOverwritten } from './overwritten';
import { reissue } from './reissue';
import type { Replica } from './replica';
import { settle, strand } from './settle';
import type { PendingRow } from './store';
import type { Touch } from './touch';

export const EVERYTHING: ReadonlySet<string> = new Set([
  ...TABLE_NAMES,
  'override',
  'sync',
  'outbox',
]);

/** Own commands stand as they stood: only that they wait no longer is news. */
const CONFIRMED: ReadonlySet<string> = new Set(['sync', 'outbox']);

export interface Rebase {
  /** Entries of the hub that follow on the confirmed ones. */
  incoming: readonly HubEntry[];
  /** Pending commands that are not carried out again. */
  without?: ReadonlySet<string>;
  /** Done first and last in the same transaction. */
  before?: () => void;
  after?: () => void;
}

/**
 * Takes the hub's entries in, in one transaction: own ones that stand where they were are confirmed;
 * else the unconfirmed tail is undone newest first, the hub's entries are judged and applied, and what
 * still waits is authorised and carried out anew on top (sync-design.md 4).
 */
export function rebase(replica: Replica, asked: Rebase): void {
  const { incoming, without = new Set(), before = () => {}, after = () => {} } = asked;
  const { core, store } = replica;
  try {
    const moved = gathered(replica, () => {
      before();
      const known = confirmOwn(replica, incoming);
      const rest = incoming.slice(known);
      if (rest.length === 0 && without.size === 0) {
        after();
        return known > 0 ? CONFIRMED : null;
      }
      const from = without.size > 0 && rest.length === 0 ? firstOf(replica, without) : undefined;
      const waiting = rollBack(replica, from);
      replica.point('rolled back');
      for (const entry of rest) {
        apply(replica, entry);
        // What others touched matters to what waits, and to nothing else.
        if (waiting.length > 0) replica.note(replica.touch(), entry.seq);
        replica.point('applied');
      }
      const counts = canSign(replica);
      for (const one of waiting) {
        if (store.pendingOf(one.op) === null) continue;
        if (without.has(one.op)) store.drop(one.op);
        else if (counts !== 'active') strand(replica, one.op, counts);
        else reissue(replica, one);
        replica.point('carried out again');
      }
      after();
      return EVERYTHING;
    });
    if (store.pending().length === 0) replica.forgetTouch();
    if (replica.erased) scrub(core);
    replica.erased = false;
    if (moved !== null) core.committed(moved);
  } catch (error) {
    replica.erased = false;
    core.reload();
    replica.forget();
    throw error;
  }
}

const gathered = <T>({ core, store }: Replica, work: () => T): T =>
  inTransaction(core.db, () => store.gathered(work));

/** Whether what this console signs now counts; a copied one's numbers are used up by the other. */
function canSign(replica: Replica): 'active' | 'revoked' | 'copied' {
  const { core, console: id, store } = replica;
  if (replica.isCopied) return 'copied';
  if (id === null) {
    if (store.pending().length === 0) return 'active';
    throw new DatabaseError('unsigned', `${core.db.name}: the key of this console is not at hand`);
  }
  return core.state.consoles.get(id)?.status === 'active' ? 'active' : 'revoked';
}

/** Own entries at the head of the tail that the hub has as they are; answers how many. */
function confirmOwn(replica: Replica, incoming: readonly HubEntry[]): number {
  const { core, store } = replica;
  let known = 0;
  let digest: string | undefined;
  let touch: Touch | null = null;
  for (const { seq, hash } of incoming) {
    if (core.ledger.header(seq)?.hash.equals(hash) !== true) break;
    const packed = core.ledger.body(seq) as PackedEntry & SyncBody;
    digest = packed.post;
    // Asked once: with many that wait, asking at each would cost the square of them.
    touch ??= replica.touch();
    eraseFor(replica, erasingOf(core, core.ledger.changes(seq, core.state), packed.erased));
    settle(replica, packed, null);
    store.set('confirmed', seq);
    replica.note(touch, seq);
    replica.noteOwn({ seq, id: packed.id });
    known++;
  }
  if (digest !== undefined) store.set('digest', digest);
  return known;
}

/** Undoes the tail from its end down to the confirmed entries (or to `from`); answers what waited there. */
export function rollBack(replica: Replica, from = replica.store.confirmed + 1): PendingRow[] {
  const { core, store } = replica;
  const { ledger, state, facts } = core;
  const waiting = store.pending().filter((one) => one.seq >= from);
  for (let seq = ledger.head.seq; seq >= from; seq--) {
    const back = invert(ledger.changes(seq, state));
    state.apply(back);
    facts.write(back, state);
  }
  ledger.truncate(from - 1);
  return waiting;
}

/** Judges one entry of another console (or an own one that comes back) and takes it in. */
function apply(replica: Replica, entry: HubEntry): void {
  const { core, store } = replica;
  const verdict = judge(core, entry, prefixOf(replica), replica.mutants);
  const { packed } = verdict;
  const erasing = verdict.void === null ? erasingOf(core, verdict.changes, packed.erased) : null;
  if (verdict.void === null) core.facts.write(verdict.changes, core.state);
  const changes = verdict.void === null ? verdict.changes : undefined;
  core.ledger.accept(entry, packed, verdict.void, core.state, changes);
  eraseFor(replica, erasing);
  store.set('confirmed', entry.seq);
  if (verdict.void === null) {
    const { digest } = verdict;
    store.set('digest', digestText(digest));
    replica.remember(digest);
    if (packed.journal !== undefined && entry.console !== null) {
      store.setConsoleEnd(entry.console, packed.journal.n);
    }
    tellOverwritten(replica, packed);
    if (packed.kind === 'publish') store.set('published', entry.seq);
    if (packed.kind === 'upgrade') raiseFloor(replica, packed.floor ?? {});
  } else replica.alarm({ kind: 'void', entry: entry.seq, why: verdict.void });
  const own = entry.console !== null && entry.console === replica.console;
  if (own && verdict.void === null) replica.noteOwn(entry);
  if (store.pendingOf(entry.id) !== null) settle(replica, packed, verdict.void);
  else {
    if (own && store.published > 0 && replica.journal.issued(entry.id) === null) {
      replica.alarm({ kind: 'copied', entry: entry.seq });
    }
  }
}

/** A person's details go here once the log says so, and at the hub with the next contact. */
function eraseFor(replica: Replica, erasing: ErasingPerson | null): void {
  if (erasing === null) return;
  const { store } = replica;
  replica.erased = true;
  const { gone, now } = erasing.erasure.attested;
  erasing.carryOut();
  store.forgetAtHub([...gone, ...now.map(([id]) => id)]);
}

function prefixOf({ core, store, digest, proven }: Replica): Prefix {
  return {
    floor: store.floor(),
    ...core.ledger.head,
    digest,
    published: store.published > 0,
    consoleEnd: (id) => store.consoleEnd(id),
    isSigned: (entry, key) => proven.isSigned(entry, key),
  };
}

/** The least version of a command that still counts only ever rises. */
function raiseFloor({ store }: Replica, raised: Record<string, number>): void {
  const floor = store.floor();
  for (const [type, version] of Object.entries(raised)) {
    floor[type] = Math.max(floor[type] ?? 1, version);
  }
  store.set('floor', JSON.stringify(floor));
}

/** From the first withdrawn command on everything is carried out anew; before it nothing moves. */
function firstOf({ store }: Replica, without: ReadonlySet<string>): number {
  const places = store.pending().flatMap((one) => (without.has(one.op) ? [one.seq] : []));
  return Math.min(...places);
}
