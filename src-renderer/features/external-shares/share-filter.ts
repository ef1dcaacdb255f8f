import type { ShareAccess, ShareScope } from '../../../src-shared/model/words';
import type { QueryInput } from '../../../src-shared/queries';
import type { ShareRisk, ShareState } from '../../../src-shared/queries/sharing';
import type { Sort } from '../../ui';

type SharesQuery = Extract<QueryInput, { type: 'shares' }>;
type SortBy = NonNullable<SharesQuery['sort']>['by'];

/** What the list is narrowed to and sorted by; kept between starts. */
export interface ShareFilter {
  text: string;
  statuses: ShareState[];
  scopes: ShareScope[];
  access: ShareAccess | null;
  risks: ShareRisk[];
  grantedBy: string | null;
  board: string | null;
  /** Only what ends within seven days. */
  soon: boolean;
}

export const NO_FILTER: ShareFilter = {
  text: '',
  statuses: [],
  scopes: [],
  access: null,
  risks: [],
  grantedBy: null,
  board: null,
  soon: false,
};

export const FILTER_KEY = 'shares.filter';
export const SOON_DAYS = 7;

/** The riskiest first: it is an audit list (E6). */
export const RISK_FIRST: Sort = { id: 'risk', desc: false };

/** Columns by their ids, and what main sorts by for each. */
const SORTS: Record<string, SortBy> = {
  recipient: 'email',
  scope: 'scope',
  target: 'target',
  level: 'access',
  since: 'since',
  until: 'expiresAt',
  lastUsed: 'lastUsedAt',
  grantedBy: 'grantedBy',
  status: 'status',
  risk: 'risk',
};

export function sharesQuery(filter: ShareFilter, sort: Sort | null, limit: number) {
  const text = filter.text.trim().slice(0, 200);
  const by = SORTS[sort?.id ?? ''] ?? 'risk';
  return {
    type: 'shares' as const,
    limit,
    sort: { by, ...(sort?.desc ? { descending: true } : {}) },
    ...(text === '' ? {} : { text }),
    ...(filter.statuses.length === 0 ? {} : { statuses: filter.statuses }),
    ...(filter.scopes.length === 0 ? {} : { scopes: filter.scopes }),
    ...(filter.access === null ? {} : { access: filter.access }),
    ...(filter.risks.length === 0 ? {} : { risks: filter.risks }),
    ...(filter.grantedBy === null ? {} : { grantedBy: filter.grantedBy }),
    ...(filter.board === null ? {} : { board: filter.board }),
    ...(filter.soon ? { endsWithinDays: SOON_DAYS } : {}),
  };
}

/** How many conditions narrow the list. */
export function filterCount(filter: ShareFilter): number {
  const lists = [filter.statuses, filter.scopes, filter.risks];
  const single = [filter.access, filter.grantedBy, filter.board];
  return [
    filter.text.trim() !== '',
    filter.soon,
    ...lists.map((list) => list.length > 0),
    ...single.map((one) => one !== null),
  ].filter(Boolean).length;
}
