import type { ImportReport } from '../../../src-shared/ipc/app';
import { queryClient, refreshAppState } from '../../api';
import { readTeamspaces } from '../../api/directory';
import { setLayoutValue } from '../../state/layout';
import { type Route, startTrail } from '../../state/route';

/**
 * A workspace stands behind the window now. It opens on what was imported, else on its first
 * teamspace: the grid is what people came for.
 */
export async function enterWorkspace(opens?: ImportReport['opens']): Promise<void> {
  queryClient.clear();
  const teamspace = opens?.teamspace ?? (await firstTeamspace());
  const route: Route =
    teamspace === undefined ? { view: 'teamspaces' } : { view: 'teamspaces', teamspace };
  startTrail(route);
  setLayoutValue('route', route);
  await refreshAppState();
}

async function firstTeamspace(): Promise<string | undefined> {
  try {
    const active = (await readTeamspaces()).filter(({ archived }) => !archived);
    return active.reduce<(typeof active)[number] | undefined>(
      (most, one) => (most === undefined || one.members > most.members ? one : most),
      undefined,
    )?.id;
  } catch {
    // The list of teamspaces says what is wrong better than this could.
    return undefined;
  }
}
