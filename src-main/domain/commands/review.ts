import type { CommandOf } from '../../../src-shared/commands';
import type { ReviewScope } from '../../../src-shared/commands/review';
import { parseInstant } from '../../../src-shared/model/instant';
import type { ReviewItemRow, ReviewRow } from '../../../src-shared/model/rows';
import { conflict, forbidden, invalid, notFound, refusal } from '../authority/refused';
import { needsDecider, needsOpenReview, reviewOf } from '../authority/reviews';
import { abilitiesOf } from '../reviews/abilities';
import { basesOf } from '../reviews/collect';
import { recommend } from '../reviews/recommend';
import { thresholdsOf } from '../risks/thresholds';
import { Draft } from '../state/draft';
import type { State } from '../state/state';
import { step } from '../work';
import { type Decided, type GivenActor, type Handlers, idFor, personOf } from './handler';

/** What one review can hold and still be decided by people. */
export const MAX_ITEMS = 100_000;

const EVERY = 4_096;

/** Who may decide: each an auditor or an admin, since naming gives nobody a right. */
function auditorsOf(state: State, refs: string[] | null | undefined): string[] | null {
  if (refs == null) return null;
  const ids = refs.map((ref, i) => {
    const person = personOf(state, ref, `auditors[${i}]`);
    const may = person.active && (person.auditor || person.workspaceRole === 'admin');
    if (may) return person.id;
    throw conflict(`${person.name} is neither an auditor nor an admin`, 'A', `auditors[${i}]`);
  });
  return [...new Set(ids)].sort();
}

/** People named by address are kept by id, as in every recorded command. */
function resolved(state: State, scope: ReviewScope): ReviewScope {
  if (scope.kind !== 'person') return scope;
  return { ...scope, person: personOf(state, scope.person, 'scope.person').id };
}

function instantOf(text: string, path: string): number {
  const ms = parseInstant(text);
  if (ms === null) throw invalid('not an ISO 8601 instant with an offset', path);
  return ms;
}

/** Freezes what the scope holds now, each basis of access with what it opens and a recommendation. */
function open(command: CommandOf<'review.open'>, given: GivenActor): Decided {
  const { state, actor, at, newId, work = {} } = given;
  const due = instantOf(command.due, 'due');
  if (due <= at) throw invalid('the date by which it is due lies in the past', 'due');
  const scope = resolved(state, command.scope);
  const follows =
    command.follows === undefined ? null : reviewOf(state, command.follows, 'follows');
  const auditors = auditorsOf(state, command.auditors);
  actor.needsAdmin('A');
  const id = idFor(command, newId);
  if (state.reviews.rows.get(id) !== undefined) {
    throw conflict(`the id ${id} is taken`, undefined, 'id');
  }
  needsNextOfSeries(state, follows);
  const bases = basesOf(state, at, scope);
  if (bases.length === 0) throw conflict('nothing is in that scope now', undefined, 'scope');
  if (bases.length > MAX_ITEMS) {
    throw refusal('limit', `${bases.length} items in one review`, {
      needed: `at most ${MAX_ITEMS} items: a narrower scope`,
      path: 'scope',
    });
  }
  const draft = new Draft(state);
  draft.insert('review', {
    id,
    name: command.name,
    scope: JSON.stringify(scope),
    due,
    auditors: auditors === null ? null : JSON.stringify(auditors),
    unanswered: command.unanswered ?? 'keep',
    repeat: command.repeat ?? null,
    follows: follows?.id ?? null,
    status: 'open',
    openedBy: actor.person.id,
    openedAt: at,
    closedBy: null,
    closedAt: null,
  });
  const thresholds = thresholdsOf(state);
  bases.forEach((basis, i) => {
    if (i % EVERY === 0) step(work, i, bases.length);
    draft.insert('reviewItem', {
      review: id,
      ...basis,
      ...recommend(state, at, basis, thresholds),
      ...UNDECIDED,
    });
  });
  const issued = { ...command, id, scope, ...(auditors !== null && { auditors }) };
  return { changes: draft.changes, id, issued };
}

const UNDECIDED = {
  decision: null,
  decidedLevel: null,
  movesEnd: false,
  decidedExpiresAt: null,
  decidedBy: null,
  decidedAt: null,
  note: null,
  outcome: null,
  outcomeRule: null,
} satisfies Partial<ReviewItemRow>;

/** One review follows another, and only once: a series has one head. */
function needsNextOfSeries(state: State, follows: ReviewRow | null): void {
  if (follows === null) return;
  if (follows.status === 'open') {
    throw conflict(`the review ${follows.name} is still open`, undefined, 'follows');
  }
  for (const review of state.reviews.rows) {
    if (review.follows !== follows.id) continue;
    throw conflict(`the review ${review.name} follows it already`, undefined, 'follows');
  }
}

function change(command: CommandOf<'review.change'>, { state, actor, at }: GivenActor): Decided {
  const due = command.due === undefined ? undefined : instantOf(command.due, 'due');
  if (due !== undefined && due <= at) {
    throw invalid('the date by which it is due lies in the past', 'due');
  }
  const review = reviewOf(state, command.review);
  const auditors = command.auditors === undefined ? undefined : auditorsOf(state, command.auditors);
  actor.needsAdmin('A');
  // Ending or beginning a series says nothing about what was decided.
  const { repeat, name, unanswered } = command;
  if (due !== undefined || auditors !== undefined || name !== undefined || unanswered !== undefined)
    needsOpenReview(review);
  const draft = new Draft(state);
  draft.update('review', review, {
    ...(name !== undefined && { name }),
    ...(due !== undefined && { due }),
    ...(unanswered !== undefined && { unanswered }),
    ...(repeat !== undefined && { repeat }),
    ...(auditors !== undefined && {
      auditors: auditors === null ? null : JSON.stringify(auditors),
    }),
  });
  const issued = auditors == null ? command : { ...command, auditors };
  return { changes: draft.changes, id: review.id, issued };
}

/** Records what is to become of items; nobody's access changes before the review is closed. */
function decide(command: CommandOf<'review.decide'>, given: GivenActor): Decided {
  const { state, actor, at, work = {} } = given;
  const { decision, level, expiresAt, note } = command;
  const end = typeof expiresAt === 'string' ? instantOf(expiresAt, 'expiresAt') : null;
  if (typeof expiresAt === 'string' && end !== null && end <= at) {
    throw invalid('E4: the end lies in the past', 'expiresAt', 'E4');
  }
  const review = reviewOf(state, command.review);
  const items = state.reviews.itemsOf(review.id);
  const rows = command.items.map((item, i) => {
    const row = items.get(item);
    if (row === undefined) throw notFound('item', item, `items[${i}]`);
    return row;
  });
  needsDecider(actor, review);
  needsOpenReview(review);
  const draft = new Draft(state);
  const seen = new Set<string>();
  rows.forEach((row, i) => {
    if (i % EVERY === 0) step(work, i, rows.length);
    if (seen.has(row.item)) return;
    seen.add(row.item);
    needsPossible(state, command, row, `items[${i}]`);
    const same =
      row.decision === decision &&
      row.decidedLevel === (level ?? null) &&
      row.movesEnd === (expiresAt !== undefined) &&
      row.decidedExpiresAt === end &&
      row.note === (note ?? null);
    if (same) return;
    draft.update('reviewItem', row, {
      decision,
      decidedLevel: level ?? null,
      movesEnd: expiresAt !== undefined,
      decidedExpiresAt: end,
      decidedBy: actor.person.id,
      decidedAt: at,
      note: note === undefined || note === '' ? null : note,
    });
  });
  return { changes: draft.changes, id: review.id, issued: command };
}

/** What closing could never carry out is refused when it is decided, not weeks later. */
function needsPossible(
  state: State,
  { decision, level, expiresAt }: CommandOf<'review.decide'>,
  row: ReviewItemRow,
  path: string,
): void {
  if (decision === 'keep') return;
  const { canRevoke, rule, levels, canExpire } = abilitiesOf(state, row);
  if (decision === 'revoke') {
    if (canRevoke) return;
    throw forbidden(rule, { needed: NEEDED[rule ?? ''] ?? 'something that can be revoked', path });
  }
  if (level !== undefined && !levels.includes(level)) {
    const needed = levels.length === 0 ? 'something with a level' : `one of ${levels.join(', ')}`;
    throw refusal('forbidden', `needs ${needed}`, { needed, path });
  }
  if (expiresAt !== undefined && !canExpire) {
    throw refusal('forbidden', 'needs an external share', { needed: 'an external share', path });
  }
}

const NEEDED: Record<string, string> = {
  S17: 'another owner: hand the board over',
  P1: 'another workspace role: administration is taken away under People',
  'P2.1': 'a level instead: without this override the teamspace gives more',
};

export const reviewHandlers: Handlers<'review.open' | 'review.change' | 'review.decide'> = {
  'review.open': open,
  'review.change': change,
  'review.decide': decide,
};
