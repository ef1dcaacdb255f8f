import { z } from 'zod';
import { query } from './fields';

export const proofQueries = [
  query('verify', {
    from: z.number().int().min(1).optional(),
    /** A signed checkpoint kept elsewhere, as text, to hold the ledger against. */
    checkpoint: z.string().max(10_000).optional(),
  }),
] as const;

/**
 * What is wrong with the first entry that does not hold. `missing`: it is gone; `link`, `hash`:
 * chained or hashed otherwise; `instant`: before the entry ahead of it; `unreadable`; `columns`:
 * what stands beside the content; `details`: personal details; `changes`: what it changes;
 * `unsigned`, `signature`, `console`: by whom it is signed; `rewritten`: another entry than was
 * recorded outside the database; `cut`: the newest entries are gone, or the file is an older copy;
 * `tables`: the tables do not agree with the ledger;
 * `checkpoint`: a recorded head is another workspace's, or none of the consoles signed it (these
 * two name no entry).
 */
export const VERIFY_FAULTS = [
  'missing',
  'link',
  'hash',
  'instant',
  'unreadable',
  'columns',
  'details',
  'changes',
  'unsigned',
  'signature',
  'console',
  'rewritten',
  'cut',
  'tables',
  'checkpoint',
] as const;
export type VerifyFault = (typeof VERIFY_FAULTS)[number];

/** A console that signed some of the entries that were checked. */
export interface VerifiedConsole {
  console: string;
  /** SHA-256 of its raw public key, hexadecimal in groups of four: what people compare. */
  fingerprint: string;
  name: string;
  status: 'active' | 'revoked';
  entries: number;
  /** The first and the last entry that it signed. */
  from: number;
  to: number;
}

/**
 * How the ledger stands against a head recorded outside the database: `none`: there is no record;
 * `agrees`: it is the same ledger, grown or not; `rewritten`: the recorded entry is another now;
 * `cut`: the ledger ends before it; `foreign`: the record is of another workspace; `forged`: it is
 * no checkpoint that one of the consoles signed.
 */
export interface CheckpointState {
  state: 'none' | 'agrees' | 'rewritten' | 'cut' | 'foreign' | 'forged';
  /** The recorded head. */
  entry?: number;
  /** When it was recorded. */
  at?: string;
  /** The console that signed the record; null: nobody did. */
  signedBy?: string | null;
}

export interface VerifyAnswer {
  ok: boolean;
  entries: number;
  head: string | null;
  /** The first entry that does not hold, with what is wrong in `fault` and, in English, `problem`. */
  firstBad?: number;
  fault?: VerifyFault;
  problem?: string;
  /** Of the entries checked: how many a console signed, how many nobody did. */
  signed: number;
  unsigned: number;
  /** In the order of their first entries. */
  consoles: VerifiedConsole[];
  /** The highest head that this machine recorded outside the database. */
  checkpoint: CheckpointState;
  /** The checkpoint that was given. */
  given?: CheckpointState;
}
