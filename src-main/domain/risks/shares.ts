import { formatInstant } from '../../../src-shared/model/instant';
import type { RiskKind, Severity } from '../../../src-shared/model/review';
import type { BoardRow, ShareRow } from '../../../src-shared/model/rows';
import type { RiskFacts } from '../../../src-shared/queries/risk';
import { isOpenShare } from '../access/external-share';
import { subjectOf } from '../reviews/ids';
import { DAY_MS, type Finding, type Looked } from './finding';

interface Looking extends Looked {
  share: ShareRow;
  board: BoardRow | null;
}

/** The finding's severity and since when it is one; null where the share is none. */
type Judge = (looking: Looking) => { severity: Severity; since: number } | null;

/** When a redeemed share was used last: redeeming is a use. */
export function lastUse(share: ShareRow): number | null {
  return share.lastUsedAt ?? share.redeemedAt;
}

const KINDS: Partial<Record<RiskKind, Judge>> = {
  'external-read-write': ({ share, board }) => {
    if (share.access !== 'read-write') return null;
    const grave = share.scope === 'tenant' || board?.private === true;
    return { severity: grave ? 'high' : 'medium', since: share.createdAt };
  },
  // E5: due for review every quarter.
  'no-expiry': ({ share }) =>
    share.expiresAt === null ? { severity: 'medium', since: share.createdAt } : null,
  unused: ({ share, at, thresholds }) => {
    const last = lastUse(share);
    if (share.status !== 'live' || last === null) return null;
    const since = last + thresholds.unusedDays * DAY_MS;
    return since <= at ? { severity: 'medium', since } : null;
  },
  // E2: the widest scope there is.
  'tenant-scope': ({ share }) =>
    share.scope === 'tenant' ? { severity: 'high', since: share.createdAt } : null,
};

function factsOf({ share, board, thresholds }: Looking): RiskFacts {
  const last = lastUse(share);
  return {
    scope: share.scope,
    access: share.access,
    expiresAt: share.expiresAt === null ? null : formatInstant(share.expiresAt),
    lastUsedAt: last === null ? null : formatInstant(last),
    unusedDays: thresholds.unusedDays,
    ...(board !== null && { private: board.private }),
  };
}

/** Findings about external shares that wait for their recipient or are live. */
export function* shareFindings(looked: Looked, kinds: ReadonlySet<RiskKind>): Iterable<Finding> {
  const judges = Object.entries(KINDS).filter(([kind]) => kinds.has(kind as RiskKind));
  if (judges.length === 0) return;
  const { state, at } = looked;
  for (const share of state.shares.rows) {
    if (!isOpenShare(share, at)) continue;
    const card = share.scope === 'card' ? state.cards.get(share.target ?? '') : undefined;
    const board = state.boards.get(card?.board ?? share.target ?? '') ?? null;
    const looking = { ...looked, share, board };
    for (const [kind, judge] of judges) {
      const judged = judge(looking);
      if (judged === null) continue;
      yield {
        kind: kind as RiskKind,
        subject: subjectOf('share', share.id),
        ...judged,
        person: share.person,
        share: share.id,
        ...(board !== null && { board: board.id }),
        ...(card !== undefined && { card: card.id }),
        facts: factsOf(looking),
      };
    }
  }
}
