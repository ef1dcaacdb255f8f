import { type RuleCase, ruleCases } from '../../../support/rule-cases';
import { own } from '../../../support/standard-world';
import type { TestWorkspace } from '../../../support/workspace';
import { DAY, decide, instant, open, reviewWorld } from './world';

const shares = { kind: 'shares' } as const;
const opened = (w: TestWorkspace) => open(w, { kind: 'board', board: 'doc' });
const closed = (w: TestWorkspace) => {
  opened(w);
  w.run('admin', { type: 'review.close', review: 'r' });
};
const opening = { type: 'review.open', name: 'R', scope: shares, due: instant(30) } as const;
const deciding = {
  type: 'review.decide' as const,
  review: 'r',
  items: ['share:sfred'],
  decision: 'revoke' as const,
};

const rules: RuleCase[] = [
  { rule: 'A', name: 'admins open reviews', as: 'admin', command: opening, want: 'ok' },
  {
    rule: 'A',
    name: 'auditors do not',
    as: 'aud',
    command: opening,
    want: { code: 'forbidden', rule: 'A' },
  },
  {
    rule: 'A',
    name: 'a date that has passed is none',
    as: 'admin',
    command: { ...opening, due: instant(-1) },
    want: { code: 'invalid', path: 'due' },
  },
  {
    rule: 'A',
    name: 'only auditors and admins can be named',
    as: 'admin',
    command: { ...opening, auditors: ['ed'] },
    want: { code: 'conflict', path: 'auditors[0]' },
  },
  {
    rule: 'A',
    name: 'an id is taken once',
    given: opened,
    as: 'admin',
    command: { ...opening, id: 'r' },
    want: { code: 'conflict', path: 'id' },
  },
  { rule: 'A', name: 'auditors decide', given: opened, as: 'aud', command: deciding, want: 1 },
  { rule: 'A', name: 'admins decide', given: opened, as: 'admin', command: deciding, want: 1 },
  {
    rule: 'A',
    name: 'teamspace owners do not',
    given: opened,
    as: 'olga',
    command: deciding,
    want: { code: 'forbidden', rule: 'A' },
  },
  {
    rule: 'A',
    name: 'where some are named, other auditors do not',
    given: (w) => {
      w.person('eve', 'maker');
      w.run('admin', { type: 'person.setAuditor', person: 'eve', auditor: true });
      open(w, shares, { auditors: ['eve'] });
    },
    as: 'aud',
    command: deciding,
    want: { code: 'forbidden', rule: 'A' },
  },
  {
    rule: 'A',
    name: 'deciding again as before changes nothing',
    given: (w) => {
      opened(w);
      decide(w, ['share:sfred'], 'revoke');
    },
    as: 'admin',
    command: deciding,
    want: 0,
  },
  {
    rule: 'A',
    name: 'what is no item is not found',
    given: opened,
    as: 'aud',
    command: { ...deciding, items: ['share:sfred', 'share:none'] },
    want: { code: 'not-found', path: 'items[1]' },
  },
  {
    rule: 'A',
    name: 'a closed review stands',
    given: closed,
    as: 'admin',
    command: deciding,
    want: { code: 'conflict' },
  },
  {
    rule: 'S17',
    name: 'an owner is not taken away',
    given: (w) => {
      own(w, 'olga');
      opened(w);
    },
    as: 'admin',
    command: { ...deciding, items: ['link:doc', 'owner:doc/olga'] },
    want: { code: 'forbidden', rule: 'S17', path: 'items[1]' },
  },
  {
    rule: 'P2.1',
    name: 'an override that lowers is not taken away: that would raise',
    given: (w) => {
      w.run('admin', {
        type: 'teamspace.setMembers',
        teamspace: 'team',
        members: [{ person: 'vic', level: 'edit' }],
      });
      opened(w);
    },
    as: 'aud',
    command: { ...deciding, items: ['override:doc/vic'] },
    want: { code: 'forbidden', rule: 'P2.1', path: 'items[0]' },
  },
  {
    rule: 'G4',
    name: 'a partner has no other level',
    given: opened,
    as: 'aud',
    command: {
      ...deciding,
      items: ['partner-board:acme/doc'],
      decision: 'change',
      level: 'edit',
    },
    want: { code: 'forbidden', path: 'items[0]' },
  },
  {
    rule: 'E4',
    name: 'only a share has an end',
    given: opened,
    as: 'aud',
    command: {
      ...deciding,
      items: ['participant:doc/tom'],
      decision: 'change',
      expiresAt: instant(20),
    },
    want: { code: 'forbidden', path: 'items[0]' },
  },
  {
    rule: 'E4',
    name: 'an end in the past is refused',
    given: opened,
    as: 'aud',
    command: { ...deciding, decision: 'change', expiresAt: instant(-20) },
    want: { code: 'invalid', rule: 'E4' },
  },
  {
    rule: 'A',
    name: 'admins close',
    given: opened,
    as: 'admin',
    command: { type: 'review.close', review: 'r' },
    want: 'ok',
  },
  {
    rule: 'A',
    name: 'auditors do not close',
    given: opened,
    as: 'aud',
    command: { type: 'review.close', review: 'r' },
    want: { code: 'forbidden', rule: 'A' },
  },
  {
    rule: 'A',
    name: 'a review is closed once',
    given: closed,
    as: 'admin',
    command: { type: 'review.close', review: 'r' },
    want: { code: 'conflict' },
  },
  {
    rule: 'A',
    name: 'the date can be moved while it is open',
    given: opened,
    as: 'admin',
    command: { type: 'review.change', review: 'r', due: instant(60) },
    want: 1,
  },
  {
    rule: 'A',
    name: 'of a closed one only the series can be ended',
    given: closed,
    as: 'admin',
    command: { type: 'review.change', review: 'r', due: instant(60) },
    want: { code: 'conflict' },
  },
  {
    rule: 'E5',
    name: 'a series can be begun after the first of it',
    given: closed,
    as: 'admin',
    command: { type: 'review.change', review: 'r', repeat: 'quarterly' },
    want: 1,
  },
];

const finding = { kind: 'tenant-scope', subject: 'share:slee' } as const;
const snoozing = {
  type: 'risk.snooze',
  ...finding,
  until: instant(30),
  reason: 'in talks',
} as const;

const risks: RuleCase[] = [
  {
    rule: 'A',
    name: 'admins set a finding aside',
    as: 'admin',
    command: snoozing,
    want: 1,
    after: (w) => {
      expectSnoozed(w, 1);
      w.now += 31 * DAY;
      expectSnoozed(w, 0);
    },
  },
  {
    rule: 'A',
    name: 'auditors do not: they decide in reviews alone',
    as: 'aud',
    command: snoozing,
    want: { code: 'forbidden', rule: 'A' },
  },
  {
    rule: 'A',
    name: 'not without a reason',
    as: 'admin',
    command: { ...snoozing, reason: ' ' },
    want: { code: 'invalid', path: 'reason' },
  },
  {
    rule: 'A',
    name: 'not for ever',
    as: 'admin',
    command: { ...snoozing, until: instant(400) },
    want: { code: 'invalid', path: 'until' },
  },
  {
    rule: 'A',
    name: 'not what is no finding',
    as: 'admin',
    command: { ...snoozing, subject: 'share:sfred' },
    want: { code: 'not-found', path: 'subject' },
  },
  {
    rule: 'A',
    name: 'and take it up again',
    given: (w) => w.run('admin', snoozing),
    as: 'admin',
    command: { type: 'risk.unsnooze', ...finding },
    want: 1,
    after: (w) => expectSnoozed(w, 0),
  },
  {
    rule: 'A',
    name: 'admins set thresholds',
    as: 'admin',
    command: { type: 'workspace.setThresholds', unusedDays: 30 },
    want: 1,
  },
  {
    rule: 'A',
    name: 'auditors do not',
    as: 'aud',
    command: { type: 'workspace.setThresholds', unusedDays: 30 },
    want: { code: 'forbidden', rule: 'A' },
  },
  {
    rule: 'A',
    name: 'the usual threshold is no change',
    as: 'admin',
    command: { type: 'workspace.setThresholds', unusedDays: 90 },
    want: 0,
  },
];

function expectSnoozed(w: TestWorkspace, want: number): void {
  const { items } = w.ask({ type: 'risks', kinds: ['tenant-scope'], snoozed: true });
  const { snoozed } = w.ask({ type: 'overview' });
  if (items.length !== want || snoozed !== want) {
    throw new Error(`${items.length} and ${snoozed} snoozed instead of ${want}`);
  }
}

ruleCases('reviews: who may open, decide and close', rules, reviewWorld);
ruleCases('risks: setting aside, thresholds', risks, reviewWorld);
