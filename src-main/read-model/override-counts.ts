import type { State } from '../domain/state/state';

interface Counted {
  writes: number;
  byTeamspace: Map<string, Map<number, number>>;
}

const known = new WeakMap<object, Counted>();

/** How many overrides each person has on a teamspace's boards; counted once until one changes. */
export function overrideCounts(state: State, teamspace: string): ReadonlyMap<number, number> {
  const { overrides } = state;
  let counted = known.get(overrides);
  // A board takes no overrides along to another teamspace (O6), so boards need not be watched.
  if (counted === undefined || counted.writes !== overrides.writes) {
    counted = { writes: overrides.writes, byTeamspace: new Map() };
    known.set(overrides, counted);
  }
  const present = counted.byTeamspace.get(teamspace);
  if (present !== undefined) return present;
  const counts = overrides.countsAmong(state.boardsOf(teamspace));
  counted.byTeamspace.set(teamspace, counts);
  return counts;
}
