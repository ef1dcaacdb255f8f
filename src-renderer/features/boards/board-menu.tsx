import {
  ArrowRightLeft,
  Copy,
  Ellipsis,
  FolderInput,
  Grid3x3,
  History,
  Info,
  Lock,
  LockOpen,
  RotateCcw,
  Users,
} from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { BoardItem } from '../../../src-shared/queries/lists';
import { go } from '../../state';
import { Changes, IconButton, Menu, MenuItem, MenuSeparator } from '../../ui';
import { showHistory } from '../history/show-history';
import { useInspector } from '../inspector';
import type { Asking } from './board-question';
import type { BoardChanges } from './use-board-changes';

interface BoardMenuProps {
  board: BoardItem;
  changes: BoardChanges;
  /** Something more must be asked, or shown, in a dialog. */
  onAsk: (what: Asking | 'who') => void;
}

const ASKING: readonly string[] = ['who', 'handOver', 'move', 'duplicate'];

/** Everything about a board beside its sharing. */
export function BoardMenu({ board, changes, onAsk }: BoardMenuProps) {
  const t = useTranslations('boards');
  const s = useTranslations('share.menu');

  function act(chosen: string): void {
    if (ASKING.includes(chosen)) onAsk(chosen as Asking | 'who');
    else if (chosen === 'inspect') useInspector.getState().show({ board });
    else if (chosen === 'history') showHistory({ board: board.id });
    else if (chosen === 'grid') go({ view: 'teamspaces', teamspace: board.teamspace });
    else if (chosen === 'private') changes.setPrivate([board], !board.private);
    else if (chosen === 'lock') changes.setLocked(board, !board.locked);
    else if (chosen === 'restore') changes.restore([board]);
  }

  return (
    <Menu
      label={s('label')}
      placement="bottom end"
      trigger={<IconButton icon={Ellipsis} label={s('label')} tip={false} />}
      onAction={act}
    >
      <MenuItem id="who" icon={Users}>
        {s('who')}
      </MenuItem>
      <MenuItem id="inspect" icon={Info}>
        {s('inspect')}
      </MenuItem>
      <MenuItem id="grid" icon={Grid3x3}>
        {s('grid')}
      </MenuItem>
      <MenuItem id="history" icon={History}>
        {s('history')}
      </MenuItem>
      <MenuSeparator />
      <Changes>
        <MenuItem id="private" icon={board.private ? LockOpen : Lock}>
          {t(board.private ? 'makeShared' : 'makePrivate')}
        </MenuItem>
      </Changes>
      <Changes>
        <MenuItem id="restore" icon={RotateCcw}>
          {t('restore')}
        </MenuItem>
      </Changes>
      <MenuSeparator />
      <Changes>
        <MenuItem id="handOver" icon={ArrowRightLeft}>
          {t('drawer.handOver')}
        </MenuItem>
      </Changes>
      <Changes>
        <MenuItem id="move" icon={FolderInput}>
          {t('drawer.move')}
        </MenuItem>
      </Changes>
      <Changes>
        <MenuItem id="duplicate" icon={Copy}>
          {t('drawer.duplicate')}
        </MenuItem>
      </Changes>
      <Changes>
        <MenuItem id="lock" icon={board.locked ? LockOpen : Lock}>
          {t(board.locked ? 'drawer.unlock' : 'drawer.lock')}
        </MenuItem>
      </Changes>
    </Menu>
  );
}
