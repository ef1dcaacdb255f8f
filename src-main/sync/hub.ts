import type { RawEntry } from '../ledger/ledger';

/**
 * What a hub is to a console: a place that puts entries in order and keeps what belongs to them. It
 * runs none of our code and is not trusted for rights: whoever pulls verifies (sync-design.md 1, 6).
 * Adapters: memory (tests), PostgreSQL. One adapter speaks for one workspace.
 */
export interface HubAdapter {
  /** The newest entry's sequence and hash; `{seq: 0}` for a workspace without entries; null: not here. */
  head(): Promise<HubHead | null>;
  /** The hash of one entry (of 0: 32 zero bytes); null where the hub has none at this sequence. */
  hashAt(seq: number): Promise<Buffer | null>;
  /** Entries after `after`, ascending and gapless, at most `limit`. Bytes are exactly those appended. */
  pull(after: number, limit: number): Promise<HubEntry[]>;
  /** Those of the asked personal details that the hub (still) has; missing ones have been erased. */
  details(ids: readonly string[]): Promise<Detail[]>;
  /**
   * Appends entries at the head with the details they refer to: all or nothing. `conflict`: the head
   * has moved, or an id is there already (pull tells); `unknown`: the answer was lost, they may or may
   * not be there, now or a little later. Details that are there already are left alone.
   */
  append(entries: readonly HubEntry[], details: readonly Detail[]): Promise<AppendAnswer>;
  /**
   * The same while nobody else can append: after two conflicts, so that a slow console gets its turn.
   * `prepare` pulls what has come meanwhile by the function it is given, rebases and answers the
   * batch, or null where nothing is left to say (then `ok`). At most 5 s, or the turn is lost.
   */
  appendInTurn(prepare: PrepareBatch): Promise<AppendAnswer>;
  /** Erases personal details for everybody; unknown ids are left alone. */
  forget(ids: readonly string[]): Promise<void>;
  /** Makes the (empty) workspace on the hub; false where it exists already. */
  publish(format: number): Promise<boolean>;

  /** Tells others that there is something to pull. Only a hint, after the commit; failures are silent. */
  notify(): Promise<void>;
  /** Calls back at such hints until the returned function is called; null where the server cannot. */
  listen(heard: () => void): Promise<(() => void) | null>;

  /** Keeps a snapshot of the state after entry `seq`: opaque bytes in parts; answers its digest. */
  putSnap(seq: number, parts: readonly Buffer[]): Promise<Buffer>;
  /** The snapshots there are, newest first; untrusted, like all that the hub says. */
  snaps(): Promise<SnapRef[]>;
  /** A snapshot's parts in order; null where it is not there whole. */
  getSnap(ref: SnapRef): Promise<Buffer[] | null>;

  /** Asks to be enrolled; untrusted. A second asking of the same key replaces the first. */
  apply(candidate: Candidate): Promise<void>;
  candidates(): Promise<Candidate[]>;
  /** Takes a request off the list, once enrolled or turned away. */
  dismiss(publicKey: string): Promise<void>;

  /** Untrusted heartbeat: this console, how far it is, which program. */
  beat(beat: Heartbeat): Promise<void>;
  seen(): Promise<(Heartbeat & { at: number })[]>;

  /** What the server can and cannot do. */
  probe(): Promise<Probe>;
  close(): Promise<void>;
}

export interface HubHead {
  seq: number;
  /** GENESIS (32 zero bytes) at sequence 0. */
  hash: Buffer;
}

/**
 * One entry of the chain as it travels: `hash = SHA-256(prev ‖ body)`, sequences from 1; `console` and
 * `sig` are null only in the local history from before consoles were enrolled.
 */
export interface HubEntry extends RawEntry {
  /** When the hub took it, epoch milliseconds; left out when appending. Never decides anything. */
  recordedAt?: number;
}

/** A personal detail beside the chain; entries hold its id and a salted commitment. */
export interface Detail {
  id: string;
  subject: string;
  salt: Buffer;
  value: string;
}

export type AppendAnswer = 'ok' | 'conflict' | 'unknown';

export interface Batch {
  entries: readonly HubEntry[];
  details: readonly Detail[];
}
export type PrepareBatch = (pull: HubAdapter['pull']) => Promise<Batch | null>;

/** A snapshot by the entry after which it was taken and the SHA-256 of all its bytes. */
export interface SnapRef {
  seq: number;
  digest: Buffer;
}

/** Somebody who asks to be enrolled: an admin compares fingerprints out of band. */
export interface Candidate {
  /** Raw Ed25519 public key, base64. */
  publicKey: string;
  name: string;
  /** Epoch milliseconds. */
  at: number;
}

export interface Heartbeat {
  console: string;
  /** The last confirmed sequence there. */
  head: number;
  app: string;
}

export interface Probe {
  /** The server in its own words. */
  server: string;
  canListen: boolean;
  /** What is missing or wrong, in words; empty: all is well. */
  problems: string[];
}

/**
 * Thrown by adapters. `unreachable`: try again later (network, SQLSTATE 08, 53, 57); `denied`: stop
 * and tell the user (28, 42501); `broken`: the hub answered something that cannot be.
 */
export class HubError extends Error {
  constructor(
    readonly failure: 'unreachable' | 'denied' | 'broken',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'HubError';
  }
}
