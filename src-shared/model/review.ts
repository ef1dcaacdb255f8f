/** The closed vocabularies of reviews and risks (commands.md, queries `risks` and `reviews`). */

/** Every kind of finding, as commands.md lists them. */
export const RISK_KINDS = [
  'external-read-write',
  'no-expiry',
  'unused',
  'tenant-scope',
  'private-shared-outside',
  'link-without-password',
  'departed',
  'override-above-role',
] as const;
export type RiskKind = (typeof RISK_KINDS)[number];

/** The gravest first. */
export const SEVERITIES = ['high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * What one item of a review is about: one stored basis of access, the smallest thing that can be
 * kept, revoked or changed. `owner` and `admin` can only be kept here: a board needs an owner (S17),
 * and administration is given and taken under People (W2).
 */
export const REVIEW_ITEM_KINDS = [
  'share',
  'partner',
  'partner-board',
  'partner-report',
  'participant',
  'override',
  'member',
  'link',
  'owner',
  'admin',
] as const;
export type ReviewItemKind = (typeof REVIEW_ITEM_KINDS)[number];

export const REVIEW_DECISIONS = ['keep', 'revoke', 'change'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/** Why a decision is recommended. */
export const REVIEW_GROUNDS = [
  'departed',
  'above-role',
  'never-used',
  'unused',
  'in-use',
  'not-recorded',
  'needed',
] as const;
export type ReviewGround = (typeof REVIEW_GROUNDS)[number];

/**
 * What became of an item when its review was closed. `kept`: nothing was to be done; `applied`: it
 * was carried out; `gone`: it had ended before; `changed`: it is no longer what was reviewed, so a
 * keep vouches for nothing and a change was not carried out; `refused`: a rule stood against it.
 */
export const REVIEW_OUTCOMES = ['kept', 'applied', 'gone', 'changed', 'refused'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

export const REVIEW_STATES = ['open', 'closed'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** What happens at closing to what nobody has decided. */
export const UNANSWERED = ['keep', 'revoke'] as const;
export type Unanswered = (typeof UNANSWERED)[number];

export const REVIEW_REPEATS = ['quarterly'] as const;
export type ReviewRepeat = (typeof REVIEW_REPEATS)[number];

/** After how many days without use something counts as unused, where nothing else is set. */
export const UNUSED_DAYS = 90;
