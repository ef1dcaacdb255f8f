import { z } from 'zod';
import type { CommandInput } from '../commands';
import { id } from '../commands/fields';
import { itemId, type ReviewScope, reviewScope } from '../commands/review';
import type { Level } from '../model/level';
import {
  REVIEW_ITEM_KINDS,
  REVIEW_STATES,
  type ReviewDecision,
  type ReviewGround,
  type ReviewItemKind,
  type ReviewOutcome,
  type ReviewRepeat,
  type ReviewState,
  type Unanswered,
} from '../model/review';
import type { AccessAnswer } from './access';
import { instant, type Page, pageFields, query } from './fields';

export const REVIEW_SORTS = [
  'person',
  'thing',
  'kind',
  'level',
  'lastUsedAt',
  'recommendation',
  'decision',
] as const;

export const reviewQueries = [
  query('reviews', {
    statuses: z.array(z.enum(REVIEW_STATES)).optional(),
    text: z.string().max(200).optional(),
    at: instant.optional(),
    ...pageFields,
  }),
  query('review', {
    review: id,
    decision: z.enum(['undecided', 'keep', 'revoke', 'change']).optional(),
    recommendation: z.enum(['keep', 'revoke', 'change']).optional(),
    outcome: z.enum(['kept', 'applied', 'gone', 'changed', 'refused']).optional(),
    kinds: z.array(z.enum(REVIEW_ITEM_KINDS)).optional(),
    text: z.string().max(200).optional(),
    sort: z
      .strictObject({ by: z.enum(REVIEW_SORTS), descending: z.boolean().optional() })
      .optional(),
    at: instant.optional(),
    ...pageFields,
  }),
  /** What there is to know before deciding one item, as things are now. */
  query('reviewItem', { review: id, item: itemId, at: instant.optional() }),
  /** What a review of this scope would hold if it were opened now. */
  query('reviewScope', { scope: reviewScope }),
  /** What closing would do if it were done now, by whoever asks. */
  query('reviewClosing', { review: id }),
] as const;

export interface ReviewSummary {
  id: string;
  name: string;
  scope: ReviewScope;
  /** Name of the scope's teamspace, board, person or partner. */
  scopeName: string | null;
  status: ReviewState;
  due: string;
  /** Open and past its date. */
  overdue: boolean;
  openedAt: string;
  openedBy: string;
  openedByName: string;
  closedAt: string | null;
  closedBy: string | null;
  closedByName: string | null;
  /** Empty: every auditor. */
  auditors: { person: string; name: string }[];
  unanswered: Unanswered;
  repeat: ReviewRepeat | null;
  follows: string | null;
  /** Whether the asking person may decide its items, and close it. */
  mayDecide: boolean;
  mayClose: boolean;
  counts: {
    total: number;
    decided: number;
    keep: number;
    revoke: number;
    change: number;
    outcomes: Record<ReviewOutcome, number>;
  };
  /** The series' next one: from when, and the command that opens it. Null: no series, or opened. */
  next: { at: string; command: CommandInput } | null;
}

export interface ReviewItem {
  item: string;
  kind: ReviewItemKind;
  person: string | null;
  personName: string;
  email: string;
  affiliation: string | null;
  board: string | null;
  boardName: string | null;
  card: string | null;
  cardName: string | null;
  teamspace: string | null;
  teamspaceName: string | null;
  share: string | null;
  partner: string | null;
  partnerName: string | null;
  report: string | null;
  reportName: string | null;
  /** As frozen when the review was opened. */
  level: Level;
  /** The path by which it opens (P1 … P7). */
  via: string;
  since: string | null;
  expiresAt: string | null;
  lastUsedAt: string | null;
  recommendation: {
    decision: ReviewDecision;
    level: Level | null;
    ground: ReviewGround;
    /** Days without use, where that is the ground. */
    days: number | null;
  };
  /** Whether it can be revoked here, and the levels that a change may set it to. */
  canRevoke: boolean;
  levels: Level[];
  /** Whether a change may set another end. */
  canExpire: boolean;
  decision: ReviewDecision | null;
  decidedLevel: Level | null;
  /** undefined: the end stays; null: no end. */
  decidedExpiresAt?: string | null;
  decidedBy: string | null;
  decidedByName: string | null;
  decidedAt: string | null;
  note: string;
  outcome: ReviewOutcome | null;
  outcomeRule: string | null;
}

export interface ReviewAnswer extends Page<ReviewItem> {
  review: ReviewSummary;
  /** How many items the filter leaves. */
  total: number;
}

export interface ReviewItemAnswer {
  item: ReviewItem;
  /** Whether what is reviewed still is as it was when the review was opened. */
  present: 'same' | 'changed' | 'gone';
  /** The person's access to the board, card or report now; null where it is about none. */
  access: AccessAnswer | null;
  /** The level that would be left if this alone were revoked. */
  left: Level | null;
  /** The commands that revoking would carry out. */
  revocation: CommandInput[];
  /** What else the review holds of the same person, and of the same thing. */
  samePerson: ReviewItem[];
  sameThing: ReviewItem[];
  /** The share's or request's own reason, where it has one. */
  reason: string | null;
  grantedBy: string | null;
  grantedByName: string | null;
}

export interface ReviewScopeAnswer {
  total: number;
  kinds: { kind: ReviewItemKind; count: number }[];
  recommended: { keep: number; revoke: number; change: number };
}

export interface ReviewClosingAnswer {
  total: number;
  /** Nobody has decided these; the review's `unanswered` counts for them. */
  undecided: number;
  outcomes: Record<ReviewOutcome, number>;
  /** How many applied items revoke, and how many change. */
  revokes: number;
  changes: number;
  /** Up to 100 items that a rule stands against. */
  standAgainst: { item: ReviewItem; rule: string | null; message: string }[];
  /** False where a share's revocation is among it: such a closing cannot be undone (E7). */
  undoable: boolean;
}
