import { formatInstant } from '../../../src-shared/model/instant';
import type { ReviewRow } from '../../../src-shared/model/rows';
import type { ReviewItem, ReviewSummary } from '../../../src-shared/queries/review';
import type { Core } from '../../commands/core';
import { conflict, refusal } from '../../domain/authority/refused';
import { reviewOf } from '../../domain/authority/reviews';
import type { State } from '../../domain/state/state';
import { Viewer } from '../viewer';
import { itemOf } from './item';
import { needsReader } from './lists';
import { summaryOf } from './summary';

/** An entry that evidence rests on, with what proves it. */
export interface LedgerPoint {
  entry: number;
  at: string;
  /** SHA-256 of the chain up to and including the entry, hexadecimal. */
  hash: string;
  /** Who signed it; null where no console had a key. */
  signed: { console: string; name: string; signature: string } | null;
}

/** A closed review as the ledger tells it: everything that its documents say. */
export interface Evidence {
  workspace: { name: string; timeZone: string };
  review: ReviewSummary;
  items: ReviewItem[];
  opening: LedgerPoint;
  closing: LedgerPoint;
}

/**
 * What a review came to, from the entry that closed it: the same whenever it is asked, whatever has
 * happened since (but for the names of people who were erased). Names are those of that moment.
 */
export function evidenceOf(core: Core, id: string, as: string | null): Evidence {
  const now = Math.max(core.clock(), core.ledger.head.at);
  const viewer = new Viewer(core.state, as, now);
  needsReader(viewer);
  const row = reviewOf(core.state, id);
  if (row.closedAt === null) throw conflict('the review is still open', undefined, 'review');
  const closing = entryOf(
    core,
    row.closedAt,
    (after) => after.id === id && after.closedAt !== null,
  );
  needsItsPlace(core, closing);
  const opening = entryOf(core, row.openedAt, (after) => after.id === id);
  const state = core.past.at(closing);
  const closed = reviewOf(state, id);
  // Nobody in particular: what somebody may do now is not part of what happened then.
  const moment = { state, at: row.closedAt };
  const { next: _, ...review } = summaryOf(moment, closed, new Viewer(state, null, row.closedAt));
  return {
    workspace: {
      name: state.workspace?.name ?? '',
      timeZone: state.workspace?.timeZone ?? 'UTC',
    },
    review: { ...review, next: null },
    items: inOrder([...state.reviews.itemsOf(id).values()].map((item) => itemOf(state, item))),
    opening: pointOf(core, state, opening),
    closing: pointOf(core, state, closing),
  };
}

/** In a shared workspace an entry has its place, and so its hash, for good once the hub confirms it. */
function needsItsPlace({ sync }: Core, closing: number): void {
  if (sync.confirmed === null || closing <= sync.confirmed) return;
  const message = 'the closing waits for the hub: until then its place in the ledger may change';
  throw refusal('conflict', message, { path: 'review', entry: closing });
}

/** The entry of an instant that left the review so. */
function entryOf({ db, ledger }: Core, at: number, is: (after: ReviewRow) => boolean): number {
  const entries = db
    .prepare('SELECT seq FROM ledger WHERE at = ?+0 ORDER BY seq DESC')
    .pluck()
    .all(at) as number[];
  const found = entries.find((seq) =>
    ledger
      .rows(seq)
      .some(({ table, after }) => table === 'review' && after !== null && is(after as ReviewRow)),
  );
  // A console that joined by a snapshot has the entries before it only later.
  if (found === undefined) {
    throw conflict('this console does not have that part of the ledger yet', undefined, 'review');
  }
  return found;
}

function pointOf({ db, ledger }: Core, state: State, seq: number): LedgerPoint {
  const header = ledger.header(seq);
  if (header === undefined) throw new Error(`no entry ${seq}`);
  const signature = db
    .prepare('SELECT sig FROM ledger WHERE seq = ?')
    .pluck()
    .get(seq) as Buffer | null;
  const { console } = header;
  return {
    entry: seq,
    at: formatInstant(header.at),
    hash: header.hash.toString('hex'),
    signed:
      console === null || signature === null
        ? null
        : {
            console,
            name: state.consoles.get(console)?.name ?? '',
            signature: signature.toString('base64'),
          },
  };
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** By whom and what it is about: as somebody looks for it on paper. */
function inOrder(items: ReviewItem[]): ReviewItem[] {
  const who = (one: ReviewItem) => one.personName || (one.partnerName ?? '');
  const thing = (one: ReviewItem) => one.boardName ?? one.reportName ?? one.teamspaceName ?? '';
  return items.sort(
    (a, b) =>
      collator.compare(who(a), who(b)) ||
      collator.compare(thing(a), thing(b)) ||
      (a.item < b.item ? -1 : 1),
  );
}
