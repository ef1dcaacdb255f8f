import { useTranslations } from 'use-intl';
import type { BoardItem } from '../../../src-shared/queries/lists';
import { proposeChange } from '../../app/change';

type Named = Pick<BoardItem, 'id' | 'name'>;

/** The changes of one or several boards, each as a proposal in words. */
export function useBoardChanges() {
  const t = useTranslations('boards');

  const idsOf = (boards: readonly Named[]) => boards.map(({ id }) => id);
  function about(boards: readonly Named[], ids: readonly string[]) {
    const named = boards.filter(({ id }) => ids.includes(id));
    return { count: named.length, name: named[0]?.name ?? '' };
  }

  return {
    setPrivate(boards: readonly Named[], isPrivate: boolean, onDone?: () => void): void {
      const forBoards = (ids: readonly string[]) => ({
        title: t(isPrivate ? 'privateTitle' : 'sharedTitle', about(boards, ids)),
        done: t(isPrivate ? 'privateDone' : 'sharedDone', about(boards, ids)),
      });
      proposeChange({
        ...forBoards(idsOf(boards)),
        forBoards,
        command: { type: 'board.setPrivate', boards: idsOf(boards), private: isPrivate },
        text: t(isPrivate ? 'privateWhy' : 'sharedWhy'),
        verb: t(isPrivate ? 'makePrivate' : 'makeShared'),
        ...(onDone === undefined ? {} : { onDone }),
      });
    },
    restore(boards: readonly Named[], onDone?: () => void): void {
      const forBoards = (ids: readonly string[]) => ({
        title: t('restoreTitle', about(boards, ids)),
        done: t('restoreDone', about(boards, ids)),
      });
      proposeChange({
        ...forBoards(idsOf(boards)),
        forBoards,
        command: { type: 'board.restoreDefault', boards: idsOf(boards) },
        text: t('restoreWhy'),
        verb: t('restore'),
        ...(onDone === undefined ? {} : { onDone }),
      });
    },
    setLocked(board: Named, locked: boolean): void {
      const { id, name } = board;
      proposeChange({
        command: { type: locked ? 'board.lock' : 'board.unlock', board: id },
        title: t(locked ? 'lockTitle' : 'unlockTitle', { name }),
        text: t(locked ? 'lockWhy' : 'unlockWhy'),
        verb: t(locked ? 'drawer.lock' : 'drawer.unlock'),
        done: t(locked ? 'lockDone' : 'unlockDone', { name }),
      });
    },
  };
}
export type BoardChanges = ReturnType<typeof useBoardChanges>;
