import { anyCommand, type Command } from '../../src-shared/commands';
import { attempt, revert } from '../commands/attempt';
import type { Circumstances } from '../commands/circumstances';
import type { Core } from '../commands/core';
import { presentRow } from '../commands/undo';
import { type Changes, noChanges } from '../domain/changes';
import { chainHash, type PackedEntry, readBodyOnce, unpackChanges } from '../ledger/body';
import { isBound } from './bound';
import { type Digest, digestAfter, digestOfTables, digestText } from './digest';
import type { SyncBody } from './entry';
import type { HubEntry } from './hub';
import { HubError } from './hub';
import type { Mutants } from './objections';
import { replayOf } from './replay';
import { sameChanges, sameRows } from './same-changes';
import { needsKnown, TooOldError } from './versions';

/** What the log before an entry says that its judgement needs. */
export interface Prefix {
  seq: number;
  hash: Buffer;
  at: number;
  /** The state's digest after the entry before. */
  digest: Digest;
  /** Whether the workspace has gone to its hub: from then on every entry is signed. */
  published: boolean;
  /** The least version by command type that still counts. */
  floor: Readonly<Record<string, number>>;
  /** The last journal number of a console in the prefix. */
  consoleEnd(console: string): number;
  /** Whether the holder of a public key (base64) has signed an entry's hash. */
  isSigned(entry: HubEntry, key: string): boolean;
}

/** An entry that counts, with its changes already carried out on the state; or why it has no effect. */
export type Verdict =
  | { packed: PackedEntry & SyncBody; void: null; changes: Changes; digest: Digest }
  | { packed: PackedEntry & SyncBody; void: string };

/**
 * Judges an entry from the log before it alone, so that all replicas come to the same answer
 * (sync-design.md 6). What does not follow in the chain is no entry but a broken hub (HubError); what
 * this program is too old for throws a TooOldError.
 */
export function judge(core: Core, entry: HubEntry, prefix: Prefix, mutants: Mutants = {}): Verdict {
  needsLink(entry, prefix);
  const packed = readable(core, entry, prefix);
  if (packed.kind === UNREADABLE) return { packed, void: 'its content cannot be read' };
  const problem = identityProblem(core, entry, packed, prefix, mutants);
  if (problem !== null) return { packed, void: problem };
  needsKnown(packed);
  if (packed.pre !== undefined && packed.pre !== digestText(prefix.digest)) {
    // Whose fault it is: ours, where our own tables are not what we take them for.
    if (digestOfTables(core.db) !== prefix.digest) throw new DigestError(packed.seq);
    return { packed, void: 'its author had another state than the log leads to' };
  }
  if (packed.kind === 'upgrade' && !isAdmin(core, packed.actor)) {
    return { packed, void: 'the rules refuse it: A' };
  }
  const changed = packed.rows.length > 0 || packed.cells.runs.length > 0;
  // A command that the merged order had satisfied already changes nothing, and needs no leave.
  if (!changed) return { packed, void: null, changes: noChanges(), digest: prefix.digest };
  if (packed.kind !== 'command') return { packed, void: `a ${packed.kind} changes nothing` };
  const type = String(packed.command.type);
  if ((packed.version ?? 1) < (prefix.floor[type] ?? 1)) {
    return { packed, void: 'this form of the command was retired before' };
  }
  // What it undoes lies before what a console that joined from a snapshot has read so far.
  if (packed.undoes !== null && packed.undoes < core.ledger.first) {
    throw new NeedsHistoryError(packed.seq);
  }
  return carriedOut(core, packed, prefix);
}

const UNREADABLE = 'unreadable';

/**
 * The content, or what stands for one that cannot be read. Of an enrolled console that signed it, it is
 * of a newer form: then this program is too old.
 */
function readable(core: Core, entry: HubEntry, prefix: Prefix): PackedEntry & SyncBody {
  try {
    return readBodyOnce(entry.body) as PackedEntry & SyncBody;
  } catch {
    const { seq, id, console: by, sig } = entry;
    const key = core.state.consoles.get(by ?? '');
    if (key?.status === 'active' && sig !== null && prefix.isSigned(entry, key.publicKey)) {
      throw new TooOldError(seq, 'has a form that is unknown here');
    }
    const nothing = { reason: null, undoes: null, rehearsed: false, rows: [] };
    const cells = { boards: [], persons: [], runs: [] };
    const command = { type: 'sync.unreadable' };
    const says = { seq, id, at: prefix.at, actor: null, console: by, command, cells };
    return { fmt: 2, kind: UNREADABLE, ...says, ...nothing };
  }
}

function isAdmin({ state }: Core, actor: string | null): boolean {
  const person = actor === null ? undefined : state.people.get(actor);
  return person?.active === true && person.workspaceRole === 'admin';
}

function needsLink(entry: HubEntry, { seq, hash }: Prefix): void {
  const follows =
    entry.seq === seq + 1 &&
    entry.prev.equals(hash) &&
    entry.hash.equals(chainHash(entry.prev, entry.body));
  if (!follows) throw new HubError('broken', `entry ${entry.seq} does not follow on entry ${seq}`);
}

/** Whether it is signed by a console of the roster for that actor, and says what its columns say. */
function identityProblem(
  core: Core,
  entry: HubEntry,
  packed: PackedEntry & SyncBody,
  prefix: Prefix,
  mutants: Mutants,
): string | null {
  const { state } = core;
  if (packed.seq !== entry.seq || packed.id !== entry.id || packed.console !== entry.console) {
    return 'its columns do not say what its content says';
  }
  if (packed.at < prefix.at) return 'its instant lies before that of the entry ahead of it';
  const id = entry.console;
  if (id === null || entry.sig === null) {
    const signed = prefix.published || [...state.consoles].some((one) => one.status === 'active');
    return signed ? 'it is not signed' : null;
  }
  const known = state.consoles.get(id);
  const key = known ?? (prefix.published ? undefined : ownEnrolment(packed));
  if (key === undefined) return 'the console that signed it is not enrolled';
  if (key.status === 'revoked') return 'the console that signed it was revoked before';
  // A refusal changes nothing, whoever's command it was.
  if (packed.kind !== 'refusal' && known !== undefined && !isBound(state, known, packed.actor)) {
    return 'the console that signed it belongs to somebody else';
  }
  if (!prefix.isSigned(entry, key.publicKey)) return 'its signature is not good';
  const n = packed.journal?.n;
  if (mutants.dropJournal) return null;
  if (prefix.published && (n === undefined || n <= prefix.consoleEnd(id))) {
    return 'its journal number was used before: a copied console';
  }
  return null;
}

/** Before a workspace goes to its hub, an admin's console is enrolled by the entry that it signs. */
function ownEnrolment({ rows, console: id }: PackedEntry) {
  const made = rows.find(({ table, key }) => table === 'console' && key === id)?.after;
  return made === null || made === undefined
    ? undefined
    : (made as unknown as { publicKey: string; status: string; person: string | null });
}

/** Carries it out again: the actor must be allowed to, and the same must come of it. */
function carriedOut(core: Core, packed: PackedEntry & SyncBody, prefix: Prefix): Verdict {
  const claimed = unpackChanges(packed, core.state, core.ledger.personal);
  // What an erased person's command said cannot be asked again: signature and images must do.
  if (isOfErased(core, packed)) return takenAtItsWord(core, packed, prefix, claimed);
  const { command, given } = replayOf(core, packed);
  const decoded = anyCommand.safeParse(command);
  if (!decoded.success) return { packed, void: 'its command is malformed' };
  const done = attempted(core, command, given);
  if ('refused' in done) return { packed, void: `the rules refuse it: ${done.refused}` };
  if (!sameChanges(done.changes, claimed)) {
    revert(core, done.changes);
    return { packed, void: 'carrying it out again changes something else' };
  }
  const digest = digestAfter(prefix.digest, done.changes, core.state);
  if (packed.post !== undefined && packed.post !== digestText(digest)) {
    revert(core, done.changes);
    return { packed, void: 'it does not lead to the state that it says' };
  }
  return { packed, void: null, changes: done.changes, digest };
}

/**
 * Whether it speaks of somebody whose details are gone here, in its command or in a person's row. They
 * are gone too where the hub has lost the entry that erased them, and the rules would then judge a
 * person who to others is nobody special.
 */
function isOfErased({ ledger }: Core, { command, rows }: PackedEntry): boolean {
  const { personal } = ledger;
  const gone = (row: PackedEntry['rows'][number]) =>
    row.table === 'person' && (personal.lacks(row.before) || personal.lacks(row.after));
  return personal.lacks(command) || rows.some(gone);
}

/** What a handler throws on a hostile command is that command's fault, not ours; a database's is not. */
function attempted(
  core: Core,
  command: Command,
  given: Circumstances,
): { changes: Changes } | { refused: string } {
  try {
    const done = attempt(core, command, given);
    if (!('refused' in done)) return done;
    return { refused: done.refused.rule ?? done.refused.code };
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return { refused: 'invalid' };
    throw error;
  }
}

function takenAtItsWord(
  core: Core,
  packed: PackedEntry & SyncBody,
  prefix: Prefix,
  changes: Changes,
): Verdict {
  const actor = packed.actor === null ? undefined : core.state.people.get(packed.actor);
  if (actor?.active === false) return { packed, void: 'the rules refuse it: W2' };
  const stands = changes.rows.every((row) => {
    const image = row.before ?? row.after;
    const present = image === null ? null : presentRow(core.state, row.table, image as never);
    return sameRows([{ ...row, before: present }], [row]);
  });
  if (!stands) return { packed, void: 'it changes what was not there' };
  core.state.apply(changes);
  const digest = digestAfter(prefix.digest, changes, core.state);
  if (packed.post === undefined || packed.post === digestText(digest)) {
    return { packed, void: null, changes, digest };
  }
  revert(core, changes);
  return { packed, void: 'it does not lead to the state that it says' };
}

/** An entry can only be judged once the history before a snapshot is here. */
export class NeedsHistoryError extends Error {
  constructor(readonly seq: number) {
    super(`entry ${seq} speaks of entries that are not here yet`);
    this.name = 'NeedsHistoryError';
  }
}

/** The log says that the state was another one than it is here: a fault of ours or of theirs. */
export class DigestError extends Error {
  constructor(readonly seq: number) {
    super(`the state before entry ${seq} is not the one that its author had`);
    this.name = 'DigestError';
  }
}
