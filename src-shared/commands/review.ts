import { z } from 'zod';
import { parseInstant } from '../model/instant';
import { LEVELS } from '../model/level';
import {
  REVIEW_DECISIONS,
  REVIEW_REPEATS,
  RISK_KINDS,
  SEVERITIES,
  UNANSWERED,
} from '../model/review';
import { SHARE_ACCESS, SHARE_SCOPES } from '../model/words';
import { command, id, MAX_LIST, name, personRef, text } from './fields';

/** An instant as written; kept as text, so that the recorded command can be given again. */
const instant = z
  .string()
  .refine((written) => parseInstant(written) !== null, 'not an ISO 8601 instant with an offset');

/**
 * Which access a review is about. `shares`: external shares, pending or live; `partners`: partner
 * organisations and each board and report shared with them; `teamspace`: everybody's access to it
 * and what else opens its boards; `private`: everybody above `view` on private boards; `board`,
 * `person`: all that opens it or that they have; `risks`: what the findings are about.
 */
export const reviewScope = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('shares'),
    scopes: z.array(z.enum(SHARE_SCOPES)).min(1).optional(),
    access: z.enum(SHARE_ACCESS).optional(),
    /** E5: only those without expiry. */
    noExpiry: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('partners'), partner: id.optional() }),
  z.strictObject({ kind: z.literal('teamspace'), teamspace: id }),
  z.strictObject({ kind: z.literal('private'), teamspace: id.optional() }),
  z.strictObject({ kind: z.literal('board'), board: id }),
  z.strictObject({ kind: z.literal('person'), person: personRef }),
  z.strictObject({
    kind: z.literal('risks'),
    kinds: z.array(z.enum(RISK_KINDS)).min(1).optional(),
    severity: z.enum(SEVERITIES).optional(),
  }),
]);
export type ReviewScope = z.infer<typeof reviewScope>;

/** An item's id within its review: stable, made of what it is about. */
export const itemId = z
  .string()
  .min(1)
  .max(1_300)
  .regex(/^[^\s\p{Cc}\p{Cs}]+$/u, 'not the id of an item');

const auditors = z.array(personRef).max(1_000);

export const reviewCommands = [
  command('review.open', {
    id: id.optional(),
    name,
    scope: reviewScope,
    due: instant,
    /** Who may decide beside the admins; left out: every auditor. */
    auditors: auditors.optional(),
    /** What closing does with what nobody has decided; left out: keep. */
    unanswered: z.enum(UNANSWERED).optional(),
    repeat: z.enum(REVIEW_REPEATS).optional(),
    /** The review of the series that this one follows. */
    follows: id.optional(),
  }),
  /** Moves the date, names others, or ends the series (`repeat: null`); never what is reviewed. */
  command('review.change', {
    review: id,
    name: name.optional(),
    due: instant.optional(),
    auditors: auditors.nullable().optional(),
    unanswered: z.enum(UNANSWERED).optional(),
    repeat: z.enum(REVIEW_REPEATS).nullable().optional(),
  }),
  command('review.decide', {
    review: id,
    items: z.array(itemId).min(1).max(MAX_LIST),
    decision: z.enum(REVIEW_DECISIONS),
    /** For `change`: the level to have from then on … */
    level: z.enum(LEVELS).exclude(['none', 'own']).optional(),
    /** … or, for an external share, the end (`null`: none). */
    expiresAt: instant.nullable().optional(),
    note: text(2000).optional(),
  }).refine(
    (c) => (c.decision === 'change') === (c.level !== undefined || c.expiresAt !== undefined),
    { path: ['level'], message: 'a change, and nothing else, says the level or the end' },
  ),
  command('review.close', { review: id }),
] as const;
