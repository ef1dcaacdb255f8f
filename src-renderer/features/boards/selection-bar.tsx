import { Lock, LockOpen, RotateCcw, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { BoardItem } from '../../../src-shared/queries/lists';
import { Button, Changes, IconButton, Tray } from '../../ui';
import type { BoardChanges } from './use-board-changes';

interface SelectionBarProps {
  boards: readonly Pick<BoardItem, 'id' | 'name'>[];
  changes: BoardChanges;
  onClear: () => void;
}

/** What can be done with the selected boards at once; each is previewed first. */
export function SelectionBar({ boards, changes, onClear }: SelectionBarProps) {
  const t = useTranslations('boards');
  const c = useTranslations('common.actions');
  return (
    <Tray
      label={t('selected', { count: boards.length })}
      selection={<b>{t('selected', { count: boards.length })}</b>}
      actions={
        <>
          <Changes>
            <Button icon={Lock} onPress={() => changes.setPrivate(boards, true, onClear)}>
              {t('makePrivate')}
            </Button>
            <Button icon={LockOpen} onPress={() => changes.setPrivate(boards, false, onClear)}>
              {t('makeShared')}
            </Button>
            <Button icon={RotateCcw} onPress={() => changes.restore(boards, onClear)}>
              {t('restore')}
            </Button>
          </Changes>
          <IconButton icon={X} label={c('selectNone')} onPress={onClear} />
        </>
      }
    />
  );
}
