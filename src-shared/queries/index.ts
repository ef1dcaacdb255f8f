import { z } from 'zod';
import { anyCommand } from '../commands';
import { personRef } from '../commands/fields';
import type { AccessChange, MayAnswer } from '../result';
import { type AccessAnswer, accessQueries, type WhatItem, type WhoItem } from './access';
import { type DiffAnswer, diffQueries } from './diff';
import { type Page, query } from './fields';
import { type GridAnswer, gridQueries } from './grid';
import { type EntryAnswer, type HistoryItem, historyQueries } from './history';
import {
  type BoardItem,
  listQueries,
  type PersonItem,
  type TeamspaceItem,
  type WorkspaceAnswer,
} from './lists';
import { type OverviewAnswer, overviewQueries } from './overview';
import { proofQueries, type VerifyAnswer } from './proof';
import {
  type ReviewAnswer,
  type ReviewClosingAnswer,
  type ReviewItemAnswer,
  type ReviewScopeAnswer,
  type ReviewSummary,
  reviewQueries,
} from './review';
import { type RiskItem, riskQueries, type ThresholdsAnswer } from './risk';
import {
  type CardItem,
  type ParticipantItem,
  type PartnerItem,
  type ReportItem,
  type RequestItem,
  type ShareItem,
  type SharingAnswer,
  sharingQueries,
  type TiesAnswer,
} from './sharing';

export const mayQuery = query('may', { actor: personRef, command: anyCommand });

export const anyQuery = z.discriminatedUnion('type', [
  ...accessQueries,
  ...diffQueries,
  ...gridQueries,
  ...historyQueries,
  ...proofQueries,
  ...listQueries,
  ...sharingQueries,
  ...riskQueries,
  ...reviewQueries,
  ...overviewQueries,
  mayQuery,
]);
export type Query = z.infer<typeof anyQuery>;
export type QueryInput = z.input<typeof anyQuery>;
export type QueryType = Query['type'];
export type QueryOf<T extends QueryType> = Extract<Query, { type: T }>;

/** What each query answers when it is not refused. */
export interface Answers {
  access: AccessAnswer;
  who: Page<WhoItem>;
  what: Page<WhatItem>;
  diff: DiffAnswer;
  may: MayAnswer;
  grid: GridAnswer;
  history: Page<HistoryItem>;
  entry: EntryAnswer;
  verify: VerifyAnswer;
  workspace: WorkspaceAnswer;
  teamspaces: Page<TeamspaceItem>;
  boards: Page<BoardItem>;
  people: Page<PersonItem>;
  shares: Page<ShareItem>;
  partners: Page<PartnerItem>;
  requests: Page<RequestItem>;
  reports: Page<ReportItem>;
  cards: Page<CardItem>;
  participants: Page<ParticipantItem>;
  sharing: SharingAnswer;
  ties: TiesAnswer;
  risks: Page<RiskItem>;
  thresholds: ThresholdsAnswer;
  reviews: Page<ReviewSummary>;
  review: ReviewAnswer;
  reviewItem: ReviewItemAnswer;
  reviewScope: ReviewScopeAnswer;
  reviewClosing: ReviewClosingAnswer;
  overview: OverviewAnswer;
}
export type { AccessChange };
