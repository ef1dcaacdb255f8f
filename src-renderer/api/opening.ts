import type { AppState } from '../../src-shared/ipc/app';
import type { Opening } from '../../src-shared/ipc/opening';
import { followAppState } from './app-state';
import { call } from './call';
import { directoryKey } from './directory';
import { queryClient } from './query-client';
import { queryKey } from './use-query-run';

let grid: Opening['grid'] = null;

/**
 * Asks main once for the whole first screen, which it has made ready meanwhile, and fills the cache
 * with it: the first render has its answers.
 */
export async function loadOpening(): Promise<AppState> {
  const opening = await call('app.opening');
  const { workspace, teamspaces } = opening;
  if (workspace !== null) queryClient.setQueryData(queryKey({ type: 'workspace' }), workspace);
  if (teamspaces !== null) {
    queryClient.setQueryData(queryKey({ type: 'teamspaces', limit: 200 }), teamspaces);
    if (teamspaces.next === undefined) {
      queryClient.setQueryData(directoryKey('teamspaces', null), teamspaces.items);
    }
  }
  grid = opening.grid;
  return followAppState(opening.state);
}

/** The grid that was made ready, for whoever asks for just that; once. */
export function takeOpenedGrid(asked: unknown): Opening['grid'] {
  const ready = grid;
  grid = null;
  return ready !== null && JSON.stringify(ready.asked) === JSON.stringify(asked) ? ready : null;
}
