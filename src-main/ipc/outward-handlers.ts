import { refuse } from '../../src-shared/result';
import type { Unlocked } from '../secrets/keyring';
import { mailtoOf } from '../services/mail/mailto';
import type { Handlers } from './handlers';
import type { MainContext } from './main-handlers';
import { done, nobody, refusedReply } from './replies';

export type OutwardChannel =
  | 'secrets.state'
  | 'secrets.unlock'
  | 'mail.settings'
  | 'mail.configure'
  | 'mail.test'
  | 'mail.open'
  | 'share.open';

const UNLOCK_REFUSED: Record<Exclude<Unlocked, 'done'>, string> = {
  wrong: 'the passphrase is wrong',
  'not-needed': 'secrets can be kept already',
  locked: 'the system’s keychain is locked: open it there',
  'no-database': 'no workspace is open',
};

/** Who sets up mail decides where invitations go through: admins only. */
async function needsAdmin({ session }: MainContext) {
  const person = await session.person();
  if (person === null) return nobody();
  if (person.workspaceRole === 'admin') return null;
  const message = 'A: only workspace admins set up mail';
  return refusedReply(refuse('forbidden', message, { rule: 'A', needed: 'a workspace admin' }));
}

const tooLong = () => refusedReply(refuse('conflict', 'the message is too long: copy it'));

/** Secrets and mail: what main itself answers. */
export const outwardHandlers: Handlers<OutwardChannel, MainContext> = {
  'secrets.state': async (_nothing, { keyring, mails }) => {
    const state = await keyring.state();
    // Sealed mails may have waited for the keychain.
    if (state.canKeep) mails.kick();
    return done(state);
  },
  'secrets.unlock': async ({ passphrase }, context) => {
    if ((await context.session.actor()) === null) return nobody();
    const unlocked = await context.keyring.unlock(passphrase);
    if (unlocked === 'done') {
      context.mails.restart();
      return done(await context.keyring.state());
    }
    const code = unlocked === 'wrong' ? 'forbidden' : 'conflict';
    return refusedReply(refuse(code, UNLOCK_REFUSED[unlocked], { path: 'passphrase' }));
  },

  'mail.settings': async (_nothing, context) =>
    (await needsAdmin(context)) ?? done(context.mail.settings),
  'mail.configure': async (settings, context) => {
    const no = await needsAdmin(context);
    if (no !== null) return no;
    const fault = await context.mail.configure(settings);
    if (fault !== null) {
      return refusedReply(refuse('invalid', fault.message, { path: fault.path }));
    }
    await context.worker.keep('mail.voice', context.mail.voice);
    context.mails.restart();
    return done(context.mail.settings);
  },
  'mail.test': async ({ to }, context) => {
    const no = await needsAdmin(context);
    if (no !== null) return no;
    const delivery = await context.mail.test(to, Date.now());
    if (delivery?.kind === 'sent') return done({ accepted: [to] });
    const message = delivery?.error ?? 'no mail server is set up, or its password is not at hand';
    return refusedReply(refuse('conflict', message));
  },

  'mail.open': async (item, context) => {
    const { session, worker, machine } = context;
    const actor = await session.actor();
    const message = await worker.call('mail.message', item, actor);
    if (!message.ok) return message;
    const url = mailtoOf(message.value);
    if (url === null) return tooLong();
    // First, so that the loop does not send it while the mail program starts.
    if (!(await worker.keep('outbox.hand', item))) {
      return refusedReply(refuse('conflict', 'the mail is being sent, or has been'));
    }
    try {
      await machine.openMail(url);
    } catch (error) {
      await worker.call('mail.retry', item, actor);
      throw error;
    }
    return done(null);
  },
  'share.open': async (input, { session, worker, machine }) => {
    const message = await worker.call('share.message', input, await session.actor());
    if (!message.ok) return message;
    const url = mailtoOf(message.value);
    if (url === null) return tooLong();
    await machine.openMail(url);
    return done(null);
  },
};
