import { useTranslations } from 'use-intl';
import type { BoardItem } from '../../../src-shared/queries/lists';
import { proposeChange } from '../../app/change';

type Named = Pick<BoardItem, 'id' | 'name'>;

/** The changes of one or several boards, each as a proposal in words. */
export function useBoardChanges() {
  const t = useTranslations('boards');

  function words(boards: readonly Named[]) {
    return { count: boards.length, name: boards[0]?.name ?? '' };
  }
  const ids = (boards: readonly Named[]) => boards.map(({ id }) => id);

  return {
    setPrivate(boards: readonly Named[], isPrivate: boolean, onDone?: () => void): void {
      const about = words(boards);
      proposeChange({
        command: { type: 'board.setPrivate', boards: ids(boards), private: isPrivate },
        title: t(isPrivate ? 'privateTitle' : 'sharedTitle', about),
        text: t(isPrivate ? 'privateWhy' : 'sharedWhy'),
        verb: t(isPrivate ? 'makePrivate' : 'makeShared'),
        done: t(isPrivate ? 'privateDone' : 'sharedDone', about),
        ...(onDone === undefined ? {} : { onDone }),
      });
    },
    restore(boards: readonly Named[], onDone?: () => void): void {
      const about = words(boards);
      proposeChange({
        command: { type: 'board.restoreDefault', boards: ids(boards) },
        title: t('restoreTitle', about),
        text: t('restoreWhy'),
        verb: t('restore'),
        done: t('restoreDone', about),
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
