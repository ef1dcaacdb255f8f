import { useEffect, useState } from 'react';
import type { BoardItem } from '../../../src-shared/queries/lists';
import { useBoardDirectory, useEntryOf } from '../../api';
import { go } from '../../state';
import { ShareDrawer } from '../share';
import { BoardMenu } from './board-menu';
import { type Asking, BoardQuestion } from './board-question';
import type { BoardChanges } from './use-board-changes';
import { WhoDialog } from './who-dialog';

interface BoardDrawerProps {
  id: string;
  changes: BoardChanges;
}

const close = () => go({ view: 'boards' });

/** One board: who shares it, and in the menu of its head what else can be done with it. */
export function BoardDrawer({ id, changes }: BoardDrawerProps) {
  const { entry: board, gone } = useEntryOf(useBoardDirectory(), id);
  useEffect(() => {
    // A place kept from the last session may be gone by now.
    if (gone) go({ view: 'boards' }, true);
  }, [gone]);
  return board === undefined ? null : <OpenBoard board={board} changes={changes} />;
}

function OpenBoard({ board, changes }: { board: BoardItem; changes: BoardChanges }) {
  const [asking, ask] = useState<Asking | 'who' | null>(null);
  return (
    <>
      <ShareDrawer
        board={board}
        onClose={close}
        actions={<BoardMenu board={board} changes={changes} onAsk={ask} />}
      />
      {asking === 'who' ? <WhoDialog board={board} onClose={() => ask(null)} /> : null}
      {asking === null || asking === 'who' ? null : (
        <BoardQuestion board={board} asking={asking} onClose={() => ask(null)} />
      )}
    </>
  );
}
