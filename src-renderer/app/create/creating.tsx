import { lazy, Suspense } from 'react';
import { useOverlays } from '../overlays';

const CreateBoard = lazy(async () => ({
  default: (await import('../../features/boards/create-board')).CreateBoard,
}));
const CreateTeamspace = lazy(async () => ({
  default: (await import('../../features/teamspaces/create-teamspace')).CreateTeamspace,
}));
const AddPerson = lazy(async () => ({
  default: (await import('../../features/people/add-person')).AddPerson,
}));

/** The dialogs that make something new: opened from a view, the palette or a key alike. */
export function Creating() {
  const { creating } = useOverlays();
  return (
    <Suspense fallback={null}>
      {creating === 'board' ? <CreateBoard /> : null}
      {creating === 'teamspace' ? <CreateTeamspace /> : null}
      {creating === 'person' ? <AddPerson /> : null}
    </Suspense>
  );
}
