import { formatInstant } from '../../../src-shared/model/instant';
import type { PartnerRow } from '../../../src-shared/model/rows';
import type { Answers, QueryOf } from '../../../src-shared/queries';
import type { PartnerItem, ReportItem } from '../../../src-shared/queries/sharing';
import { explainReport } from '../../domain/access/report';
import { boardOf } from '../../domain/commands/handler';
import type { State } from '../../domain/state/state';
import { byName, matcher, pageOf } from '../page';
import type { Viewer } from '../viewer';

/** A partner is seen by its members, by whom it was offered to, and by who offered it. */
export function visiblePartners(state: State, viewer: Viewer): PartnerRow[] {
  const self = viewer.person === null ? -1 : state.people.placeOf(viewer.person.id);
  return [...state.partners.rows].filter((row) => {
    if (viewer.seesEverything) return true;
    if (viewer.isSelf(row.person) || viewer.isSelf(row.invitedBy)) return true;
    return state.partners.members.get(state.partners.rows.placeOf(row.id), self) === true;
  });
}

/** Whether a board is among what the partner was offered or has. */
export function isSharedWith(state: State, partner: PartnerRow, board: string): boolean {
  const place = state.partners.rows.placeOf(partner.id);
  return state.partners.boards.get(place, state.boards.placeOf(board)) === true;
}

export function partners(
  q: QueryOf<'partners'>,
  state: State,
  viewer: Viewer,
): Answers['partners'] {
  const matches = matcher(q.text);
  const board = q.board === undefined ? null : boardOf(state, q.board);
  const items = visiblePartners(state, viewer)
    .filter(
      (row) =>
        (q.statuses === undefined || q.statuses.includes(row.status)) &&
        (board === null || isSharedWith(state, row, board.id)),
    )
    .map((row) => partnerItem(state, row))
    .filter((item) => matches(item.email, item.organisation ?? ''));
  const named = (item: PartnerItem) => ({ name: item.organisation ?? item.email, id: item.id });
  items.sort((a, b) => byName(named(a), named(b)));
  return pageOf(items, q, (item) => [item.id]);
}

function partnerItem(state: State, row: PartnerRow): PartnerItem {
  const { partners: all, boards, people } = state;
  const place = all.rows.placeOf(row.id);
  return {
    id: row.id,
    email: people.get(row.person)?.email ?? '',
    organisation: row.organisation,
    status: row.status,
    reports: [...all.sharedReports.of(place).keys()].map((report) => all.reports.idAt(report)),
    boards: [...all.boards.of(place).keys()].map((board) => boards.idAt(board)),
    members: all.members.of(place).size,
    invitedAt: formatInstant(row.invitedAt),
    invitedByName: people.get(row.invitedBy)?.name ?? row.invitedBy,
  };
}

/** Reports that the asking person reaches (P1, P6, their maker), with how many partners have each. */
export function reports(q: QueryOf<'reports'>, state: State, viewer: Viewer): Answers['reports'] {
  const matches = matcher(q.text);
  const { person } = viewer;
  const reaches = (report: Parameters<typeof explainReport>[3]) =>
    viewer.seesEverything ||
    (person !== null &&
      explainReport(state, person, state.people.placeOf(person.id), report).level !== 'none');
  const rows = [...state.partners.reports].filter((row) => matches(row.name) && reaches(row));
  const page = pageOf(rows.sort(byName), q, (row) => [row.id]);
  const counts = partnersOfReports(state);
  return {
    ...page,
    items: page.items.map((row): ReportItem => {
      return {
        ...row,
        makerName: state.people.get(row.maker)?.name ?? row.maker,
        partners: counts.get(state.partners.reports.placeOf(row.id)) ?? 0,
      };
    }),
  };
}

/** Report → partners that stand and have it, by place. */
function partnersOfReports({ partners: all }: State): Map<number, number> {
  const counts = new Map<number, number>();
  all.rows.forEach((row, place) => {
    if (row.status === 'removed') return;
    for (const report of all.sharedReports.of(place).keys()) {
      counts.set(report, (counts.get(report) ?? 0) + 1);
    }
  });
  return counts;
}
