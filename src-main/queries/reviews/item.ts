import { formatInstant } from '../../../src-shared/model/instant';
import type { ReviewItemRow } from '../../../src-shared/model/rows';
import type { ReviewItem } from '../../../src-shared/queries/review';
import { abilitiesOf } from '../../domain/reviews/abilities';
import type { State } from '../../domain/state/state';

const instantOrNull = (ms: number | null) => (ms === null ? null : formatInstant(ms));

/** Names of what an item is about, as they are in these facts. */
export function namesOf(state: State, row: ReviewItemRow) {
  const person = state.people.get(row.person ?? '');
  const partner = state.partners.rows.get(row.partner ?? '');
  const named = (id: string | null, found: { name: string } | undefined) =>
    id === null ? null : (found?.name ?? id);
  return {
    personName: named(row.person, person) ?? '',
    email: person?.email ?? '',
    boardName: named(row.board, state.boards.get(row.board ?? '')),
    cardName: named(row.card, state.cards.get(row.card ?? '')),
    teamspaceName: named(row.teamspace, state.teamspaces.get(row.teamspace ?? '')),
    reportName: named(row.report, state.partners.reports.get(row.report ?? '')),
    partnerName:
      row.partner === null
        ? null
        : (partner?.organisation ?? state.people.get(partner?.person ?? '')?.email ?? row.partner),
  };
}

/** One item as it was frozen, with what was decided about it. */
export function itemOf(state: State, row: ReviewItemRow): ReviewItem {
  const { canRevoke, levels, canExpire } = abilitiesOf(state, row);
  const moved = row.movesEnd ? { decidedExpiresAt: instantOrNull(row.decidedExpiresAt) } : {};
  return {
    item: row.item,
    kind: row.kind,
    person: row.person,
    ...namesOf(state, row),
    affiliation: state.people.get(row.person ?? '')?.affiliation ?? null,
    board: row.board,
    card: row.card,
    teamspace: row.teamspace,
    share: row.share,
    partner: row.partner,
    report: row.report,
    level: row.level,
    via: row.via,
    since: instantOrNull(row.since),
    expiresAt: instantOrNull(row.expiresAt),
    lastUsedAt: instantOrNull(row.lastUsedAt),
    recommendation: {
      decision: row.recommended,
      level: row.recommendedLevel,
      ground: row.ground,
      days: row.idleDays,
    },
    canRevoke,
    levels,
    canExpire,
    decision: row.decision,
    decidedLevel: row.decidedLevel,
    ...moved,
    decidedBy: row.decidedBy,
    decidedByName:
      row.decidedBy === null ? null : (state.people.get(row.decidedBy)?.name ?? row.decidedBy),
    decidedAt: instantOrNull(row.decidedAt),
    note: row.note ?? '',
    outcome: row.outcome,
    outcomeRule: row.outcomeRule,
  };
}
