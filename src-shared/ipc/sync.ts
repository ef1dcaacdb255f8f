import { z } from 'zod';
import type { CommandInput } from '../commands';
import { id, name, personRef } from '../commands/fields';
import type { SyncStatus } from '../sync';

/** A hub's address; main parses it, and keeps the password in the keychain, never in the address. */
const hub = z.string().trim().min(1).max(1_000);
const password = z.string().max(1_000).optional();
const hash = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits');

export const hubOnly = z.strictObject({ hub, password });

/** An empty console comes into a shared workspace; `person`: who works at it. */
export const joinHub = z.strictObject({
  hub,
  password,
  workspace: id,
  /** The first entry's hash, which an invitation pins. */
  pin: hash,
  person: personRef,
  name: name.optional(),
});

/** The fingerprint as it was told out of band, spaces as one likes. */
export const approveConsole = z.strictObject({
  fingerprint: z
    .string()
    .max(200)
    .transform((text) => text.replaceAll(/[\s:-]/g, '').toLowerCase())
    .pipe(z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits')),
  name: name.optional(),
  person: personRef.optional(),
});

export const syncOp = z.strictObject({ op: z.string().min(1).max(100) });
export const syncAlarm = z.strictObject({
  kind: z.string().max(40),
  entry: z.number().int().min(0),
});

/**
 * How the exchange with the hub stands. `local`: the workspace is not shared; `idle`: in step, waiting
 * for its next turn; `offline`: the hub cannot be reached; `locked`: the key is not at hand; `stopped`:
 * the hub turned this console away; `halted`: this program is too old for the log.
 */
export type SyncState =
  | 'local'
  | 'idle'
  | 'exchanging'
  | 'offline'
  | 'locked'
  | 'stopped'
  | 'halted';

/** A console of the workspace: what the ledger says of it, and what it last told of itself. */
export interface SyncConsole {
  console: string;
  name: string;
  fingerprint: string;
  status: 'active' | 'revoked';
  /** Signs for this person alone; null: for anybody. */
  person: string | null;
  enrolledAt: number;
  self: boolean;
  /** Untrusted, epoch milliseconds; null: nothing was heard of it yet. */
  seenAt: number | null;
  /** The newest entry that it had confirmed then. */
  head: number | null;
}

/** Everything the Sync view shows; instants are epoch milliseconds. */
export interface SyncView extends SyncStatus {
  state: SyncState;
  /** What went wrong last, in the hub's or this program's words; null while all is well. */
  error: string | null;
  nextAt: number | null;
  /** Where the hub is, without its password; null: it has not been said. */
  hub: string | null;
  /** What somebody needs to join; null while there is no workspace. */
  invitation: { workspace: string; genesis: string } | null;
  /** This console's fingerprint; null while its key is not at hand. */
  fingerprint: string | null;
  consoles: SyncConsole[];
  /** Names of everything that refusals, notices and commands mention by id. */
  names: Record<string, string>;
}

export interface SyncCandidate {
  console: string;
  fingerprint: string;
  name: string;
  at: number;
}

export interface SyncProbe {
  server: string;
  canListen: boolean;
  problems: string[];
}

/** A refused command, to be looked at and issued again as a new one. */
export interface SyncReissue {
  command: CommandInput;
  actor: string | null;
}
