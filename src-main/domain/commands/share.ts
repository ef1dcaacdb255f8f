import type { CommandOf } from '../../../src-shared/commands';
import { parseInstant } from '../../../src-shared/model/instant';
import type { ShareRow } from '../../../src-shared/model/rows';
import { conflict, forbidden, invalid, notFound } from '../authority/refused';
import {
  boardOfShare,
  needsAdmittable,
  needsNotOver,
  needsOpenShelf,
  needsSharingRight,
} from '../authority/sharing';
import { Draft } from '../state/draft';
import type { State } from '../state/state';
import { type Decided, type Effect, type GivenActor, type Handlers, idFor } from './handler';
import {
  invitationOf,
  makeInvitation,
  needsUsable,
  signUp,
  withdrawInvitation,
} from './invitation';
import { personOrNewcomer } from './newcomer';

function shareOf(state: State, id: string, path = 'share'): ShareRow {
  const share = state.shares.rows.get(id);
  if (share === undefined) throw notFound('share', id, path);
  return share;
}

/** E4, E2: what is wrong with a share whoever gives it; `invalid` is tested before the actor. */
export function needsSoundTerms(
  command: CommandOf<'share.create' | 'share.change'>,
  at: number,
): void {
  const { expiresAt } = command;
  if (typeof expiresAt === 'string' && (parseInstant(expiresAt) ?? 0) <= at) {
    throw invalid('E4: the expiry lies in the past', 'expiresAt', 'E4');
  }
  if (command.type !== 'share.create') return;
  needsReason(command.reason, command.scope, expiresAt === undefined ? null : at);
}

/** E2 [D]: a tenant share, and any share without expiry, needs a reason. */
function needsReason(
  reason: string | undefined,
  scope: ShareRow['scope'],
  expiresAt: number | null,
) {
  if (scope !== 'tenant' && expiresAt !== null) return;
  if (reason !== undefined && reason !== '') return;
  const what = scope === 'tenant' ? 'a share of the whole tenant' : 'a share without expiry';
  throw invalid(`E2: ${what} needs a reason`, 'reason', 'E2');
}

function create(command: CommandOf<'share.create'>, given: GivenActor): Decided {
  const { state, actor, at, newId } = given;
  const expiresAt = command.expiresAt === undefined ? null : parseInstant(command.expiresAt);
  const target = command.target ?? null;
  const board = boardOfShare(state, { scope: command.scope, target });
  needsOpenShelf(state, board);
  needsSharingRight(actor, board);
  needsAdmittable(state, state.person(command.email) ?? null, 'email');
  const id = idFor(command, newId);
  if (state.shares.rows.get(id) !== undefined) {
    throw conflict(`the id ${id} is taken`, undefined, 'id');
  }
  const draft = new Draft(state);
  const person = personOrNewcomer(given, draft, command.email);
  const { scope, access } = command;
  draft.insert('share', {
    id,
    person: person.id,
    scope,
    target,
    access,
    status: 'pending',
    createdAt: at,
    expiresAt,
    grantedBy: actor.person.id,
    reason: command.reason ?? null,
    redeemedAt: null,
    endedAt: null,
    lastUsedAt: null,
    noticedFor: null,
  });
  const what = { kind: 'share', of: id, person: person.id } as const;
  return { ...invited(given, draft, what), id, issued: { ...command, id } };
}

function invited(
  given: GivenActor,
  draft: Draft,
  what: { kind: 'share'; of: string; person: string },
) {
  const token = makeInvitation(given, draft, what);
  const mail = { type: 'share-invitation', to: what.person, share: what.of, token } as const;
  const effects: Effect[] = [{ kind: 'mail', mail }];
  return { changes: draft.changes, token, effects };
}

function redeem(command: CommandOf<'share.redeem'>, given: GivenActor): Decided {
  const { state, actor, at } = given;
  const invitation = invitationOf(given, 'share', command.token);
  const share = shareOf(state, invitation.of, 'token');
  needsOpenShelf(state, boardOfShare(state, share));
  needsUsable(given, invitation);
  const draft = new Draft(state);
  draft.update('invitation', invitation, { state: 'used' });
  draft.update('share', share, { status: 'live', redeemedAt: at });
  signUp(draft, actor.person);
  return { changes: draft.changes, id: share.id, issued: { ...command, token: invitation.id } };
}

function resend(command: CommandOf<'share.resend'>, given: GivenActor): Decided {
  const { state, actor } = given;
  const share = shareOf(state, command.share);
  const board = boardOfShare(state, share);
  needsOpenShelf(state, board);
  needsSharingRight(actor, board);
  if (share.status !== 'pending') {
    throw conflict(`the share is ${share.status}, not waiting for its recipient`, 'E3', 'share');
  }
  needsNotOver(share, given.at);
  const what = { kind: 'share', of: share.id, person: share.person } as const;
  return {
    ...invited(given, new Draft(state), what),
    id: share.id,
    issued: command,
  };
}

function change(command: CommandOf<'share.change'>, given: GivenActor): Decided {
  const { state, actor, at } = given;
  const expiresAt =
    typeof command.expiresAt === 'string' ? parseInstant(command.expiresAt) : command.expiresAt;
  const share = shareOf(state, command.share);
  if (expiresAt === null && share.expiresAt !== null) {
    needsReason(command.reason, share.scope, null);
  }
  const board = boardOfShare(state, share);
  needsOpenShelf(state, board);
  needsSharingRight(actor, board);
  needsNotOver(share, at);
  const draft = new Draft(state);
  const moved = expiresAt !== undefined && expiresAt !== share.expiresAt;
  draft.update('share', share, {
    ...(command.access !== undefined && { access: command.access }),
    ...(moved && { expiresAt, noticedFor: null }),
  });
  return { changes: draft.changes, issued: command };
}

/** E6; allowed in an archive, since it only records (W4). */
function recordUse(command: CommandOf<'share.recordUse'>, given: GivenActor): Decided {
  const { state, actor, at } = given;
  const share = shareOf(state, command.share);
  if (share.person !== actor.person.id) needsSharingRight(actor, boardOfShare(state, share), true);
  if (share.status !== 'live') throw conflict(`the share is ${share.status}`, 'E6', 'share');
  needsNotOver(share, at);
  const draft = new Draft(state);
  draft.update('share', share, { lastUsedAt: at });
  return { changes: draft.changes, issued: command };
}

/** E7: immediate and final; what was never redeemed counts as withdrawn. */
function revoke(command: CommandOf<'share.revoke'>, { state, actor, at }: GivenActor): Decided {
  const shares = [...new Set(command.shares)].map((id, i) => shareOf(state, id, `shares[${i}]`));
  for (const share of shares) needsSharingRight(actor, boardOfShare(state, share), true);
  const draft = new Draft(state);
  for (const share of shares) end(state, draft, share, at);
  return { changes: draft.changes, issued: { ...command, shares: shares.map((s) => s.id) } };
}

function end(state: State, draft: Draft, share: ShareRow, at: number): void {
  if (share.status !== 'pending' && share.status !== 'live') return;
  const status = share.status === 'pending' ? 'withdrawn' : 'revoked';
  draft.update('share', share, { status, endedAt: at });
  withdrawInvitation({ state }, draft, share.id);
}

const NOTICE_MS = 7 * 86_400_000;

/** E4: records the revocations that are due and queues the seven-days notice, once each. */
export function sweep(
  command: CommandOf<'share.sweep'>,
  { state, at }: Pick<GivenActor, 'state' | 'at'>,
): Decided {
  const draft = new Draft(state);
  const effects: Effect[] = [];
  for (const share of state.shares.rows) {
    const { expiresAt, status, noticedFor } = share;
    if (expiresAt === null || (status !== 'live' && status !== 'pending')) continue;
    if (expiresAt <= at) end(state, draft, share, at);
    else if (status === 'live' && expiresAt - NOTICE_MS <= at && noticedFor !== expiresAt) {
      draft.update('share', share, { noticedFor: expiresAt });
      const mail = { type: 'share-notice', to: share.person, share: share.id, expiresAt } as const;
      effects.push({ kind: 'mail', mail });
    }
  }
  return { changes: draft.changes, effects, issued: command };
}

export const shareHandlers: Handlers<
  | 'share.create'
  | 'share.redeem'
  | 'share.resend'
  | 'share.change'
  | 'share.recordUse'
  | 'share.revoke'
  | 'share.sweep'
> = {
  'share.create': create,
  'share.redeem': redeem,
  'share.resend': resend,
  'share.change': change,
  'share.recordUse': recordUse,
  'share.revoke': revoke,
  'share.sweep': (command, given) => {
    if (!given.actor.isAdmin) throw forbidden('A', { needed: 'a workspace admin' });
    return sweep(command, given);
  },
};
