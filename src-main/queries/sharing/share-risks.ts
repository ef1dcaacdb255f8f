import type { BoardRow, ShareRow } from '../../../src-shared/model/rows';
import type { ShareRisk, ShareState } from '../../../src-shared/queries/sharing';
import { DAY_MS } from '../../domain/risks/finding';

/** What makes a share worth a look, the gravest first; what has ended risks nothing. */
export function risksOf(
  share: ShareRow,
  status: ShareState,
  board: BoardRow | null,
  { at, unusedDays }: { at: number; unusedDays: number },
): ShareRisk[] {
  if (status !== 'live' && status !== 'pending') return [];
  const risks: ShareRisk[] = [];
  // A card of it opens nothing of the board itself.
  if (share.scope === 'board' && board?.private === true) risks.push('private');
  if (share.scope === 'tenant') risks.push('tenant');
  if (share.access === 'read-write') risks.push('read-write');
  if (share.expiresAt === null) risks.push('no-expiry');
  const last = share.lastUsedAt ?? share.redeemedAt;
  if (status === 'live' && last !== null && last + unusedDays * DAY_MS <= at) risks.push('unused');
  return risks;
}
