import sharing from '../../../resources/demo/sharing.json';
import { subjectOf } from '../../domain/reviews/ids';
import type { DemoShare, Outside } from './small-shares';
import type { DemoPerson } from './world';

const DAY = 86_400_000;
/** Days before the end. */
export const LAST = { opened: 98, closed: 72, due: 68 };
const PRESENT = { opened: 19, due: -10 };

/** The quarter's reviews: one closed, one under way, one late, and one that waits to be opened. */
export function reviewAccess(outside: Outside, shares: DemoShare[]): void {
  const auditor = anAuditor(outside);
  lastQuarter(outside, shares, auditor);
  partners(outside, auditor);
  thisQuarter(outside, shares, auditor);
  privateBoards(outside);
  setAside(outside, shares);
}

/** A maker who has stayed; they read everything and decide, nothing else. */
function anAuditor({ company, script }: Outside): DemoPerson {
  const [, ...cast] = company.people.slice(0, 19);
  const auditor = cast.find((one) => one.role === 'maker' && one.active && !one.ownsBoards);
  if (auditor === undefined) throw new Error('the demo needs an auditor');
  const reason = 'Reads along for internal audit';
  const set = { type: 'person.setAuditor', person: auditor.ref, auditor: true, reason } as const;
  script.say(script.day(130), company.admin.ref, set);
  return auditor;
}

/** What was open at a day: shared by then, neither revoked nor over. */
function openAt(shares: DemoShare[], back: number): DemoShare[] {
  return shares.filter(
    ({ since, until, revoked, redeemed }) =>
      redeemed &&
      since > back + 1 &&
      (until === null || until < back - 1) &&
      (revoked === null || revoked < back),
  );
}

const itemOf = (share: DemoShare) => subjectOf('share', share.id);

function lastQuarter(outside: Outside, shares: DemoShare[], auditor: DemoPerson): void {
  const { company, script } = outside;
  const { ref: admin } = company.admin;
  const review = 'review-q3';
  const at = script.day(LAST.opened);
  script.say(at, admin, {
    type: 'review.open',
    id: review,
    name: 'Q3 external access',
    scope: { kind: 'shares' },
    due: script.instant(LAST.due),
    auditors: [auditor.ref],
    repeat: 'quarterly',
  });
  const reviewed = openAt(shares, LAST.opened);
  reviewed.forEach((share, i) => {
    const decidedAt = at + DAY + Math.floor((i / reviewed.length) * 20 * DAY);
    const decision = i % 5 === 2 ? 'revoke' : 'keep';
    if (decision === 'revoke') share.revoked = LAST.closed;
    decide(outside, decidedAt, auditor, { review, share, decision });
  });
  const reason = 'All decided';
  script.say(script.day(LAST.closed), admin, { type: 'review.close', review, reason });
}

/** A series whose next one is due: opening it is what there is to do. */
function partners({ company, script }: Outside, auditor: DemoPerson): void {
  const { ref: admin } = company.admin;
  const review = 'review-partners';
  script.say(script.day(101), admin, {
    type: 'review.open',
    id: review,
    name: 'Partners and what they see',
    scope: { kind: 'partners' },
    due: script.instant(86),
    repeat: 'quarterly',
  });
  script.say(script.day(90), auditor.ref, {
    type: 'review.decide',
    review,
    items: [subjectOf('partner', 'partner-1')],
    decision: 'keep',
    note: 'Contract runs until 2028',
  });
  script.say(script.day(87), admin, { type: 'review.close', review });
}

function thisQuarter(outside: Outside, shares: DemoShare[], auditor: DemoPerson): void {
  const { company, script } = outside;
  const review = 'review-q4';
  const at = script.day(PRESENT.opened);
  script.say(at, company.admin.ref, {
    type: 'review.open',
    id: review,
    name: 'Q4 external access',
    scope: { kind: 'shares' },
    due: script.instant(PRESENT.due),
    auditors: [auditor.ref],
    unanswered: 'revoke',
    repeat: 'quarterly',
    follows: 'review-q3',
  });
  const open = openAt(shares, PRESENT.opened);
  open.slice(0, Math.ceil(open.length * 0.55)).forEach((share, i) => {
    const decidedAt = at + DAY + Math.floor((i / open.length) * 17 * DAY);
    const decision = i % 3 === 0 && share.readWrite ? 'change' : i % 5 === 1 ? 'revoke' : 'keep';
    decide(outside, decidedAt, auditor, { review, share, decision });
  });
}

interface Decided {
  review: string;
  share: DemoShare;
  decision: 'keep' | 'revoke' | 'change';
}

function decide(
  { script, random }: Outside,
  at: number,
  auditor: DemoPerson,
  { review, share, decision }: Decided,
): void {
  script.say(at, auditor.ref, {
    type: 'review.decide',
    review,
    items: [itemOf(share)],
    decision,
    ...(decision === 'change' && { level: 'view' }),
    ...(random.chance(0.4) && { note: random.pick(sharing.notes[decision]) }),
  });
}

/** Two days late, and nobody has begun. */
function privateBoards({ company, script }: Outside): void {
  script.say(script.day(25), company.admin.ref, {
    type: 'review.open',
    id: 'review-private',
    name: 'Private boards, more than viewing',
    scope: { kind: 'private', teamspace: 'product-strategy' },
    due: script.instant(2),
  });
}

function setAside({ company, script }: Outside, shares: DemoShare[]): void {
  const tenant = shares.find(
    ({ tenant: wide, revoked, until }) => wide && revoked === null && (until === null || until < 0),
  );
  if (tenant === undefined) return;
  script.say(script.day(6), company.admin.ref, {
    type: 'risk.snooze',
    kind: 'tenant-scope',
    subject: itemOf(tenant),
    until: script.instant(-40),
    reason: sharing.snooze,
  });
}
