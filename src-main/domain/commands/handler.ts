import type { CommandOf, CommandType, PlainCommand } from '../../../src-shared/commands';
import type { BoardRow, PersonRow, TeamspaceRow } from '../../../src-shared/model/rows';
import type { Actor } from '../authority/actor';
import { notFound } from '../authority/refused';
import type { Changes } from '../changes';
import type { State } from '../state/state';
import type { Work } from '../work';

/** Secrets that a decision makes or tests; the domain sees hashes, randomness comes in. */
export interface Secrets {
  /** A new link password: at least 80 bits, unambiguous letters (S12). */
  password(): string;
  /** A new token of 256 random bits with its SHA-256, hexadecimal (E3). */
  token(): { token: string; hash: string };
  hashOf(token: string): string;
  /** Whether the token is what the hash stands for; compared in constant time (E3). */
  isToken(token: string, hash: string): boolean;
  /** Whether the text is the board's password; compared in constant time. */
  isPassword(board: string, text: string): boolean;
  /** The id of the console whose public key (base64) this is. */
  consoleOf(publicKey: string): string;
  /** Whether the holder of a public key (base64) has signed the text. */
  hasSigned(publicKey: string, text: string, signature: string): boolean;
}

/** The organisation behind an address (G2): null where it is a public mail provider's. */
export type OrganisationOf = (email: string) => string | null;

/** What has to happen beside the facts when the decision is carried out; never in the ledger. */
export type Effect =
  | { kind: 'password'; board: string; value: string }
  | { kind: 'mail'; mail: Mail };

/** A mail to one person (main decides how it is worded and sent). */
export type Mail =
  | { type: 'board-invitation'; to: string; board: string; role: string; from: string }
  | { type: 'share-invitation'; to: string; share: string; token: string }
  | { type: 'share-notice'; to: string; share: string; expiresAt: number }
  | { type: 'partner-invitation'; to: string; partner: string; token: string }
  | { type: 'partner-colleague'; to: string; partner: string }
  | { type: 'request-answer'; to: string; board: string; approved: boolean };

/** The console that will sign the entry, whether it is enrolled yet or not. */
export interface Signing {
  id: string;
  publicKey: string;
  /** What it is called when it is enrolled. */
  name: string;
}

/** What a decision rests on besides the command: everything comes in, nothing is fetched. */
export interface Given {
  state: State;
  /** The command's instant, epoch milliseconds. */
  at: number;
  /** The next id for something made without one; the same sequence on every replay. */
  newId(): string;
  /** Large commands tell how far they are, and hear that they shall stop. */
  work?: Work;
  secrets: Secrets;
  organisationOf: OrganisationOf;
  /** Null where entries are not signed. */
  signing: Signing | null;
}

export interface GivenActor extends Given {
  actor: Actor;
}

/** What a command does: the changes, the id of what it made, and itself with all ids filled in. */
export interface Decided {
  changes: Changes;
  id?: string;
  issued: PlainCommand;
  effects?: Effect[];
  /** Shown once, in the answer to the command that made it. */
  token?: string;
  password?: string;
}

/**
 * One command type: throws a RefusedError (codes in the order of commands.md) or answers what
 * changes. Pure: same input, same answer, on every replica and version.
 */
export type Decide<T extends CommandType> = (command: CommandOf<T>, given: GivenActor) => Decided;

/** The handlers of a family of commands. */
export type Handlers<T extends CommandType> = { [K in T]: Decide<K> };

/**
 * The id that was given, or the next one. The next one is used up either way, so that a command
 * carried out again with its id filled in makes the same further ids.
 */
export function idFor({ id }: { id?: string | undefined }, newId: () => string): string {
  const next = newId();
  return id ?? next;
}

export function personOf(state: State, reference: string, path: string): PersonRow {
  const person = state.person(reference);
  if (person === undefined) throw notFound('person', reference, path);
  return person;
}

export function teamspaceOf(state: State, id: string, path = 'teamspace'): TeamspaceRow {
  const teamspace = state.teamspaces.get(id);
  if (teamspace === undefined) throw notFound('teamspace', id, path);
  return teamspace;
}

export function boardOf(state: State, id: string, path = 'board'): BoardRow {
  const board = state.boards.get(id);
  if (board === undefined) throw notFound('board', id, path);
  return board;
}

/** A board with the part of the command that names it first, for refusals. */
export interface NamedBoard {
  board: BoardRow;
  path: string;
}

/** The boards of a list, each once. */
export function boardsOf(state: State, ids: string[]): NamedBoard[] {
  const named = new Map<string, NamedBoard>();
  ids.forEach((id, i) => {
    if (!named.has(id))
      named.set(id, { board: boardOf(state, id, `boards[${i}]`), path: `boards[${i}]` });
  });
  return [...named.values()];
}
