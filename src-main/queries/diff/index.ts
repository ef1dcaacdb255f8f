import type { Answers, QueryOf } from '../../../src-shared/queries';
import type { Core } from '../../commands/core';
import { invalid } from '../../domain/authority/refused';
import { boardOf, personOf } from '../../domain/commands/handler';
import type { State } from '../../domain/state/state';
import type { Work } from '../../domain/work';
import { decodeCursor, encodeCursor } from '../page';
import type { Viewer } from '../viewer';
import { Comparison, type Place } from './compare';
import { type Span, Touched } from './touched';

const DEFAULT_LIMIT = 500;

/**
 * Whose access differs between two instants, and by what (commands.md, `diff`): boards in the order
 * in which they were made, then cards shared by themselves and reports. A page does a bounded amount
 * of work, so that it comes soon; all of them together are the difference of the two whole matrices.
 */
export function diff(core: Core, q: QueryOf<'diff'>, viewer: Viewer, work: Work): Answers['diff'] {
  if (q.to < q.from) throw invalid('to lies before from', 'to');
  const { span, place } = startOf(core, q);
  const touched = touchedIn(core, span, work);
  const only = onlyWhat(touched, q, viewer);
  const comparison = new Comparison(core, touched, only, q.limit ?? DEFAULT_LIMIT);
  const next = comparison.run(place);
  const items = comparison.items(work);
  const { total } = comparison;
  if (next === null) return { items, complete: true, progress: { done: total, total } };
  const cursor = encodeCursor([span.from.seq, span.to.seq, next.thing, next.person]);
  return { items, next: cursor, complete: false, progress: { done: next.thing, total } };
}

/** What the asking person may compare: everything, a board that they manage, or themselves. */
function onlyWhat({ before, after }: Touched, q: QueryOf<'diff'>, viewer: Viewer) {
  // Whoever or whatever is gone meanwhile was there before.
  const of = (there: boolean): State => (there ? after : before);
  const { board: boardId, person: reference } = q;
  const board =
    boardId === undefined
      ? undefined
      : boardOf(of(after.boards.get(boardId) !== undefined), boardId);
  const person =
    reference === undefined
      ? undefined
      : personOf(of(after.person(reference) !== undefined), reference, 'person');
  const allowed =
    viewer.seesEverything ||
    (person !== undefined && viewer.isSelf(person.id)) ||
    (board !== undefined && viewer.managesBoard(board));
  viewer.needs(allowed, 'to ask about oneself, to manage the board, or an admin');
  return {
    board: board && after.boards.placeOf(board.id),
    person: person && after.people.placeOf(person.id),
  };
}

/** From the first thing, or from where the page before ended: on the same entries, whatever came since. */
function startOf({ ledger }: Core, q: QueryOf<'diff'>): { span: Span; place: Place } {
  const seqs = { from: ledger.upTo(q.from), to: ledger.upTo(q.to) };
  const place: Place = { thing: 0, person: -1 };
  if (q.after !== undefined) {
    const [from, to, thing, person] = decodeCursor(q.after);
    const ours = [from, to, thing, person].every(Number.isInteger);
    // An instant of today may have got more entries meanwhile; fewer only by a merge of consoles.
    const stands = ours && (from as number) <= seqs.from && (to as number) <= seqs.to;
    if (!stands) throw invalid('after is not a cursor that a page gave', 'after');
    seqs.from = from as number;
    seqs.to = to as number;
    place.thing = thing as number;
    place.person = person as number;
  }
  const span = { from: { at: q.from, seq: seqs.from }, to: { at: q.to, seq: seqs.to } };
  return { span, place };
}

const known = new WeakMap<Core, { key: string; touched: Touched }>();

/** What was touched on the way, kept for the pages that follow. */
function touchedIn(core: Core, span: Span, work: Work): Touched {
  const { ledger, past } = core;
  const hashes = [span.from.seq, span.to.seq].map((seq) =>
    ledger.header(seq)?.hash.toString('hex'),
  );
  const key = JSON.stringify([span, hashes, past.readings]);
  const present = known.get(core);
  if (present?.key === key) return present.touched;
  const before = past.keptAt(span.from.seq, work);
  const after = past.keptAt(span.to.seq, work);
  const touched = new Touched(core, span, before, after, work);
  known.set(core, { key, touched });
  return touched;
}
