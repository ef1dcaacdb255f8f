import type { Command } from '../../src-shared/commands';
import type { ConsoleRow, InvitationRow, PartnerRow, PersonRow } from '../../src-shared/model/rows';
import type { Circumstances } from '../commands/circumstances';
import type { Core } from '../commands/core';
import type { RowChange } from '../domain/changes';
import type { OrganisationOf, Secrets } from '../domain/commands/handler';
import { issuedOf, type PackedEntry, unpackRows } from '../ledger/body';
import { idsOf } from '../ledger/ids';

/** What carrying a command out again needs of the first time, out of its own rows. */
export interface Recorded {
  /** Hashes of the tokens it made, in order. */
  tokens: string[];
  /** The organisations that it found behind addresses, in order. */
  domains: (string | null)[];
}

export function recordedIn(rows: readonly RowChange[]): Recorded {
  const made = rows.filter(({ before, after }) => before === null && after !== null);
  return {
    tokens: made.flatMap(({ table, after }) =>
      table === 'invitation' ? [(after as InvitationRow).id] : [],
    ),
    domains: made.flatMap(({ table, after }) =>
      table === 'partner' ? [(after as PartnerRow).domain] : [],
    ),
  };
}

/**
 * Circumstances in which a command is carried out again: the entry's own ids, the hashes of its own
 * tokens, the partner's domain as it was found. Link passwords are the author's word: nobody else can
 * test them. So no replica needs a secret or a file of its own, and all come to the same answer.
 */
export function again(
  core: Core,
  entry: { id: string; actor: string | null; console: string | null },
  at: number,
  recorded: Recorded,
): Circumstances {
  const row = entry.console === null ? undefined : core.state.consoles.get(entry.console);
  return {
    actor: entry.actor,
    at,
    newId: idsOf(entry.id),
    work: {},
    secrets: secretsOf(core.secrets, recorded.tokens),
    organisationOf: organisationsOf(recorded.domains),
    signing: row === undefined ? null : { id: row.id, publicKey: row.publicKey, name: row.name },
  };
}

/** An entry of the log, to be carried out as its author did. */
export function replayOf(
  core: Core,
  packed: PackedEntry,
): { command: Command; given: Circumstances } {
  const rows = unpackRows(packed, core.ledger.personal);
  const actor = actorReference(core, packed.actor, rows);
  const given = again(core, { ...packed, actor }, packed.at, recordedIn(rows));
  // The first entry enrols the console that signs it.
  const own = rows.find(({ table, key }) => table === 'console' && key === packed.console)?.after;
  const signing = given.signing ?? (own as ConsoleRow | null | undefined) ?? null;
  return {
    command: issuedOf(packed, core.ledger.personal) as unknown as Command,
    given: { ...given, signing },
  };
}

/** Whoever became known by their own act is named by address, as they were then. */
export function actorReference(
  { state }: Core,
  actor: string | null,
  rows: readonly RowChange[],
): string | null {
  if (actor === null || state.people.get(actor) !== undefined) return actor;
  const made = rows.find(({ table, key }) => table === 'person' && key === actor);
  return (made?.after as PersonRow | null | undefined)?.email ?? actor;
}

function secretsOf(own: Secrets, tokens: readonly string[]): Secrets {
  let next = 0;
  return {
    ...own,
    password: () => '',
    token: () => ({ token: '', hash: tokens[next++] ?? '' }),
    // The command as recorded names a token by its hash.
    hashOf: (token) => token,
    isToken: (token, hash) => token === hash,
    isPassword: () => true,
  };
}

function organisationsOf(domains: readonly (string | null)[]): OrganisationOf {
  const known = new Map<string, string | null>();
  return (email) => {
    if (!known.has(email)) known.set(email, domains[known.size] ?? null);
    return known.get(email) ?? null;
  };
}
