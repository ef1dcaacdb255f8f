import type { CommandOf } from '../../../../src-shared/commands';
import { normaliseEmail } from '../../../../src-shared/model/email';
import type { ShareAccess, ShareScope } from '../../../../src-shared/model/words';
import { type Expiry, expiryInstant } from './expiry';

export interface Named {
  id: string;
  name: string;
}

/** What the dialog has been told so far. */
export interface ShareDraft {
  email: string;
  scope: ShareScope;
  card: Named | null;
  board: Named | null;
  access: ShareAccess;
  expiry: Expiry;
  day: string;
  reason: string;
}

export const STEPS = ['recipient', 'what', 'terms', 'check', 'message'] as const;
export type Step = (typeof STEPS)[number];

/** The smallest scope is the default (E2), and so are the least access and a short time. */
export function startDraft(board: Named | undefined, card: Named | undefined): ShareDraft {
  return {
    email: '',
    scope: 'card',
    card: card ?? null,
    board: board ?? null,
    access: 'read-only',
    expiry: 'month',
    day: '',
    reason: '',
  };
}

export function targetOf({ scope, card, board }: ShareDraft): Named | null {
  if (scope === 'tenant') return null;
  return scope === 'card' ? card : board;
}

/** E2: a tenant share, one without expiry, and anything wider than what it was opened for. */
export function needsReason(draft: ShareDraft, openedFor: ShareScope): boolean {
  if (draft.scope === 'tenant' || draft.expiry === 'none') return true;
  return openedFor === 'card' && draft.scope !== 'card';
}

/** The command, or null while something is missing. */
export function commandOf(draft: ShareDraft, zone: string): CommandOf<'share.create'> | null {
  const email = normaliseEmail(draft.email);
  const target = targetOf(draft);
  const expiresAt = expiryInstant(draft.expiry, draft.day, zone);
  if (email === null || expiresAt === undefined) return null;
  if (draft.scope !== 'tenant' && target === null) return null;
  const reason = draft.reason.trim();
  return {
    type: 'share.create',
    email,
    scope: draft.scope,
    access: draft.access,
    ...(target === null ? {} : { target: target.id }),
    ...(expiresAt === null ? {} : { expiresAt }),
    ...(reason === '' ? {} : { reason }),
  };
}
