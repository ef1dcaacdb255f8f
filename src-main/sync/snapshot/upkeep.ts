import { exchange } from '../exchange';
import type { HubAdapter } from '../hub';
import type { Replica } from '../replica';
import { fillHistory } from './history';
import { keepSnapshots } from './keep';

export interface Upkeep {
  snapshot: 'taken' | 'attested' | null;
  /** The oldest entry that is here: the history is verified back to it; 1: whole. */
  first: number;
}

/** One step of what has time: to be called after an exchange, until nothing is left to fetch. */
export async function upkeep(replica: Replica, hub: HubAdapter): Promise<Upkeep> {
  const first = await fillHistory(replica, hub);
  const snapshot = await keepSnapshots(replica, hub);
  // The entry that says so counts like any other once it is pulled.
  if (snapshot !== null) await exchange(replica, hub);
  return { snapshot, first };
}
