import type { Core } from '../commands/core';
import { originOf, verifierKey, writeNote } from '../ledger/checkpoint';
import { dumpOf } from '../ledger/dump';
import { agreement, type HeadStore, keptOf, readKept } from '../ledger/head-record';
import { consoleIdOf } from '../ledger/signing';

/** A signed checkpoint of the present head, to be kept elsewhere. */
export interface WrittenCheckpoint {
  entry: number;
  head: string;
  /** The console that signed it; null: no key is at hand. */
  signedBy: string | null;
  /** Its public key, as tools for signed notes take it. */
  key: string | null;
  note: string;
}

/** What an engine does to be provable from outside its database. */
export interface Proof {
  /** Null in an empty database. */
  checkpoint(): WrittenCheckpoint | null;
  /** Keeps the present head outside the database, whatever was kept before. */
  accept(): void;
  /** The ledger as lines of JSON that anyone can check (docs/verify); without their line ends. */
  dump(): Iterable<string>;
}

export function proofOf(core: Core): Proof {
  return {
    checkpoint: () => {
      const { ledger, state } = core;
      const seq = settled(core);
      const hash = ledger.header(seq)?.hash;
      if (state.workspace === null || hash === undefined) return null;
      const signer = core.signer();
      const origin = originOf(state.workspace.id);
      return {
        entry: seq,
        head: hash.toString('hex'),
        signedBy: signer === null ? null : consoleIdOf(signer.publicKey),
        key: signer === null ? null : verifierKey(signer.publicKey),
        note: writeNote({ origin, seq, hash }, signer),
      };
    },
    accept: () => keep(core, true),
    dump: () => dumpOf(core.ledger, core.state.workspace?.id ?? ''),
  };
}

/**
 * Keeps the head outside the database where it has grown; never over one that does not agree, which
 * would hide for good what `verify` has to find. Off the commit path: when idle, and at the end.
 */
export function keepHead(core: Core): void {
  keep(core, false);
}

function keep(core: Core, accepted: boolean): void {
  const { ledger, state, heads, vault, signer, clock } = core;
  if (heads === null || state.workspace === null) return;
  const recorded = { ledger, workspace: state.workspace.id };
  const seq = settled(core);
  const before = readKept(heads, vault.database);
  if (before !== null && !accepted) {
    if ((before.points.at(-1)?.[0] ?? 0) === seq) return;
    if (agreement(recorded, before).state !== 'agrees') return;
  }
  const record = keptOf(recorded, { seq, at: clock(), signer: signer() });
  if (record !== null) heads.write(vault.database, `${JSON.stringify(record)}\n`);
}

/** The newest entry for good: what waits for a hub may yet be chained otherwise. */
function settled({ sync, ledger }: Core): number {
  return sync.confirmed ?? ledger.head.seq;
}

export type { HeadStore };
