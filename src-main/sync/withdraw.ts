import { type Refused, refuse, refused } from '../../src-shared/result';
import type { Json } from '../ledger/personal';
import { rebase } from './rebase';
import { commandOf } from './reissue';
import type { Replica } from './replica';

/** A command to be looked at and issued again, as a new one. */
export interface Reissue {
  ok: true;
  command: Json;
  actor: string | null;
}

/**
 * Takes a waiting command back, as if it had never been given; what was issued after it is carried
 * out anew. Refused (`conflict`) once it may have reached the hub: then only a pull can tell.
 */
export function withdraw(replica: Replica, op: string, actor: string): Refused | null {
  const { store, core, journal, held } = replica;
  const one = store.pendingOf(op);
  if (one === null) return refused(refuse('not-found', `no command ${op} waits`, { path: 'op' }));
  const person = core.state.person(actor);
  const intent = journal.intent(one.n);
  if (person === undefined || (person.id !== intent.actor && person.workspaceRole !== 'admin')) {
    const message = 'whoever gave the command, or an admin, may take it back';
    return refused(refuse('forbidden', message, { rule: 'A' }));
  }
  if (one.state === 'doubt') {
    return refused(
      refuse('conflict', 'it may have reached the hub already: wait for the next contact'),
    );
  }
  rebase(replica, {
    incoming: [],
    without: new Set([op]),
    after: () => {
      held.discard(op);
      journal.add('withdrawn', op, core.clock(), { by: person.id });
    },
  });
  return null;
}

export function reissueOf(replica: Replica, op: string): Reissue | Refused {
  const n = replica.journal.issued(op);
  if (n === null) return refused(refuse('not-found', `no command ${op} was given here`));
  const intent = replica.journal.intent(n);
  return { ok: true, command: commandOf(replica, intent), actor: intent.actor };
}

export function acknowledge({ store, core }: Replica, op: string): boolean {
  const seen = store.see(op);
  if (seen) core.committed(new Set(['sync']));
  return seen;
}
