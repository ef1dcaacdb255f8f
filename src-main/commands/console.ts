import { activeConsoles } from '../domain/commands/console';
import type { Signing } from '../domain/commands/handler';
import { consoleIdOf, type Signer } from '../ledger/signing';
import { DatabaseError } from '../store/errors';
import type { Core } from './core';
import type { Issue } from './issue';

/** The console that would sign now, as decisions name it. */
export function signingOf({ signer, consoleName }: Core): Signing | null {
  const key = signer();
  if (key === null) return null;
  const publicKey = key.publicKey.toString('base64');
  return { id: consoleIdOf(key.publicKey), publicKey, name: consoleName };
}

/** What signs entries; null: nothing, they stay unsigned; or why nothing may be written. */
export type Signature = { by: Signer | null } | { impossible: DatabaseError };

/**
 * What has to sign the entries that these issues make. Impossible (`unsigned`) where the workspace's
 * entries are signed and this console cannot: what changes nothing passes all the same.
 */
export function signatureFor(core: Core, first: Issue): Signature {
  const { state } = core;
  const signer = core.signer();
  if (state.workspace === null) return { by: signer };
  const signed = activeConsoles(state) > 0;
  if (signer === null) {
    if (!signed) return { by: null };
    return unsigned(core, 'its entries are signed, and this console has no key at hand: unlock it');
  }
  const known = state.consoles.get(consoleIdOf(signer.publicKey));
  if (known?.status === 'active') return { by: signer };
  if (known !== undefined) return unsigned(core, 'this console was revoked');
  // Shared through a hub, another console's admin compares fingerprints first.
  if (core.sync.synced) return unsigned(core, 'this console is not enrolled yet');
  if (isAdmin(core, first.actor)) return { by: signer };
  if (!signed) return { by: null };
  return unsigned(core, 'this console is not enrolled: an admin has to work at it first');
}

/** The entry by which an unknown console is enrolled before its first one; null: it is known. */
export function enrolment(core: Core, signature: Signature, first: Issue): Issue | null {
  if (!('by' in signature) || signature.by === null || core.state.workspace === null) return null;
  const signing = signingOf(core);
  if (signing === null || core.state.consoles.get(signing.id) !== undefined) return null;
  const { publicKey, name } = signing;
  if (first.command.type === 'console.enrol' && first.command.publicKey === publicKey) return null;
  const person = first.actor === null ? undefined : core.state.person(first.actor)?.id;
  return {
    ...first,
    command: { type: 'console.enrol', publicKey, name, ...(person !== undefined && { person }) },
  };
}

function isAdmin({ state }: Core, actor: string | null): boolean {
  const person = actor === null ? undefined : state.person(actor);
  return person?.active === true && person.workspaceRole === 'admin';
}

function unsigned({ db }: Core, why: string): Signature {
  return { impossible: new DatabaseError('unsigned', `${db.name} cannot be written: ${why}`) };
}
