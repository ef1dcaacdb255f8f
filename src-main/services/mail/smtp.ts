import { once } from 'node:events';
import { hostname } from 'node:os';
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { ReadyMessage } from '../../../src-shared/ipc/outward';
import { AddressError } from './address';
import { written } from './envelope';
import type { MailServer } from './server';

/**
 * What came of handing a mail to the server. `later`: not now (`server`: the server itself was the
 * reason, so other mails need not try). `unconfirmed`: the text went out, the answer never came.
 */
export type Delivery =
  | { kind: 'sent' }
  | { kind: 'refused' | 'unconfirmed'; error: string }
  | { kind: 'later'; error: string; server: boolean };

export interface Timeouts {
  connectMs: number;
  greetMs: number;
  silenceMs: number;
  /** All of it, for servers that dribble. */
  wholeMs: number;
}
const TIMEOUTS: Timeouts = {
  connectMs: 15_000,
  greetMs: 15_000,
  silenceMs: 60_000,
  wholeMs: 180_000,
};

export interface SmtpOptions {
  timeouts?: Partial<Timeouts>;
  /** Further certificates to trust, as tests need them. */
  ca?: string;
}

/**
 * Sends one mail to one recipient over a connection of its own. `begin` is asked when the server
 * has said yes to sender and recipient, before the first byte of the text: what it records decides
 * whether a crash may send again. Never throws.
 */
export async function deliver(
  server: MailServer,
  mail: { id: string; message: ReadyMessage; at: number },
  begin: () => Promise<boolean>,
  options: SmtpOptions = {},
): Promise<Delivery> {
  let begun = false;
  let connection: SMTPConnection | null = null;
  try {
    const { envelope, raw } = await written(server, mail);
    const text = Readable.from(
      (async function* () {
        if (!(await begin())) throw new Error('the mail is not to be sent any more');
        begun = true;
        yield raw;
      })(),
    );
    connection = connectionTo(server, options);
    await within(options, session(connection, server, envelope, text));
    connection.quit();
    return { kind: 'sent' };
  } catch (error) {
    return deliveryOf(error, begun);
  } finally {
    connection?.close();
  }
}

function connectionTo(server: MailServer, { timeouts, ca }: SmtpOptions): SMTPConnection {
  const { connectMs, greetMs, silenceMs } = { ...TIMEOUTS, ...timeouts };
  return new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    name: hostname().replace(/[^a-zA-Z0-9.-]/g, '') || 'localhost',
    connectionTimeout: connectMs,
    dnsTimeout: connectMs,
    greetingTimeout: greetMs,
    socketTimeout: silenceMs,
    logger: false,
    tls: { minVersion: 'TLSv1.2', ...(ca !== undefined && { ca }) },
  });
}

async function session(
  connection: SMTPConnection,
  server: MailServer,
  envelope: { from: string; to: string[] },
  text: Readable,
): Promise<void> {
  // An error may come outside of any call's answer; it then ends the one that is under way.
  const broken = once(connection, 'error').then(([error]) => {
    throw error;
  });
  const closed = once(connection, 'end').then(() => {
    throw Object.assign(new Error('the server closed the connection'), { code: 'ECONNECTION' });
  });
  const either = (work: Promise<void>) => Promise.race([work, broken, closed]);
  // A loser of the race must not count as unhandled.
  broken.catch(() => {});
  closed.catch(() => {});
  await either(answered((done) => connection.connect(done)));
  const { user, password } = server;
  if (user !== undefined && password !== null) {
    await either(answered((done) => connection.login({ user, pass: password }, done)));
  }
  await either(answered((done) => connection.send(envelope, text, done)));
}

async function within<T>({ timeouts }: SmtpOptions, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const error = Object.assign(new Error('the server takes too long'), { code: 'ETIMEDOUT' });
    timer = setTimeout(() => reject(error), timeouts?.wholeMs ?? TIMEOUTS.wholeMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function answered(call: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    call((error) => (error ? reject(error) : resolve()));
  });
}

interface Fault {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

function deliveryOf(thrown: unknown, begun: boolean): Delivery {
  if (!(thrown instanceof Error)) return { kind: 'later', error: String(thrown), server: true };
  if (thrown instanceof AddressError) return { kind: 'refused', error: thrown.message };
  const fault = thrown as Error & Fault;
  const error = (fault.response || fault.message).replace(/[\p{Cc}\p{Cf}]+/gu, ' ').slice(0, 300);
  const { responseCode = 0, command = '', code } = fault;
  // Rule of the house: rather shown as unconfirmed than sent a second time by itself.
  if (begun && responseCode === 0) return { kind: 'unconfirmed', error };
  const aboutThisMail = command === 'RCPT TO' || command === 'DATA' || code === 'EMESSAGE';
  if (aboutThisMail && responseCode >= 500) return { kind: 'refused', error };
  if (code === 'EENVELOPE' && command === 'API') return { kind: 'refused', error };
  return { kind: 'later', error, server: !aboutThisMail };
}
