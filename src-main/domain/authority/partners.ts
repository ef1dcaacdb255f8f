import type { BoardRow, PartnerRow, ReportRow } from '../../../src-shared/model/rows';
import type { State } from '../state/state';
import type { Actor } from './actor';
import { conflict, forbidden, notFound } from './refused';
import { needsSharingRight } from './sharing';

export function partnerOf(state: State, id: string): PartnerRow {
  const partner = state.partners.rows.get(id);
  if (partner === undefined) throw notFound('partner', id, 'partner');
  return partner;
}

export function reportsOf(state: State, ids: string[]): ReportRow[] {
  return [...new Set(ids)].map((id, i) => {
    const report = state.partners.reports.get(id);
    if (report === undefined) throw notFound('report', id, `reports[${i}]`);
    return report;
  });
}

/** G1: admins, and whoever may share each report (its maker) and board (E1) in hand. */
export function needsPartnerInviteRight(
  actor: Actor,
  reports: ReportRow[],
  boards: BoardRow[],
): void {
  if (actor.isAdmin) return;
  if (reports.length + boards.length === 0) {
    throw forbidden('G1', { needed: 'a workspace admin, or a report or board to share' });
  }
  for (const report of reports) {
    const maker = report.maker === actor.person.id && actor.person.workspaceRole !== 'viewer';
    if (!maker) throw forbidden('G1', { needed: `to have made the report ${report.name}` });
  }
  for (const board of boards) needsSharingRight(actor, board);
}

/** G2: one invitation or partner per private e-mail domain; a removed partner frees it. */
export function needsFreeDomain(state: State, domain: string | null, own?: string): void {
  if (domain === null) return;
  for (const partner of state.partners.rows) {
    if (partner.domain !== domain || partner.status === 'removed' || partner.id === own) continue;
    throw conflict(`G2: ${domain} has a ${partner.status} partner already`, 'G2', 'email');
  }
}
