import { isCommandType } from '../../src-shared/commands';
import type { PackedEntry } from '../ledger/body';
import type { Json } from '../ledger/personal';
import type { SyncBody } from './entry';

/**
 * The version of each command's meaning, where it is not 1. A command whose meaning changes gets a
 * higher one and its old handler stays, until an `upgrade` entry raises the floor.
 */
export const VERSIONS: Readonly<Record<string, number>> = {};

export function versionOf(type: string, versions = VERSIONS): number {
  return versions[type] ?? 1;
}

/** The log holds something that this program cannot know the meaning of: it must not go on. */
export class TooOldError extends Error {
  constructor(
    readonly seq: number,
    what: string,
  ) {
    super(`entry ${seq} ${what}: update Gatehouse`);
    this.name = 'TooOldError';
  }
}

const KINDS: ReadonlySet<string> = new Set([
  'command',
  'refusal',
  'publish',
  'snapshot',
  'attest',
  'upgrade',
]);

/** Throws a TooOldError at a kind, command or version of a newer program. */
export function needsKnown(packed: PackedEntry & SyncBody): void {
  if (!KINDS.has(packed.kind)) throw new TooOldError(packed.seq, `is of the kind ${packed.kind}`);
  if (packed.kind !== 'command') return;
  for (const type of typesIn(packed.command)) {
    if (!isCommandType(type)) throw new TooOldError(packed.seq, `holds the command ${type}`);
  }
  const type = String(packed.command.type);
  if ((packed.version ?? 1) > versionOf(type)) {
    throw new TooOldError(packed.seq, `holds a newer form of the command ${type}`);
  }
}

function typesIn(command: Json): string[] {
  const parts = Array.isArray(command.commands) ? (command.commands as Json[]) : [];
  return [String(command.type), ...parts.flatMap(typesIn)];
}
