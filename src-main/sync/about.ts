import type { ConsoleRow } from '../../src-shared/model/rows';
import type { SyncRefusal, SyncStatus } from '../../src-shared/sync';
import type { State } from '../domain/state/state';
import { fingerprintOf } from '../ledger/console-book';
import type { Replica } from './replica';

/** A console as the ledger knows it, with what two people compare. */
export type KnownConsole = ConsoleRow & { fingerprint: string; self: boolean };

/** What a screen needs beside the status: who the consoles are, what the ids in it are called. */
export interface SyncAbout {
  /** Raw public key of this console, base64; null while its key is not at hand. */
  publicKey: string | null;
  fingerprint: string | null;
  consoles: KnownConsole[];
  /** Names, as they are now, of the people and things that a status mentions. */
  names: Record<string, string>;
}

export function aboutOf(replica: Replica, status: SyncStatus): SyncAbout {
  const { core, console: own } = replica;
  const signer = core.signer();
  const consoles = [...core.state.consoles].map((row) => ({
    ...row,
    fingerprint: fingerprintOf(Buffer.from(row.publicKey, 'base64')),
    self: row.id === own,
  }));
  return {
    publicKey: signer?.publicKey.toString('base64') ?? null,
    fingerprint: signer === null ? null : fingerprintOf(signer.publicKey),
    consoles,
    names: namesIn(core.state, status, consoles),
  };
}

function namesIn(state: State, { pending, told }: SyncStatus, consoles: ConsoleRow[]) {
  const ids = new Set<string>();
  const add = (id: string | null | undefined) => {
    if (id != null) ids.add(id);
  };
  const refusal = ({ by, person, thing }: SyncRefusal) => {
    add(by);
    add(person);
    // `card …`, `report …`: the kind stands before the id.
    add(thing?.slice(thing.lastIndexOf(' ') + 1));
  };
  for (const { person } of consoles) add(person);
  for (const { actor, outcome } of [...pending, ...told]) {
    add(actor);
    if (outcome?.refused) refusal(outcome.refused);
    for (const skip of outcome?.skipped ?? []) {
      refusal(skip);
      add(skip.board);
    }
    for (const { by, board, person } of outcome?.notices ?? [])
      for (const id of [by, board, person]) add(id);
  }
  const names: Record<string, string> = {};
  for (const id of ids) {
    const name = nameOf(state, id);
    if (name !== undefined) names[id] = name;
  }
  return names;
}

function nameOf(state: State, id: string): string | undefined {
  const found =
    state.people.get(id) ??
    state.boards.get(id) ??
    state.cards.get(id) ??
    state.partners.reports.get(id) ??
    state.teamspaces.get(id);
  if (found !== undefined) return found.name;
  const share = state.shares.rows.get(id);
  return share === undefined ? undefined : state.people.get(share.person)?.email;
}
