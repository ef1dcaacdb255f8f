import { HubError } from '../hub';

/** What became of a statement that failed. */
export type Outcome =
  /** Somebody else was first: pull. */
  | 'conflict'
  /** The answer is lost: it may have been committed, or be committed a little later. */
  | 'unknown'
  /** Surely not done; worth another try. */
  | 'retry'
  /** Surely not done, and trying again would not help. */
  | 'denied'
  | 'broken';

interface Failure extends Error {
  code?: string;
  severity?: string;
}

/** Unique or foreign key violated, serialization failure, deadlock, no lock in time. */
const MOVED = new Set(['23505', '23503', '40001', '40P01', '55P03']);

/** Node's and the driver's own words for a connection that is not there. */
const GATE = /ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN/;

/** The classes of sync-design.md 2 and 4: by SQLSTATE, never by a message's text. */
export function outcomeOf(error: unknown): Outcome {
  const { code, severity } = error as Failure;
  if (code === undefined || GATE.test(code)) return isTls(error) ? 'denied' : 'unknown';
  if (!/^[0-9A-Z]{5}$/.test(code)) return isTls(error) ? 'denied' : 'unknown';
  if (MOVED.has(code)) return 'conflict';
  // The server went away while at it: whether before or after the commit, nobody knows.
  if (severity === 'FATAL' || code.startsWith('08') || code.startsWith('57P')) return 'unknown';
  // A time-out cancels the whole statement; a standby refuses to write until it is promoted.
  if (code.startsWith('53') || code.startsWith('57') || code === '25006') return 'retry';
  if (code.startsWith('28') || code === '42501' || MISSING.has(code)) return 'denied';
  return 'broken';
}

/** Database, schema, table, column, function: somebody has to set the hub up, or anew. */
const MISSING = new Set(['3D000', '3F000', '42P01', '42703', '42883']);

const TLS =
  /^(ERR_TLS|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|ERR_SSL|HOSTNAME_MISMATCH|EPROTO|INVALID_)/;

/** Node's codes; that a server cannot do TLS the driver says in words alone. */
function isTls(error: unknown): boolean {
  const { code, message } = error as Failure;
  return TLS.test(code ?? '') || message === 'The server does not support SSL connections';
}

/** The same as what an adapter throws where nothing can have been written. */
export function hubError(error: unknown, hub: string): HubError {
  if (error instanceof HubError) return error;
  const outcome = outcomeOf(error);
  const { code, severity, message } = error as Failure;
  const refusedAtDoor = severity === 'FATAL' && (code?.startsWith('28') || MISSING.has(code ?? ''));
  const text = `${hub}: ${wordsFor(code)}${message}`;
  if (outcome === 'denied' || refusedAtDoor) return new HubError('denied', text, { cause: error });
  if (outcome === 'broken') return new HubError('broken', text, { cause: error });
  return new HubError('unreachable', text, { cause: error });
}

function wordsFor(code = ''): string {
  if (code === '25006') return 'this server is a standby or read-only: ';
  if (MISSING.has(code)) return 'the hub is not set up there (gatehouse sync setup): ';
  if (code === '42501') return "this console's role lacks a right: ";
  if (code.startsWith('28')) return 'the hub does not let this role in: ';
  return '';
}
