import type { CommandInput } from '../../../src-shared/commands';
import type { ReviewScope } from '../../../src-shared/commands/review';
import { formatInstant } from '../../../src-shared/model/instant';
import { REVIEW_OUTCOMES, type ReviewOutcome } from '../../../src-shared/model/review';
import type { ReviewRow } from '../../../src-shared/model/rows';
import type { ReviewSummary } from '../../../src-shared/queries/review';
import { auditorsOf, needsDecider } from '../../domain/authority/reviews';
import { nextOf } from '../../domain/reviews/series';
import type { State } from '../../domain/state/state';
import type { Moment } from '../access';
import type { Viewer } from '../viewer';

/** A review with how far it is, as the asking person sees it. */
export function summaryOf({ state, at }: Moment, row: ReviewRow, viewer: Viewer): ReviewSummary {
  const name = (id: string) => state.people.get(id)?.name ?? id;
  const scope = JSON.parse(row.scope) as ReviewScope;
  const open = row.status === 'open';
  return {
    id: row.id,
    name: row.name,
    scope,
    scopeName: scopeName(state, scope),
    status: row.status,
    due: formatInstant(row.due),
    overdue: open && row.due <= at,
    openedAt: formatInstant(row.openedAt),
    openedBy: row.openedBy,
    openedByName: name(row.openedBy),
    closedAt: row.closedAt === null ? null : formatInstant(row.closedAt),
    closedBy: row.closedBy,
    closedByName: row.closedBy === null ? null : name(row.closedBy),
    auditors: (auditorsOf(row) ?? []).map((person) => ({ person, name: name(person) })),
    unanswered: row.unanswered,
    repeat: row.repeat,
    follows: row.follows,
    mayDecide: open && viewer.may((actor) => needsDecider(actor, row)),
    mayClose: open && viewer.may((actor) => actor.needsAdmin('A')),
    counts: countsOf(state, row.id),
    next: commandForNext(state, row, scope, at),
  };
}

function countsOf(state: State, review: string): ReviewSummary['counts'] {
  const outcomes = Object.fromEntries(REVIEW_OUTCOMES.map((one) => [one, 0])) as Record<
    ReviewOutcome,
    number
  >;
  const counts = { total: 0, decided: 0, keep: 0, revoke: 0, change: 0, outcomes };
  for (const { decision, outcome } of state.reviews.itemsOf(review).values()) {
    counts.total++;
    if (outcome !== null) outcomes[outcome]++;
    if (decision === null) continue;
    counts.decided++;
    counts[decision]++;
  }
  return counts;
}

function scopeName(state: State, scope: ReviewScope): string | null {
  switch (scope.kind) {
    case 'teamspace':
      return state.teamspaces.get(scope.teamspace)?.name ?? scope.teamspace;
    case 'private':
      return scope.teamspace === undefined
        ? null
        : (state.teamspaces.get(scope.teamspace)?.name ?? scope.teamspace);
    case 'board':
      return state.boards.get(scope.board)?.name ?? scope.board;
    case 'person':
      return state.person(scope.person)?.name ?? scope.person;
    case 'partners': {
      if (scope.partner === undefined) return null;
      return state.partners.rows.get(scope.partner)?.organisation ?? scope.partner;
    }
    default:
      return null;
  }
}

function commandForNext(
  state: State,
  row: ReviewRow,
  scope: ReviewScope,
  at: number,
): ReviewSummary['next'] {
  const next = nextOf(state, row, at);
  if (next === null) return null;
  // Whoever is no auditor any more would keep the next one from being opened.
  const auditors = auditorsOf(row)?.filter((id) => {
    const person = state.people.get(id);
    return person?.active === true && (person.auditor || person.workspaceRole === 'admin');
  });
  const command: CommandInput = {
    type: 'review.open',
    name: row.name,
    scope,
    due: formatInstant(next.due),
    unanswered: row.unanswered,
    ...(row.repeat !== null && { repeat: row.repeat }),
    follows: row.id,
    ...(auditors !== undefined && { auditors }),
  };
  return { at: formatInstant(next.opensAt), command };
}
