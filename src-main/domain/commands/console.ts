import type { CommandOf } from '../../../src-shared/commands';
import { rotationText } from '../../../src-shared/commands/console';
import type { ConsoleRow } from '../../../src-shared/model/rows';
import { conflict, forbidden, invalid, notFound } from '../authority/refused';
import { Draft } from '../state/draft';
import type { State } from '../state/state';
import { type Decided, type Given, type GivenActor, type Handlers, personOf } from './handler';

/** How many consoles there are whose signatures count. */
export function activeConsoles(state: State): number {
  let active = 0;
  for (const { status } of state.consoles) if (status === 'active') active++;
  return active;
}

/** The row by which a key is known from an instant on; refused where it is known already. */
function enrolled(
  { state, at, secrets }: Given,
  { publicKey, person, name }: Pick<ConsoleRow, 'publicKey' | 'person' | 'name'>,
): ConsoleRow {
  const id = secrets.consoleOf(publicKey);
  const known = state.consoles.get(id);
  if (known?.status === 'active') {
    throw conflict('this console is enrolled already', undefined, 'publicKey');
  }
  if (known !== undefined) {
    throw conflict('this key was revoked and cannot come back', undefined, 'publicKey');
  }
  return { id, publicKey, person, name, status: 'active', enrolledAt: at, endedAt: null };
}

/** The signing console of a workspace's first entry, enrolled by that entry itself. */
export function firstConsole(given: Given, person: string): ConsoleRow | null {
  const { signing } = given;
  if (signing === null) return null;
  return enrolled(given, { publicKey: signing.publicKey, person, name: signing.name });
}

function enrol(command: CommandOf<'console.enrol'>, given: GivenActor): Decided {
  const { state, actor } = given;
  actor.needsAdmin('A');
  const { person, publicKey, name } = command;
  const whose = person === undefined ? null : personOf(state, person, 'person').id;
  const row = enrolled(given, { publicKey, person: whose, name });
  const draft = new Draft(state);
  draft.insert('console', row);
  const issued = { ...command, ...(whose !== null && { person: whose }) };
  return { changes: draft.changes, id: row.id, issued };
}

function revoke(command: CommandOf<'console.revoke'>, { state, actor, at }: GivenActor): Decided {
  const row = state.consoles.get(command.console);
  if (row === undefined) throw notFound('console', command.console, 'console');
  actor.needsAdmin('A');
  const draft = new Draft(state);
  if (row.status === 'active') {
    // Nobody could sign any more, and nobody could enrol another.
    if (activeConsoles(state) === 1) {
      throw conflict('the last active console cannot be revoked', undefined, 'console');
    }
    draft.update('console', row, { status: 'revoked', endedAt: at });
  }
  return { changes: draft.changes, issued: command };
}

/** The old key signs its own end and names its successor, which has signed for itself. */
function rotate(command: CommandOf<'console.rotate'>, given: GivenActor): Decided {
  const { state, at, signing, secrets } = given;
  const row = signing === null ? undefined : state.consoles.get(signing.id);
  if (row?.status !== 'active') {
    throw forbidden(undefined, { needed: 'a console that signs its entries' });
  }
  const { publicKey, proof } = command;
  const text = rotationText(state.workspace?.id ?? '', row.id, publicKey);
  if (!secrets.hasSigned(publicKey, text, proof)) {
    throw invalid('the new key has not signed for itself', 'proof');
  }
  const next = enrolled(given, { publicKey, person: row.person, name: row.name });
  const draft = new Draft(state);
  draft.update('console', row, { status: 'revoked', endedAt: at });
  draft.insert('console', next);
  return { changes: draft.changes, id: next.id, issued: command };
}

export const consoleHandlers: Handlers<'console.enrol' | 'console.revoke' | 'console.rotate'> = {
  'console.enrol': enrol,
  'console.revoke': revoke,
  'console.rotate': rotate,
};
