import type { CommandInput } from '../../../../src-shared/commands';
import type { ReviewScope } from '../../../../src-shared/commands/review';
import type { ReviewItem } from '../../../../src-shared/queries/review';
import { override, participate, standardWorld } from '../../../support/standard-world';
import { T0, type TestWorkspace } from '../../../support/workspace';

export const DAY = 86_400_000;
export const instant = (days: number) => new Date(T0 + days * DAY).toISOString();

/**
 * The standard world with something of every kind to review: on doc overrides of ed and vic, tom as
 * a participant, shares with fred (board, live), kim (card, waiting) and lee (tenant, no end), a
 * partner with doc and a report, the link open; `aud` is an auditor.
 */
export function reviewWorld(): TestWorkspace {
  const w = standardWorld();
  w.person('aud', 'maker');
  w.run('admin', { type: 'person.setAuditor', person: 'aud', auditor: true });
  override(w, 'ed', 'edit');
  override(w, 'vic', 'view');
  participate(w, 'tom', 'editor');
  w.run('admin', { type: 'card.create', board: 'doc', id: 'card' });
  w.run('admin', { type: 'report.create', id: 'figures', name: 'Figures' });
  const given = { type: 'share.create', reason: 'for the audit' } as const;
  const { token } = w.run('admin', {
    ...given,
    id: 'sfred',
    email: 'fred@nordwind.example',
    scope: 'board',
    target: 'doc',
    access: 'read-write',
    expiresAt: instant(365),
  });
  w.run('fred', { type: 'share.redeem', token: token ?? '' });
  w.run('admin', {
    ...given,
    id: 'skim',
    email: 'kim@partner.example',
    scope: 'card',
    target: 'card',
    access: 'read-only',
    expiresAt: instant(300),
  });
  w.run('admin', {
    ...given,
    id: 'slee',
    email: 'lee@post.example',
    scope: 'tenant',
    access: 'read-only',
  });
  w.run('admin', {
    type: 'partner.invite',
    id: 'acme',
    email: 'ann@acme.example',
    boards: ['doc'],
    reports: ['figures'],
  });
  w.run('admin', { type: 'access.setMode', board: 'doc', mode: 'link' });
  return w;
}

export function open(
  w: TestWorkspace,
  scope: ReviewScope,
  more: Partial<Extract<CommandInput, { type: 'review.open' }>> = {},
): void {
  const fields = { id: 'r', name: 'Quarterly', due: instant(30), scope };
  w.run('admin', { type: 'review.open', ...fields, ...more });
}

export function decide(
  w: TestWorkspace,
  items: string[],
  decision: 'keep' | 'revoke' | 'change',
  more: { level?: 'view' | 'comment' | 'edit'; expiresAt?: string | null; note?: string } = {},
  as = 'admin',
): void {
  w.run(as, { type: 'review.decide', review: 'r', items, decision, ...more });
}

export function items(w: TestWorkspace): ReviewItem[] {
  return w.ask({ type: 'review', review: 'r' }).items;
}

export function item(w: TestWorkspace, id: string): ReviewItem {
  const found = items(w).find((one) => one.item === id);
  if (found === undefined) throw new Error(`no ${id} among ${items(w).map((one) => one.item)}`);
  return found;
}
