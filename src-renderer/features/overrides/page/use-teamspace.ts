import type { TeamspaceItem } from '../../../../src-shared/queries/lists';
import { useTeamspaceDirectory } from '../../../api';

/** Name, state and counts of a teamspace; null while they are on the way or when it is gone. */
export function useTeamspace(id: string): TeamspaceItem | null {
  return useTeamspaceDirectory().get(id) ?? null;
}
