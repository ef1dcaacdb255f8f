import { useTranslations } from 'use-intl';
import type { BoardItem } from '../../../src-shared/queries/lists';
import { Button, Dialog } from '../../ui';
import css from './boards.module.css';
import { WhoList } from './who-list';

/** Everybody who reaches the board, by whatever way. */
export function WhoDialog({ board, onClose }: { board: BoardItem; onClose: () => void }) {
  const t = useTranslations('boards.drawer');
  const c = useTranslations('common.actions');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      title={t('whoOf', { name: board.name })}
      actions={
        <Button size="dialog" onPress={onClose}>
          {c('close')}
        </Button>
      }
    >
      <div className={css.whoDialog}>
        <WhoList board={board.id} onLeave={onClose} />
      </div>
    </Dialog>
  );
}
