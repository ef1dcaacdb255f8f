import { readTeamspaces } from '../api/directory';
import type { Route } from './route';

/**
 * Where a workspace opens when nobody has been there before: in the grid of the teamspace with the
 * most overrides, which is what people came for.
 */
export async function openingRoute(): Promise<Route> {
  try {
    const active = (await readTeamspaces()).filter(({ archived }) => !archived);
    const [first] = active.sort((a, b) => b.overrides - a.overrides || b.members - a.members);
    if (first !== undefined) return { view: 'teamspaces', teamspace: first.id };
  } catch {
    // The list of teamspaces says what is wrong better than this could.
  }
  return { view: 'teamspaces' };
}
