import fc from 'fast-check';
import type { CommandInput } from '../../src-shared/commands';
import type { ReviewScope } from '../../src-shared/commands/review';
import { RISK_KINDS } from '../../src-shared/model/review';
import { few, someone } from './generate-words';
import { T0 } from './workspace';

/** A plain command, as `generate.ts` has them. */
type Plain = Exclude<CommandInput, { type: 'batch' | 'undo' }>;

const DAY = 86_400_000;
const instant = fc
  .constantFrom(3_640_000, DAY, 30 * DAY)
  .map((after) => new Date(T0 + after).toISOString());

const scope: fc.Arbitrary<ReviewScope> = fc.constantFrom<ReviewScope[]>(
  { kind: 'shares' },
  { kind: 'shares', noExpiry: true },
  { kind: 'partners' },
  { kind: 'teamspace', teamspace: 'north' },
  { kind: 'teamspace', teamspace: 'south' },
  { kind: 'private' },
  { kind: 'board', board: 'plan' },
  { kind: 'board', board: 'notes' },
  { kind: 'board', board: 'secret' },
  { kind: 'person', person: 'mia' },
  { kind: 'person', person: 'otto' },
  { kind: 'risks' },
);

const review = fc.constantFrom('v0', 'v0', 'v1');
/** What the base workspace has, or comes to have: most of a review's items are none of these. */
const item = fc.constantFrom(
  'share:s0',
  'share:s1',
  'share:s3',
  'partner:x0',
  'partner-board:x0/plan',
  'partner-board:x0/notes',
  'partner-report:x0/r0',
  'participant:notes/otto',
  'participant:notes/fritz',
  'participant:plan/vic',
  'override:plan/mia',
  'override:secret/vic',
  'override:plan/vera',
  'member:north/mia',
  'member:north/vera',
  'member:south/max',
  'link:notes',
  'owner:plan/mia',
);
const subject = fc.constantFrom(
  'share:s0',
  'share:s1',
  'share:s3',
  'board:notes',
  'board:plan',
  'person:dora',
  'person:vic',
  'participant:secret/otto',
  'override:sheet/vera',
);

function made(type: Plain['type'], fields: Record<string, fc.Arbitrary<unknown>>) {
  return fc
    .record({ type: fc.constant(type), ...fields })
    .map((command) => JSON.parse(JSON.stringify(command)) as Plain);
}
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

const opening = made('review.open', {
  id: review,
  name: fc.constant('Review'),
  scope,
  due: instant,
  auditors: maybe(few(someone, 2)),
  unanswered: maybe(fc.constantFrom('keep', 'revoke')),
  repeat: maybe(fc.constant('quarterly')),
  follows: maybe(fc.constant('v0')),
});
const note = maybe(fc.constantFrom('no longer needed', 'as agreed'));

const reviews = [
  opening,
  opening,
  made('review.decide', {
    review,
    items: few(item),
    decision: fc.constantFrom('keep', 'revoke', 'revoke'),
    note,
  }),
  made('review.decide', {
    review,
    items: few(item, 1),
    decision: fc.constant('revoke'),
    note,
  }),
  made('review.decide', {
    review,
    items: few(item, 1),
    decision: fc.constant('change'),
    level: fc.constantFrom('view', 'edit'),
    note,
  }),
  made('review.change', {
    review,
    due: maybe(instant),
    repeat: maybe(fc.constantFrom('quarterly', null)),
    unanswered: maybe(fc.constantFrom('keep', 'revoke')),
  }),
  made('review.close', { review }),
];

const findings = [
  made('risk.snooze', {
    kind: fc.constantFrom(...RISK_KINDS),
    subject,
    until: instant,
    reason: fc.constant('known'),
  }),
  made('risk.unsnooze', { kind: fc.constantFrom(...RISK_KINDS), subject }),
  made('workspace.setThresholds', { unusedDays: fc.constantFrom(1, 30, 90) }),
];

/** Reviews from opening to closing, and findings that are set aside. */
export const reviewing: fc.Arbitrary<Plain> = fc.oneof(
  { weight: 8, arbitrary: fc.oneof(...reviews) },
  { weight: 1, arbitrary: fc.oneof(...findings) },
);
