import { useInspector } from '../features/inspector';
import { go, openInspector } from '../state';

/** Explains in the inspector why somebody can or cannot do something on a board, beside its grid. */
export function useWhy(): (person: string, board: string, teamspace: string) => void {
  const show = useInspector((inspector) => inspector.show);
  return (person, board, teamspace) => {
    go({ view: 'teamspaces', teamspace });
    openInspector();
    show({ person: { id: person }, board: { id: board } });
  };
}
