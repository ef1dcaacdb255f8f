import { isOpenShare } from '../access/external-share';
import { notFound } from '../authority/refused';
import type { State } from '../state/state';
import {
  type Asking,
  type Basis,
  partnerBasis,
  partnerBoardBasis,
  partnerReportBasis,
  shareBasis,
} from './basis';
import type { ScopeOf } from './scope';

export function* ofShares(asking: Asking, scope: ScopeOf<'shares'>): Iterable<Basis> {
  const { state, at } = asking;
  for (const share of state.shares.rows) {
    if (!isOpenShare(share, at)) continue;
    if (scope.scopes !== undefined && !scope.scopes.includes(share.scope)) continue;
    if (scope.access !== undefined && share.access !== scope.access) continue;
    if (scope.noExpiry !== undefined && (share.expiresAt === null) !== scope.noExpiry) continue;
    yield shareBasis(asking, share);
  }
}

export function* ofPartners(state: State, { partner }: ScopeOf<'partners'>): Iterable<Basis> {
  if (partner !== undefined && state.partners.rows.get(partner) === undefined) {
    throw notFound('partner', partner, 'scope.partner');
  }
  for (const row of state.partners.rows) {
    if (row.status === 'removed' || (partner !== undefined && row.id !== partner)) continue;
    yield partnerBasis(row);
    const place = state.partners.rows.placeOf(row.id);
    for (const board of state.partners.boards.of(place).keys()) {
      yield partnerBoardBasis(row, state.boards.idAt(board));
    }
    for (const report of state.partners.sharedReports.of(place).keys()) {
      yield partnerReportBasis(row, state.partners.reports.idAt(report));
    }
  }
}
