import { z } from 'zod';
import type { CommandInput } from '../commands';
import type { RiskKind, Severity } from '../model/review';
import { instant, query } from './fields';
import type { ReviewSummary } from './review';
import type { RequestItem, ShareItem } from './sharing';

export const overviewQueries = [
  query('overview', {
    at: instant.optional(),
    /** How many calendar days the series show; 30 when left out. */
    days: z.number().int().min(1).max(370).optional(),
  }),
] as const;

/** What needs doing today; lists show the first few, their counts all. */
export interface OverviewAnswer {
  at: string;
  timeZone: string;
  reviews: {
    /** Open ones, the soonest due first. */
    open: ReviewSummary[];
    openCount: number;
    overdue: number;
    /** Items still to be decided, of all open reviews. */
    undecided: number;
    /** Due to be opened: the next of a series, and E5's quarterly review. */
    toOpen: ScheduledReview[];
  };
  /** Live shares that end within seven days (E4). */
  expiring: { count: number; items: ShareItem[] };
  /** Pending ones (S19). */
  requests: { count: number; items: RequestItem[] };
  /** Findings that are not snoozed, by kind, the gravest first; kinds without any have count 0. */
  risks: { kind: RiskKind; count: number; worst: Severity | null }[];
  risksBySeverity: Record<Severity, number>;
  snoozed: number;
  /** Oldest first, days of the workspace's time zone; today is the last. */
  changes: { day: string; entries: number; changed: number }[];
  /** External shares at the end of each day (today: now). */
  shares: { day: string; live: number; pending: number }[];
}

export interface ScheduledReview {
  /** `series`: follows a closed review; `no-expiry`: shares without expiry are due (E5). */
  reason: 'series' | 'no-expiry';
  name: string;
  /** Since when it is due. */
  at: string;
  /** For `no-expiry`: how many shares are due. */
  count: number | null;
  follows: string | null;
  command: CommandInput;
}
