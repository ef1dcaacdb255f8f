import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import {
  SMTPServer,
  type SMTPServerDataStream,
  type SMTPServerOptions,
  type SMTPServerSession,
} from 'smtp-server';

export interface Received {
  from: string;
  to: string[];
  /** Headers and body as they came. */
  raw: string;
  user: string | undefined;
  secure: boolean;
}

type Later = (error?: Error | null) => void;

/** A real SMTP server that keeps what it has accepted, and misbehaves as a test wants. */
export class MailServer {
  readonly received: Received[] = [];
  connections = 0;
  /** Decides over each recipient; an error with `responseCode` refuses. */
  onRecipient: (address: string) => Error | null = () => null;
  /** Decides over each text after it was read; it counts as accepted unless this says otherwise. */
  onText: (socket: Socket) => 'accept' | 'drop' | 'accept-and-drop' | Error = () => 'accept';
  /** Takes the socket before the greeting: true keeps the server silent. */
  onConnect: (socket: Socket) => boolean = () => false;
  private readonly sockets = new Map<string, Socket>();
  private readonly server: SMTPServer;

  constructor(options: SMTPServerOptions = {}) {
    this.server = new SMTPServer({
      authOptional: true,
      disableReverseLookup: true,
      logger: false,
      closeTimeout: 50,
      ...options,
      onConnect: (session, done) => {
        this.connections += 1;
        const socket = this.socketOf(session);
        if (!this.onConnect(socket)) done();
      },
      onAuth: (auth, _session, done) => {
        if (auth.password === 'right') done(null, { user: auth.username ?? '' });
        else done(new Error('wrong password'));
      },
      onRcptTo: ({ address }, _session, done) => done(this.onRecipient(address)),
      onData: (stream, session, done) => this.read(stream, session, done),
    });
    this.server.on('error', () => {});
  }

  async listen(): Promise<number> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server.server, 'listening');
    this.server.server.on('connection', (socket: Socket) => {
      this.sockets.set(`${socket.remoteAddress}:${socket.remotePort}`, socket);
    });
    return this.port;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  /** Its own close ends connections: to destroy a socket under TLS crashes Node 20. */
  close(): Promise<void> {
    return new Promise((closed) => this.server.close(() => closed()));
  }

  private socketOf({ remoteAddress, remotePort }: SMTPServerSession): Socket {
    return this.sockets.get(`${remoteAddress}:${remotePort}`) as Socket;
  }

  private read(stream: SMTPServerDataStream, session: SMTPServerSession, done: Later): void {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const verdict = this.onText(this.socketOf(session));
      if (verdict instanceof Error) return done(verdict);
      if (verdict !== 'drop') {
        const { mailFrom, rcptTo } = session.envelope;
        this.received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
          user: session.user as string | undefined,
          secure: session.secure,
        });
      }
      if (verdict === 'accept') done();
      else this.socketOf(session).destroy();
    });
  }
}

/** A refusal with an SMTP code. */
export function smtpError(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

/** The body of a received mail, its transfer encoding undone. */
export function bodyOf({ raw }: Received): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/^content-transfer-encoding: base64/im.test(head)) {
    return Buffer.from(body, 'base64').toString('utf8');
  }
  if (!/^content-transfer-encoding: quoted-printable/im.test(head)) return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

export function headerOf({ raw }: Received, name: string): string | undefined {
  const [head = ''] = raw.split('\r\n\r\n');
  const unfolded = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const line = unfolded.find((text) => text.toLowerCase().startsWith(`${name.toLowerCase()}: `));
  return line === undefined ? undefined : decodeWords(line.slice(name.length + 2));
}

/** RFC 2047, as far as it is written here: quoted-printable and base64 in UTF-8. */
function decodeWords(text: string): string {
  const joined = text.replace(/\?= =\?/g, '?==?');
  return joined.replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_all, kind: string, word: string) => {
    if (kind.toUpperCase() === 'B') return Buffer.from(word, 'base64').toString('utf8');
    const spaced = word.replaceAll('_', ' ');
    const bytes = spaced.replace(/=([0-9A-F]{2})/g, (_code, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return Buffer.from(bytes, 'latin1').toString('utf8');
  });
}
