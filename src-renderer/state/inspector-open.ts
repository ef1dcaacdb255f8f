import { setLayoutValue, useLayoutValue } from './layout';
import { type Route, useRoute, useTrail } from './route';

/** The grid always has something selected to explain; elsewhere one asks for it. */
function keyOf(route: Route): { key: string; first: boolean } {
  const grid = route.view === 'teamspaces' && route.teamspace !== undefined;
  return grid
    ? { key: 'shell.inspector', first: true }
    : { key: `shell.inspector.${route.view}`, first: false };
}

/** Whether the region at the right is shown; each view remembers it for itself. */
export function useInspectorOpen(): [boolean, (open: boolean) => void] {
  const { key, first } = keyOf(useRoute());
  return useLayoutValue(key, first);
}

/** Shows it where one is, for whoever has something to explain. */
export function openInspector(): void {
  setLayoutValue(keyOf(useTrail.getState().route).key, true);
}
