import type { SyncRefusal, SyncSkip } from '../../src-shared/sync';
import type { Erased } from '../ledger/attested';
import type { JournalPlace } from './journal';
import type { PackedGains } from './packed-gains';

/** What sync adds to an entry's body; entries from before a workspace went to its hub lack all of it. */
export interface SyncBody {
  /** The newest confirmed entry that the author had seen, and its hash. */
  base?: number;
  baseHash?: string;
  /** Epoch milliseconds; `at` is this, or the entry ahead's where that is later. */
  issuedAt?: number;
  journal?: JournalPlace;
  /** What the author was shown to open; null: too much to list. */
  gains?: PackedGains;
  /** Digests of the state before and after. */
  pre?: string;
  post?: string;
  /** Parts of a bulk command that were left out. */
  skipped?: SyncSkip[];
  /** Of a refusal: why. */
  refused?: SyncRefusal;
  /** Of an erasure: which details are gone, or are others now. */
  erased?: Erased;
  /** The version of the command's meaning, where it is not the first. */
  version?: number;
  /** Of a snapshot, and of its attestation: after which entry it was taken, and its digest in hex. */
  snapshot?: { seq: number; digest: string };
  /** Of an upgrade: the least version by command type that still counts. */
  floor?: Record<string, number>;
}
