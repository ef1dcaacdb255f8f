import { useInspector } from '../features/inspector';
import { openInspector } from '../state';

/** Explains in the inspector, where one is, why somebody can or cannot do something on a board. */
export function explainAccess(person: string, board: string): void {
  openInspector();
  useInspector.getState().show({ person: { id: person }, board: { id: board } });
}
