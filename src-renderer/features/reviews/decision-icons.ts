import { Ban, Check, type LucideIcon, SquarePen } from 'lucide-react';
import type { ReviewDecision } from '../../../src-shared/model/review';

/** The same sign for a decision in the queue, the table and on the buttons. */
export const DECISION_ICONS: Record<ReviewDecision, LucideIcon> = {
  keep: Check,
  revoke: Ban,
  change: SquarePen,
};
