import type { InvitationRow, PersonRow } from '../../../src-shared/model/rows';
import { notFound, refusal } from '../authority/refused';
import type { Draft } from '../state/draft';
import type { State } from '../state/state';
import type { GivenActor } from './handler';

const DAY_MS = 86_400_000;
/** E3 [D]: how long a single-use link lives, unless what it opens ends sooner. */
export const INVITATION_LIFE_MS = 14 * DAY_MS;

/** Makes the single-use link of a share or partner; a link that was open before dies. */
export function makeInvitation(
  { state, at, secrets }: GivenActor,
  draft: Draft,
  what: Pick<InvitationRow, 'kind' | 'of' | 'person'>,
): string {
  withdrawInvitation({ state }, draft, what.of);
  const { token, hash } = secrets.token();
  draft.insert('invitation', {
    id: hash,
    ...what,
    until: at + INVITATION_LIFE_MS,
    state: 'open',
  });
  return token;
}

/** E3: its fourteen days, or until the share ends, whichever is sooner; that end may be moved. */
export function usableUntil(state: State, { kind, of, until }: InvitationRow): number {
  const endsAt = kind === 'share' ? state.shares.rows.get(of)?.expiresAt : null;
  return Math.min(until, endsAt ?? Number.POSITIVE_INFINITY);
}

export function withdrawInvitation(
  { state }: Pick<GivenActor, 'state'>,
  draft: Draft,
  of: string,
): void {
  const open = state.shares.openInvitation(of);
  if (open !== undefined) draft.update('invitation', open, { state: 'withdrawn' });
}

/** E3: whether the token is known at all; everything else is tested by `needsUsable`. */
export function invitationOf(
  { state, secrets }: GivenActor,
  kind: InvitationRow['kind'],
  token: string,
): InvitationRow {
  const row = state.shares.invitations.get(secrets.hashOf(token));
  // Found by its hash, which tells nothing of the token; the decision compares in constant time.
  if (row === undefined || row.kind !== kind || !secrets.isToken(token, row.id)) {
    throw notFound('invitation', 'with this token', 'token');
  }
  return row;
}

/** E3: another address, withdrawn, used, expired: refused in this order, and nothing changes. */
export function needsUsable({ state, actor, at }: GivenActor, row: InvitationRow): void {
  const no = (code: 'wrong-recipient' | 'withdrawn' | 'used' | 'expired', message: string) =>
    refusal(code, `E3: ${message}`, { rule: 'E3', path: 'token' });
  if (row.person !== actor.person.id) throw no('wrong-recipient', 'it was sent to another address');
  if (row.state === 'withdrawn') throw no('withdrawn', 'the invitation has been withdrawn');
  if (row.state === 'used') throw no('used', 'the invitation has been used already');
  if (usableUntil(state, row) <= at) throw no('expired', 'the invitation has expired');
}

/** E3: using an invitation confirms the address, and a guest signs up by it. */
export function signUp(draft: Draft, person: PersonRow): void {
  draft.update('person', person, {
    emailConfirmed: true,
    ...(person.affiliation === 'guest' && { affiliation: 'free' as const }),
  });
}
