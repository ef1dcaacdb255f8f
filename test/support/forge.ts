import { deflateRawSync } from 'node:zlib';
import { attempt, revert } from '../../src-main/commands/attempt';
import { chainHash, type PackedEntry, packEntry, readBody } from '../../src-main/ledger/body';
import { entryId, idsOf } from '../../src-main/ledger/ids';
import type { Json } from '../../src-main/ledger/personal';
import { consoleIdOf, type Signer } from '../../src-main/ledger/signing';
import { digestAfter, digestText } from '../../src-main/sync/digest';
import type { SyncBody } from '../../src-main/sync/entry';
import type { HubEntry } from '../../src-main/sync/hub';
import { anyCommand, type CommandInput } from '../../src-shared/commands';
import { signerNamed } from './signers';
import type { SyncConsole } from './sync-console';

export interface Forgery {
  command: CommandInput;
  actor?: string;
  /** Whose key signs; default: the forger's own, which has to be enrolled. */
  signer?: Signer;
  journal?: number;
  /** Another content than carrying the command out gives. */
  alter?: (packed: PackedEntry & SyncBody) => void;
  /** A signature that is none. */
  breakSignature?: boolean;
}

/**
 * An entry at the hub's head as a console with a changed program would make it: on a copy of an honest
 * console's state, but saying whatever the forger wants.
 */
export function forge(on: Pick<SyncConsole, 'core' | 'replica'>, forgery: Forgery): HubEntry {
  const { core, replica } = on;
  const { signer = signerNamed('forger') } = forgery;
  const command = anyCommand.parse(forgery.command);
  const at = core.ledger.head.at + 1;
  const id = entryId(at);
  const actor = forgery.actor ?? 'admin@nordwind.example';
  const done = attempt(core, command, { actor, at, newId: idsOf(id), work: {} });
  if ('refused' in done) throw new Error(JSON.stringify(done.refused));
  const post = digestAfter(replica.digest, done.changes, core.state);
  const n = forgery.journal ?? 1_000_000 + core.ledger.head.seq;
  const more: SyncBody = {
    base: core.ledger.head.seq,
    journal: { n, prev: '' },
    gains: { persons: [], things: [], runs: [] },
    pre: digestText(replica.digest),
    post: digestText(post),
  };
  const { changes, undoes, issued } = done;
  const seq = core.ledger.head.seq + 1;
  const console = consoleIdOf(signer.publicKey);
  const fields = { id, at, reason: null, rehearsed: false, more: more as Json };
  const said = { seq, console, actor: done.actor, issued, undoes, changes };
  const entry = { ...fields, ...said, kind: 'command' as const };
  const packed = readBody(packEntry(entry, core.state, core.ledger.personal)) as PackedEntry &
    SyncBody;
  revert(core, changes);
  forgery.alter?.(packed);
  const body = deflateRawSync(Buffer.from(JSON.stringify(packed)));
  const prev = core.ledger.head.hash;
  const hash = chainHash(prev, body);
  const sig = forgery.breakSignature ? Buffer.alloc(64, 7) : signer.sign(hash);
  return { seq, prev, hash, id, console, sig, body };
}
