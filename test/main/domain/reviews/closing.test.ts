import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReviewOutcome } from '../../../../src-shared/model/review';
import { expectSame } from '../../../support/rule-cases';
import { archive, makePrivate, setMember } from '../../../support/standard-world';
import type { TestWorkspace } from '../../../support/workspace';
import { DAY, decide, instant, item, items, open, reviewWorld } from './world';

let w: TestWorkspace;
beforeEach(() => {
  w = reviewWorld();
});
afterEach(() => w.close());

const close = () => w.run('admin', { type: 'review.close', review: 'r' });
const outcome = (id: string) => {
  const { outcome: what, outcomeRule } = item(w, id);
  return outcomeRule === null ? what : [what, outcomeRule];
};

type Decision = 'keep' | 'revoke' | 'change';
interface Case {
  item: string;
  decision: Decision | 'unanswered';
  more?: Parameters<typeof decide>[3];
  /** Between the opening and the closing. */
  meanwhile?: (w: TestWorkspace) => unknown;
  want: ReviewOutcome | [ReviewOutcome, string];
  /** What holds afterwards. */
  holds: (w: TestWorkspace) => boolean;
}

const state = () => w.core.state;
const role = (who: string) =>
  state().participants.get(state().boards.placeOf('doc'), state().people.placeOf(who))?.role;
const overridden = (who: string) =>
  state().overrides.get(state().boards.placeOf('doc'), state().people.placeOf(who)) ?? 0;
const membership = (who: string) => state().member({ teamspace: 'team', person: who })?.level;
const share = (id: string) => state().shares.rows.get(id);
const shared = () => state().partners.boards.size;

const cases: Case[] = [
  {
    item: 'share:sfred',
    decision: 'keep',
    want: 'kept',
    holds: () => share('sfred')?.status === 'live',
  },
  {
    item: 'share:sfred',
    decision: 'revoke',
    want: 'applied',
    holds: () => share('sfred')?.status === 'revoked',
  },
  {
    item: 'share:skim',
    decision: 'revoke',
    want: 'applied',
    holds: () => share('skim')?.status === 'withdrawn',
  },
  {
    item: 'share:sfred',
    decision: 'change',
    more: { level: 'view' },
    want: 'applied',
    holds: () => share('sfred')?.access === 'read-only' && share('sfred')?.status === 'live',
  },
  {
    item: 'share:slee',
    decision: 'change',
    more: { expiresAt: instant(90) },
    want: 'applied',
    holds: () => share('slee')?.expiresAt === Date.parse(instant(90)),
  },
  {
    item: 'share:sfred',
    decision: 'change',
    more: { expiresAt: null },
    want: 'applied',
    holds: () => share('sfred')?.expiresAt === null,
  },
  {
    item: 'share:sfred',
    decision: 'change',
    more: { expiresAt: instant(2) },
    meanwhile: (w) => {
      w.now += 3 * DAY;
    },
    want: ['refused', 'E4'],
    holds: () => share('sfred')?.expiresAt === Date.parse(instant(365)),
  },
  {
    item: 'share:sfred',
    decision: 'revoke',
    meanwhile: (w) => w.run('admin', { type: 'share.revoke', shares: ['sfred'] }),
    want: 'gone',
    holds: () => share('sfred')?.status === 'revoked',
  },
  {
    item: 'share:sfred',
    decision: 'keep',
    meanwhile: (w) => w.run('admin', { type: 'share.change', share: 'sfred', access: 'read-only' }),
    want: 'changed',
    holds: () => share('sfred')?.status === 'live',
  },
  {
    item: 'share:sfred',
    decision: 'change',
    more: { level: 'view' },
    meanwhile: (w) =>
      w.run('admin', { type: 'share.change', share: 'sfred', expiresAt: instant(40) }),
    want: 'changed',
    holds: () => share('sfred')?.access === 'read-write',
  },
  {
    item: 'participant:doc/tom',
    decision: 'revoke',
    // Raised access does not slip through.
    meanwhile: (w) =>
      w.run('admin', {
        type: 'participant.setRole',
        board: 'doc',
        persons: ['tom'],
        role: 'reader',
      }),
    want: 'applied',
    holds: () => role('tom') === undefined,
  },
  {
    item: 'participant:doc/tom',
    decision: 'change',
    more: { level: 'comment' },
    want: 'applied',
    holds: () => role('tom') === 'reviewer',
  },
  {
    item: 'override:doc/ed',
    decision: 'revoke',
    want: 'applied',
    holds: () => overridden('ed') === 0,
  },
  {
    item: 'override:doc/ed',
    decision: 'change',
    more: { level: 'view' },
    want: 'applied',
    holds: () => overridden('ed') === 1,
  },
  {
    item: 'override:doc/ed',
    decision: 'revoke',
    meanwhile: (w) => archive(w),
    want: ['refused', 'W4'],
    holds: () => overridden('ed') === 3,
  },
  {
    item: 'override:doc/vic',
    decision: 'revoke',
    // P2.1: by now it lowers what the teamspace gives.
    meanwhile: (w) => setMember(w, 'vic', 'edit'),
    want: ['refused', 'P2.1'],
    holds: () => overridden('vic') === 1,
  },
  {
    item: 'override:doc/ed',
    decision: 'change',
    more: { level: 'view' },
    meanwhile: (w) => w.run('admin', { type: 'workspace.setPlan', plan: 'pro' }),
    want: ['refused', 'O0'],
    holds: () => overridden('ed') === 3,
  },
  {
    item: 'member:team/vic',
    decision: 'revoke',
    want: 'applied',
    holds: () => membership('vic') === undefined,
  },
  {
    item: 'member:team/ed',
    decision: 'change',
    more: { level: 'view' },
    want: 'applied',
    holds: () => membership('ed') === 'view',
  },
  {
    item: 'partner-board:acme/doc',
    decision: 'revoke',
    want: 'applied',
    holds: () => shared() === 0,
  },
  {
    item: 'partner-board:acme/doc',
    decision: 'revoke',
    meanwhile: (w) => w.run('admin', { type: 'partner.remove', partner: 'acme' }),
    want: 'gone',
    holds: () => true,
  },
  {
    item: 'link:doc',
    decision: 'revoke',
    want: 'applied',
    holds: () => state().boards.get('doc')?.mode === 'specific',
  },
  {
    item: 'link:doc',
    decision: 'change',
    more: { level: 'view' },
    want: 'applied',
    holds: () => state().boards.get('doc')?.defaultRole === 'reader',
  },
  {
    item: 'link:doc',
    decision: 'unanswered',
    want: 'kept',
    holds: () => state().boards.get('doc')?.mode === 'link',
  },
];

describe('review.close: what becomes of an item', () => {
  test.each(cases)(
    '$item, $decision: $want',
    ({ item: id, decision, more, meanwhile, want, holds }) => {
      open(w, { kind: 'board', board: 'doc' });
      if (decision !== 'unanswered') decide(w, [id], decision, more);
      meanwhile?.(w);
      const preview = w.ask({ type: 'reviewClosing', review: 'r' }, 'admin');
      close();
      expect(outcome(id)).toEqual(want);
      expect(holds(w)).toBe(true);
      // The preview has told the same.
      const outcomes = { kept: 0, applied: 0, gone: 0, changed: 0, refused: 0 };
      for (const one of items(w)) if (one.outcome !== null) outcomes[one.outcome]++;
      expect(preview.outcomes).toEqual(outcomes);
      expect(preview.standAgainst.map((one) => one.item.item)).toEqual(
        items(w)
          .filter((one) => one.outcome === 'refused')
          .map((one) => one.item),
      );
    },
  );

  test('a partner goes whole, with what it was given', () => {
    open(w, { kind: 'partners' });
    decide(
      w,
      items(w).map((one) => one.item),
      'revoke',
    );
    close();
    expect(items(w).map((one) => one.outcome)).toEqual(['applied', 'applied', 'applied']);
    expect(state().partners.rows.get('acme')?.status).toBe('removed');
    expect([shared(), state().partners.sharedReports.size]).toEqual([0, 0]);
  });

  test('what nobody decided is revoked where that was chosen, but for owners and admins', () => {
    open(w, { kind: 'board', board: 'doc' }, { unanswered: 'revoke' });
    decide(w, ['participant:doc/tom'], 'keep');
    close();
    const kept = items(w).filter((one) => one.outcome === 'kept');
    expect(kept.map((one) => one.kind).sort()).toEqual(['admin', 'owner', 'participant']);
    expect(items(w).filter((one) => one.outcome === 'refused')).toEqual([]);
    const left = w.ask({ type: 'who', board: 'doc' }).items.map((one) => one.email);
    expect(left.sort()).toEqual(['admin@nordwind.example', 'tom@nordwind.example']);
  });

  test('more than fifty participants of one board go in one closing (S13)', () => {
    const people = Array.from({ length: 120 }, (_, i) => `x${i}`);
    w.batch(
      'admin',
      people.map((id) => ({
        type: 'person.add' as const,
        id,
        email: `${id}@far.example`,
        affiliation: 'free' as const,
      })),
    );
    const participants = people.map((person) => ({ person, role: 'reader' as const }));
    w.run('admin', { type: 'import.board', board: 'sketch', participants });
    open(w, { kind: 'board', board: 'sketch' });
    const ids = items(w).flatMap((one) => (one.kind === 'participant' ? [one.item] : []));
    decide(w, ids, 'revoke');
    const { entry } = close();
    expect(entry).toBe(w.engine.head);
    expect(items(w).filter((one) => one.outcome === 'applied')).toHaveLength(120);
  });

  test('one that a rule stands against keeps none of the others from being applied', () => {
    makePrivate(w, 'admin', 'sketch');
    open(w, { kind: 'teamspace', teamspace: 'team' });
    decide(w, ['override:doc/ed', 'override:doc/vic'], 'revoke');
    setMember(w, 'vic', 'edit');
    close();
    expect(outcome('override:doc/ed')).toBe('applied');
    expect(outcome('override:doc/vic')).toEqual(['refused', 'P2.1']);
  });
});

describe('review.close: one entry, and back', () => {
  test('it can be undone whole where no share was revoked', () => {
    open(w, { kind: 'board', board: 'doc' });
    const before = w.core.state.clone();
    decide(w, ['participant:doc/tom', 'override:doc/ed', 'member:team/vic', 'link:doc'], 'revoke');
    const decided = w.core.state.clone();
    const { entry } = close();
    expect(w.undo('admin', entry ?? 0).ok).toBe(true);
    expectSame(w, decided, w.engine.head);
    expect(before.participants.size).toBe(decided.participants.size);
    close();
    expect(outcome('participant:doc/tom')).toBe('applied');
  });

  test('E7: not where one was', () => {
    open(w, { kind: 'shares' });
    decide(w, ['share:sfred'], 'revoke');
    expect(w.ask({ type: 'reviewClosing', review: 'r' }, 'admin').undoable).toBe(false);
    const { entry } = close();
    expect(w.undo('admin', entry ?? 0)).toMatchObject({
      refused: { code: 'forbidden', rule: 'E7' },
    });
  });

  test('a decision is taken back by who made it, until the review is closed', () => {
    open(w, { kind: 'shares' });
    decide(w, ['share:sfred'], 'revoke', {}, 'aud');
    const first = w.engine.head;
    expect(w.undo('aud', first).ok).toBe(true);
    expect(item(w, 'share:sfred').decision).toBeNull();
    decide(w, ['share:slee'], 'keep', {}, 'aud');
    const second = w.engine.head;
    close();
    expect(w.undo('aud', second)).toMatchObject({ refused: { code: 'conflict' } });
    expect(w.undo('admin', second)).toMatchObject({ refused: { code: 'conflict' } });
  });

  test('the past knows the review as it was', () => {
    open(w, { kind: 'shares' });
    const at = new Date(w.core.ledger.head.at).toISOString();
    w.now += DAY;
    decide(w, ['share:sfred'], 'revoke');
    close();
    const then = w.ask({ type: 'review', review: 'r', at });
    expect(then.review).toMatchObject({ status: 'open', counts: { decided: 0 } });
    const now = w.ask({ type: 'review', review: 'r' });
    expect(now.review).toMatchObject({ status: 'closed', counts: { decided: 1, revoke: 1 } });
  });
});

describe('reviews: series', () => {
  test('a quarterly one shows when the next is due, and opening it is one command', () => {
    open(w, { kind: 'shares' }, { repeat: 'quarterly', unanswered: 'revoke', auditors: ['aud'] });
    decide(w, ['share:slee'], 'keep');
    decide(w, ['share:sfred', 'share:skim'], 'keep');
    close();
    const [summary] = w.ask({ type: 'reviews' }).items;
    // Due on 31 March, opened thirty days ahead of that: so is the next, at the end of June.
    expect(summary?.next?.at.slice(0, 10)).toBe('2026-05-31');
    const due = () =>
      w.ask({ type: 'overview' }).reviews.toOpen.filter((o) => o.reason === 'series');
    w.now = Date.parse('2026-05-30T00:00:00Z');
    expect(due()).toEqual([]);
    w.now = Date.parse('2026-06-01T00:00:00Z');
    const [next] = due();
    if (next === undefined) throw new Error('nothing is due');
    const { id } = w.run('admin', next.command);
    expect(due()).toEqual([]);
    const opened = w.ask({ type: 'review', review: id ?? '' }).review;
    expect(opened).toMatchObject({
      name: 'Quarterly',
      repeat: 'quarterly',
      unanswered: 'revoke',
      follows: 'r',
      auditors: [{ person: 'aud' }],
    });
    expect(opened.due.slice(0, 10)).toBe('2026-06-30');
    expect(w.refusal('admin', next.command)).toMatchObject({ code: 'conflict', path: 'follows' });
  });

  test('E5: shares without expiry are due a quarter after they were made, or last reviewed', () => {
    const due = () =>
      w.ask({ type: 'overview' }).reviews.toOpen.find((one) => one.reason === 'no-expiry');
    expect(due()).toBeUndefined();
    w.now += 93 * DAY;
    const found = due();
    expect(found).toMatchObject({ count: 1 });
    if (found === undefined) return;
    const { id } = w.run('admin', found.command);
    expect(due()).toBeUndefined();
    w.run('admin', { type: 'review.close', review: id ?? '' });
    expect(due()).toBeUndefined();
    w.now += 93 * DAY;
    expect(due()).toMatchObject({ count: 1 });
  });
});
