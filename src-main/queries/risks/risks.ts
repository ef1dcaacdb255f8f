import { formatInstant } from '../../../src-shared/model/instant';
import { RISK_KINDS, SEVERITIES } from '../../../src-shared/model/review';
import type { Answers, QueryOf } from '../../../src-shared/queries';
import type { RiskItem } from '../../../src-shared/queries/risk';
import type { Core } from '../../commands/core';
import { boardOf, personOf } from '../../domain/commands/handler';
import { DAY_MS, type Finding } from '../../domain/risks/finding';
import { findingsOf } from '../../domain/risks/findings';
import { remedyOf } from '../../domain/risks/remedy';
import { thresholdsOf } from '../../domain/risks/thresholds';
import type { State } from '../../domain/state/state';
import type { Moment } from '../access';
import { matcher, pageOf } from '../page';
import type { Viewer } from '../viewer';
import { detailOf } from './detail';
import { Since } from './since';

const DEFAULT_LIMIT = 200;

/**
 * Findings that the asking person may see: about themselves, or, as a member, boards that they
 * manage. Whoever edits a board from outside is told nothing of others by it.
 */
export function* visibleFindings(
  { state, at }: Moment,
  viewer: Viewer,
  kinds?: readonly Finding['kind'][],
): Iterable<Finding> {
  const isMember = viewer.person?.affiliation === 'member';
  for (const finding of findingsOf(state, at, kinds)) {
    const board = state.boards.get(finding.board ?? '');
    const seen =
      viewer.seesEverything ||
      viewer.isSelf(finding.person ?? '') ||
      (isMember && board !== undefined && viewer.managesBoard(board));
    if (seen) yield finding;
  }
}

/** Whether a finding is set aside at the instant. */
export function isSnoozed(state: State, at: number, { kind, subject }: Finding): boolean {
  return (state.reviews.snooze(kind, subject)?.until ?? 0) > at;
}

/** What is worth a look, the gravest first, each with its reason, its age and what ends it. */
export function risks(
  core: Core,
  q: QueryOf<'risks'>,
  moment: Moment,
  viewer: Viewer,
): Answers['risks'] {
  const { state, at } = moment;
  const board = q.board === undefined ? null : boardOf(state, q.board).id;
  const person = q.person === undefined ? null : personOf(state, q.person, 'person').id;
  const matches = matcher(q.text);
  const found: Finding[] = [];
  for (const finding of visibleFindings(moment, viewer, q.kinds)) {
    if (q.severity !== undefined && finding.severity !== q.severity) continue;
    if (board !== null && finding.board !== board) continue;
    if (person !== null && finding.person !== person) continue;
    if (q.snoozed !== undefined && isSnoozed(state, at, finding) !== q.snoozed) continue;
    if (q.text !== undefined && !matches(...textsOf(state, finding))) continue;
    found.push(finding);
  }
  found.sort(byGravity);
  const page = pageOf(found, { limit: DEFAULT_LIMIT, ...q }, ({ kind, subject }) => [
    kind,
    subject,
  ]);
  const since = new Since(core, state, core.ledger.upTo(at));
  return { ...page, items: page.items.map((finding) => itemOf(moment, finding, since)) };
}

export function thresholds({ state }: Moment): Answers['thresholds'] {
  return thresholdsOf(state);
}

export function byGravity(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    RISK_KINDS.indexOf(a.kind) - RISK_KINDS.indexOf(b.kind) ||
    (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0)
  );
}

function textsOf(state: State, finding: Finding): string[] {
  const { personName, email, boardName, cardName, partnerName } = namesOf(state, finding);
  return [personName, email, boardName, cardName, partnerName].map((text) => text ?? '');
}

function namesOf(state: State, { person, board, card, partner }: Finding) {
  const row = state.people.get(person ?? '');
  const organisation = state.partners.rows.get(partner ?? '');
  const partnerName =
    organisation?.organisation ?? state.people.get(organisation?.person ?? '')?.email ?? partner;
  return {
    ...(person !== undefined && {
      person,
      personName: row?.name ?? person,
      email: row?.email ?? '',
    }),
    ...(board !== undefined && { board, boardName: state.boards.get(board)?.name ?? board }),
    ...(card !== undefined && { card, cardName: state.cards.get(card)?.name ?? card }),
    ...(partner !== undefined && { partner, partnerName: partnerName ?? partner }),
  };
}

function itemOf({ state, at }: Moment, finding: Finding, since: Since): RiskItem {
  const { kind, subject, severity, share, facts } = finding;
  const from = since.of(finding);
  const snooze = state.reviews.snooze(kind, subject);
  const told = {
    kind,
    subject,
    severity,
    since: formatInstant(from),
    ageDays: Math.max(0, Math.floor((at - from) / DAY_MS)),
    ...namesOf(state, finding),
    ...(share !== undefined && { share }),
    facts,
    ...(snooze !== undefined &&
      snooze.until > at && {
        snoozed: {
          until: formatInstant(snooze.until),
          reason: snooze.reason,
          by: snooze.by,
          byName: state.people.get(snooze.by)?.name ?? snooze.by,
          at: formatInstant(snooze.at),
        },
      }),
  };
  return { ...told, detail: detailOf(told), remedy: remedyOf(state, at, finding) };
}
