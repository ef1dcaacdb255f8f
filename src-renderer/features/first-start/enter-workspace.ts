import type { ImportReport } from '../../../src-shared/ipc/app';
import { queryClient, refreshAppState } from '../../api';
import { setLayoutValue } from '../../state/layout';
import { openingRoute } from '../../state/opening-route';
import { type Route, startTrail } from '../../state/route';

/**
 * A workspace stands behind the window now. It opens on what was imported, else where work
 * waits; `where`: who joined first sees how that stands.
 */
export async function enterWorkspace(opens?: ImportReport['opens'], where?: Route): Promise<void> {
  queryClient.clear();
  const route: Route =
    where ??
    (opens === undefined
      ? await openingRoute()
      : { view: 'teamspaces', teamspace: opens.teamspace });
  startTrail(route);
  setLayoutValue('route', route);
  await refreshAppState();
}
