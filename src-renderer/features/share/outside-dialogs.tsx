import { lazy, Suspense } from 'react';
import type { BoardItem } from '../../../src-shared/queries/lists';

interface OutsideProps {
  board: Pick<BoardItem, 'id' | 'name'>;
  onDone: () => void;
}

// They are large and rarely opened: read when they are asked for.
const NewShareDialog = lazy(() =>
  import('../external-shares').then((from) => ({ default: from.NewShareDialog })),
);
const AddPartnerDialog = lazy(() =>
  import('../partners').then((from) => ({ default: from.AddPartnerDialog })),
);

/** A share of this board or of one of its cards, smallest scope first (E2). */
export function NewShare({ board: { id, name }, onDone }: OutsideProps) {
  return (
    <Suspense fallback={null}>
      <NewShareDialog board={{ id, name }} onDone={onDone} onClose={onDone} />
    </Suspense>
  );
}

/** An invitation of a partner that begins with this board (G1). */
export function AddPartner({ board: { id, name }, onDone }: OutsideProps) {
  return (
    <Suspense fallback={null}>
      <AddPartnerDialog board={{ id, name }} onDone={onDone} onClose={onDone} />
    </Suspense>
  );
}
