import { setLayoutValue, useLayoutValue } from './layout';
import { useRoute, useTrail, type ViewName } from './route';

const key = (view: ViewName) =>
  view === 'teamspaces' ? 'shell.inspector' : `shell.inspector.${view}`;
/** Where something is always selected, the inspector is there from the start. */
const SHOWN_AT_FIRST: ReadonlySet<ViewName> = new Set(['teamspaces']);

/** Whether the region at the right is shown; each view remembers it for itself. */
export function useInspectorOpen(): [boolean, (open: boolean) => void] {
  const { view } = useRoute();
  return useLayoutValue(key(view), SHOWN_AT_FIRST.has(view));
}

/** Shows it where one is, for whoever has something to explain. */
export function openInspector(): void {
  setLayoutValue(key(useTrail.getState().route.view), true);
}
