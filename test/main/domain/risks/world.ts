import { T0, type TestWorkspace } from '../../../support/workspace';

export const DAY = 86_400_000;
const instant = (days: number) => new Date(T0 + days * DAY).toISOString();

interface Share {
  id?: string;
  scope?: 'card' | 'board' | 'tenant';
  target?: string;
  access?: 'read-only' | 'read-write';
  days?: number | null;
  live?: boolean;
}

/** Fred's share: of the board doc, read-only, for a year, redeemed. */
export function share(w: TestWorkspace, more: Share = {}): void {
  const { id = 's', scope = 'board', access = 'read-only', days = 365, live = true } = more;
  const target = scope === 'tenant' ? undefined : (more.target ?? 'doc');
  const { token } = w.run('admin', {
    type: 'share.create',
    id,
    email: 'fred@nordwind.example',
    scope,
    access,
    ...(target !== undefined && { target }),
    ...(days !== null && { expiresAt: instant(days) }),
    reason: 'for the audit',
  });
  if (live) w.run('fred', { type: 'share.redeem', token: token ?? '' });
}

export function card(w: TestWorkspace): void {
  w.run('admin', { type: 'card.create', board: 'doc', id: 'card' });
}

export function partner(w: TestWorkspace): void {
  w.run('admin', {
    type: 'partner.invite',
    id: 'p',
    email: 'kim@partner.example',
    boards: ['doc', 'sheet'],
  });
}

export function mode(w: TestWorkspace, to: 'specific' | 'link' | 'link-password'): void {
  w.run('admin', { type: 'access.setMode', board: 'doc', mode: to });
}
