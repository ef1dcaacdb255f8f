import MailComposer from 'nodemailer/lib/mail-composer';
import type { ReadyMessage } from '../../../src-shared/ipc/outward';
import { AddressError, oneAddress } from './address';
import type { MailServer } from './server';

/** The mail as it goes on the wire, and to whom; throws an AddressError for what must not go out. */
export async function written(
  server: MailServer,
  { id, message, at }: { id: string; message: ReadyMessage; at: number },
) {
  const from = oneAddress(server.from);
  const to = oneAddress(message.to);
  const composer = new MailComposer({
    from: { name: '', address: from },
    to: { name: '', address: to },
    subject: message.subject,
    text: message.text,
    // The same at each attempt: a server that has seen the mail can tell.
    messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    date: new Date(at),
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const compiled = composer.compile();
  const envelope = compiled.getEnvelope();
  // What the headers say is what goes on the wire: one sender, one recipient, nobody else.
  if (envelope.from !== from || envelope.to.length !== 1 || envelope.to[0] !== to) {
    throw new AddressError('the envelope is not for this one recipient');
  }
  return { envelope: { from, to: [to] }, raw: await compiled.build() };
}
