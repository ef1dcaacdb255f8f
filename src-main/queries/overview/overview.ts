import { formatInstant } from '../../../src-shared/model/instant';
import { RISK_KINDS, SEVERITIES, type Severity } from '../../../src-shared/model/review';
import type { Answers, QueryOf } from '../../../src-shared/queries';
import type { OverviewAnswer } from '../../../src-shared/queries/overview';
import type { Core } from '../../commands/core';
import { DAY_MS } from '../../domain/risks/finding';
import type { Moment } from '../access';
import { byUrgency } from '../reviews/lists';
import { summaryOf } from '../reviews/summary';
import { isSnoozed, visibleFindings } from '../risks/risks';
import { requestItem, visibleRequests } from '../sharing/requests';
import { shareItem, visibleShares } from '../sharing/shares';
import type { Viewer } from '../viewer';
import { daysUpTo } from './days';
import { changesByDay, sharesByDay } from './series';
import { toOpen } from './to-open';

const DEFAULT_DAYS = 30;
/** How many of each are shown; the counts are of all. */
const SHOWN = 8;
/** E4: the recipient is told as long ahead. */
const SOON_MS = 7 * DAY_MS;

/** What needs doing today, and how the days before went. */
export function overview(
  core: Core,
  q: QueryOf<'overview'>,
  moment: Moment,
  viewer: Viewer,
): Answers['overview'] {
  const { state, at } = moment;
  const timeZone = state.workspace?.timeZone ?? 'UTC';
  const days = daysUpTo(timeZone, at, q.days ?? DEFAULT_DAYS);
  const shares = visibleShares(state, viewer);
  return {
    at: formatInstant(at),
    timeZone,
    reviews: reviewsOf(moment, viewer),
    expiring: expiring(moment, shares),
    requests: pendingRequests(moment, viewer),
    ...risksOf(moment, viewer),
    changes: changesByDay(core, days, at, viewer),
    shares: sharesByDay(shares, days, at),
  };
}

function reviewsOf(moment: Moment, viewer: Viewer): OverviewAnswer['reviews'] {
  if (!viewer.seesEverything) {
    return { open: [], openCount: 0, overdue: 0, undecided: 0, toOpen: [] };
  }
  const open = [...moment.state.reviews.rows]
    .filter((row) => row.status === 'open')
    .sort(byUrgency)
    .map((row) => summaryOf(moment, row, viewer));
  return {
    open: open.slice(0, SHOWN),
    openCount: open.length,
    overdue: open.filter(({ overdue }) => overdue).length,
    undecided: open.reduce((sum, { counts }) => sum + counts.total - counts.decided, 0),
    toOpen: toOpen(moment, viewer),
  };
}

function expiring(
  { state, at }: Moment,
  shares: ReturnType<typeof visibleShares>,
): OverviewAnswer['expiring'] {
  const soon = shares
    .flatMap((row) => (row.expiresAt === null ? [] : [{ row, end: row.expiresAt }]))
    .filter(({ row, end }) => row.status === 'live' && end > at && end <= at + SOON_MS)
    .sort((a, b) => a.end - b.end || (a.row.id < b.row.id ? -1 : 1));
  return {
    count: soon.length,
    items: soon.slice(0, SHOWN).map(({ row }) => shareItem(state, row, at)),
  };
}

function pendingRequests({ state }: Moment, viewer: Viewer): OverviewAnswer['requests'] {
  const pending = visibleRequests(state, viewer)
    .filter((row) => row.status === 'pending')
    .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
  return {
    count: pending.length,
    items: pending.slice(0, SHOWN).map((row) => requestItem(state, row)),
  };
}

function risksOf(
  moment: Moment,
  viewer: Viewer,
): Pick<OverviewAnswer, 'risks' | 'risksBySeverity' | 'snoozed'> {
  const none = () => ({ count: 0, worst: SEVERITIES.length as number });
  const kinds = new Map(RISK_KINDS.map((kind) => [kind, none()]));
  const risksBySeverity: Record<Severity, number> = { high: 0, medium: 0, low: 0 };
  let snoozed = 0;
  for (const finding of visibleFindings(moment, viewer)) {
    if (isSnoozed(moment.state, moment.at, finding)) {
      snoozed++;
      continue;
    }
    risksBySeverity[finding.severity]++;
    const kind = kinds.get(finding.kind);
    if (kind === undefined) continue;
    kind.count++;
    kind.worst = Math.min(kind.worst, SEVERITIES.indexOf(finding.severity));
  }
  const risks = [...kinds].map(([kind, { count, worst }]) => ({
    kind,
    count,
    worst: SEVERITIES[worst] ?? null,
  }));
  risks.sort((a, b) => rank(a.worst) - rank(b.worst) || b.count - a.count);
  return { risks, risksBySeverity, snoozed };
}

function rank(severity: Severity | null): number {
  return severity === null ? SEVERITIES.length : SEVERITIES.indexOf(severity);
}
