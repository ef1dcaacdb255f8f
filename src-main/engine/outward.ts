import type { OutboxItem, ReadyMessage, ShownPassword } from '../../src-shared/ipc/outward';
import { type Refused, refused } from '../../src-shared/result';
import type { Core } from '../commands/core';
import { needsBoardAction } from '../domain/authority/board-actions';
import { notFound, RefusedError, refusal } from '../domain/authority/refused';
import { boardOfShare, needsSharingRight } from '../domain/authority/sharing';
import { boardOf } from '../domain/commands/handler';
import { actorOf } from '../domain/commands/registry';
import { nextSweep } from '../domain/commands/share-due';
import type { OutboxRow, Outcome } from '../secrets/outbox';
import type { Vault } from '../secrets/vault';
import { compose } from '../services/mail/compose';
import { composeShare } from '../services/mail/share-message';
import { type MailVoice, OutdatedMail } from '../services/mail/writing';
import { itemOf } from './outbox-item';

/** A mail that is to be sent, in words. */
export interface TakenMail {
  id: string;
  attempts: number;
  message: ReadyMessage;
}

/** What an engine does beside commands and queries: secrets, mails that wait, what time brings. */
export interface Outward {
  /** S12: a board's password, for who may invite (S3). */
  password(board: string, as: string): ShownPassword | Refused;
  /** The recipient's message of a share, for who may share (E1). */
  shareMessage(
    input: { share: string; token?: string | undefined; language: MailVoice['language'] },
    as: string,
    voice: MailVoice,
  ): ReadyMessage | Refused;
  /** When the sweep has something to do next; null: nothing is waiting (E4). */
  nextSweep(): number | null;
  sealing: Pick<
    Vault,
    'database' | 'passphrase' | 'consoleSeed' | 'serverPassword' | 'keepServerPassword'
  >;
  outbox: {
    /** Newest first; admins only, since a mail's text opens what it shares. */
    list(as: string, voice: MailVoice): OutboxItem[] | Refused;
    message(id: string, as: string, voice: MailVoice): ReadyMessage | Refused;
    retry(id: string, as: string): null | Refused;
    /** When the next mail's turn is; null: none waits. */
    nextAt(): number | null;
    /** The next mail due, claimed: nobody else gets it. What has become outdated fails here. */
    take(voice: MailVoice): TakenMail | null;
    /** Recorded before the first byte of the text goes out. False: it is not ours to send. */
    begin(id: string): boolean;
    settle(id: string, outcome: Outcome): void;
    /** Given to the mail program instead; false where it is being sent or has been. */
    hand(id: string): boolean;
  };
}

export function outwardOf(core: Core): Outward {
  const { vault } = core;
  const { outbox } = vault;
  const now = () => Math.max(core.clock(), core.ledger.head.at);
  const changed = () => core.committed(new Set(['outbox']));
  const asAdmin = (as: string) => actorOf(core.state, as, now()).needsAdmin('A');
  const composed = (id: string, voice: MailVoice): ReadyMessage => {
    const mail = outbox.mail(id);
    if (mail === null) throw new OutdatedMail('sealed by a key that is not at hand');
    const { hashOf } = core.secrets;
    return compose(mail, { state: core.state, voice, now: now(), hashOf });
  };
  const rowOf = (id: string): OutboxRow => {
    const row = outbox.row(id);
    if (row === undefined) throw notFound('mail', id, 'id');
    return row;
  };
  return {
    password: (id, as) =>
      orRefused(() => {
        const actor = actorOf(core.state, as, now());
        const board = boardOf(core.state, id);
        needsBoardAction(actor, board, 'S3');
        return { password: board.passwords === 0 ? null : vault.password(board.id) };
      }),
    shareMessage: ({ share: id, token, language }, as, voice) =>
      orRefused(() => {
        const actor = actorOf(core.state, as, now());
        const share = core.state.shares.rows.get(id);
        if (share === undefined) throw notFound('share', id, 'share');
        needsSharingRight(actor, boardOfShare(core.state, share), true);
        const { state, secrets } = core;
        const said = token ?? queuedToken(vault, id, share.person);
        const given = { state, voice: { ...voice, language }, now: now(), hashOf: secrets.hashOf };
        return outdatedRefused(() => composeShare(share, said, given));
      }),
    nextSweep: () => nextSweep(core.state),
    sealing: vault,
    outbox: {
      list: (as, voice) =>
        orRefused(() => {
          asAdmin(as);
          return outbox.rows().map((row) => itemOf(core, row, () => composed(row.id, voice)));
        }),
      message: (id, as, voice) =>
        orRefused(() => {
          asAdmin(as);
          rowOf(id);
          return outdatedRefused(() => composed(id, voice));
        }),
      retry: (id, as) =>
        orRefused(() => {
          asAdmin(as);
          const { state } = rowOf(id);
          if (!outbox.retry(id, now())) {
            throw refusal('conflict', `the mail is ${state}, not waiting or failed`);
          }
          changed();
          return null;
        }),
      nextAt: () => outbox.next()?.nextAt ?? null,
      take: (voice) => {
        for (;;) {
          const row = outbox.next();
          if (row === null || row.nextAt > core.clock() || !outbox.claim(row.id)) return null;
          changed();
          try {
            const message = composed(row.id, voice);
            return { id: row.id, attempts: row.attempts + 1, message };
          } catch (error) {
            if (!(error instanceof OutdatedMail)) throw error;
            outbox.settle(row.id, { state: 'failed', error: `outdated: ${error.message}` });
          }
        }
      },
      begin: (id) => outbox.begin(id),
      hand: (id) => {
        const handed = outbox.hand(id);
        if (handed) changed();
        return handed;
      },
      settle: (id, outcome) => {
        outbox.settle(id, outcome);
        changed();
      },
    },
  };
}

/** A share's token lies, sealed, in the mail that waits; else it is known to nobody any more. */
function queuedToken(vault: Vault, share: string, person: string): string | undefined {
  for (const mail of vault.outbox.unsent('share-invitation', person)) {
    if (mail.type === 'share-invitation' && mail.share === share) return mail.token;
  }
  return undefined;
}

function outdatedRefused<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (error instanceof OutdatedMail) throw refusal('conflict', error.message);
    throw error;
  }
}

function orRefused<T>(ask: () => T): T | Refused {
  try {
    return ask();
  } catch (error) {
    if (error instanceof RefusedError) return refused(error.refusal);
    throw error;
  }
}
