import type { Core } from '../commands/core';
import { syncHook } from './issue';
import { Replica, type ReplicaOptions } from './replica';

/** Binds a core's one write path to its replica. What halted an older program may pass in this one. */
export function replicaOf(core: Core, options: ReplicaOptions = {}): Replica {
  const replica = new Replica(core, options);
  core.sync = syncHook(replica);
  if (replica.store.text('halt') !== null) replica.store.set('halt', null);
  return replica;
}
