import { isIP } from 'node:net';
import type { ConnectionOptions } from 'node:tls';

/** Where a hub is, taken apart; the password is kept out of everything that is shown or stored. */
export interface HubAddress {
  /** The URL without its password: what is kept and shown. */
  shown: string;
  host: string;
  port: number;
  database: string;
  user: string;
  password: string | null;
  schema: string;
  tls: 'verify-full' | 'verify-ca' | 'off';
  /** A file with the certificates that are trusted instead of the system's. */
  rootCertificates: string | null;
}

/** A hub's URL is wrong, or asks for a connection that could be listened to. */
export class AddressError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'AddressError';
  }
}

const PORT = 5432;
export const DEFAULT_SCHEMA = 'gatehouse';
/** What needs no quotes anywhere, and leaves room for the endings of the roles' names. */
const NAME = /^[a-z_][a-z0-9_]{0,39}$/;
const PARAMETERS = new Set(['sslmode', 'sslrootcert', 'schema']);

/**
 * Reads `postgres://user@host:port/database?sslmode=…&sslrootcert=…&schema=…`. Beyond the loopback
 * device TLS is a must, with the server's name verified unless `verify-ca` is asked for; a mode
 * that verifies nothing is refused. Throws an AddressError.
 */
export function parseAddress(text: string): HubAddress {
  const url = parsed(text);
  for (const name of url.searchParams.keys()) {
    if (!PARAMETERS.has(name)) throw new AddressError(`the hub's URL has an unknown part: ${name}`);
  }
  const host = decodeURIComponent(url.hostname).replace(/^\[(.*)\]$/, '$1');
  if (host === '') throw new AddressError("the hub's URL names no host");
  const database = decodeURIComponent(url.pathname.slice(1));
  if (database === '') throw new AddressError("the hub's URL names no database");
  const user = decodeURIComponent(url.username);
  if (user === '') throw new AddressError("the hub's URL names no user");
  const schema = url.searchParams.get('schema') ?? DEFAULT_SCHEMA;
  if (!isSchema(schema)) throw new AddressError(`the schema ${schema} is no plain name`);
  const password = url.password === '' ? null : decodeURIComponent(url.password);
  const tls = tlsOf(url.searchParams.get('sslmode'), host);
  url.password = '';
  return {
    shown: url.toString(),
    host,
    port: url.port === '' ? PORT : Number(url.port),
    database,
    user,
    password,
    schema,
    tls,
    rootCertificates: url.searchParams.get('sslrootcert'),
  };
}

/** The URL with a password, where it has none itself. */
export function withPassword(text: string, password: string | null): string {
  if (!password || parseAddress(text).password !== null) return text;
  const url = new URL(text);
  url.password = encodeURIComponent(password);
  return url.toString();
}

export const isSchema = (name: string): boolean => NAME.test(name);

function parsed(text: string): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    // Not the text itself: it may hold a password.
    throw new AddressError('the hub is a URL like postgres://user@host/database');
  }
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') {
    throw new AddressError(`the hub's URL begins with postgres:, not ${url.protocol}`);
  }
  return url;
}

function tlsOf(mode: string | null, host: string): HubAddress['tls'] {
  if (mode === 'verify-full' || mode === 'verify-ca') return mode;
  const local = isLoopback(host);
  if (mode === null) return local ? 'off' : 'verify-full';
  if (mode === 'disable' && local) return 'off';
  throw new AddressError(
    mode === 'disable'
      ? `${host} is beyond this machine: TLS cannot be off`
      : `sslmode is verify-full or verify-ca: ${mode} would not verify whom it talks to`,
  );
}

export function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}

/** What Node's TLS is to verify; `false`: none. */
export function tlsOptions(
  { tls, host, rootCertificates }: HubAddress,
  read: (file: string) => string,
): ConnectionOptions | false {
  if (tls === 'off') return false;
  return {
    rejectUnauthorized: true,
    // The driver gives names alone; for an IP address Node would verify against "localhost".
    host,
    ...(rootCertificates === null ? {} : { ca: read(rootCertificates) }),
    ...(tls === 'verify-ca' ? { checkServerIdentity: () => undefined } : {}),
  };
}
