import {
  ArrowRightLeft,
  Copy,
  Ellipsis,
  FolderInput,
  Grid3x3,
  History,
  Lock,
  LockOpen,
  RotateCcw,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { BoardItem } from '../../../src-shared/queries/lists';
import { useBoardDirectory, useEntryOf } from '../../api';
import { go } from '../../state';
import { Badge, Button, Drawer, KindIcon, LockMark, Menu, MenuItem, Switch } from '../../ui';
import { showHistory } from '../history/show-history';
import { BoardFacts } from './board-facts';
import { type Asking, BoardQuestion } from './board-question';
import css from './boards.module.css';
import type { BoardChanges } from './use-board-changes';
import { WhoList } from './who-list';

interface BoardDrawerProps {
  id: string;
  changes: BoardChanges;
}

const close = () => go({ view: 'boards' });

/** One board: its facts, who reaches it, and what can be done with it. */
export function BoardDrawer({ id, changes }: BoardDrawerProps) {
  const { entry: board, gone } = useEntryOf(useBoardDirectory(), id);
  useEffect(() => {
    // A place kept from the last session may be gone by now.
    if (gone) go({ view: 'boards' }, true);
  }, [gone]);
  return board === undefined ? null : <OpenBoard board={board} changes={changes} />;
}

function OpenBoard({ board, changes }: { board: BoardItem; changes: BoardChanges }) {
  const t = useTranslations('boards');
  const c = useTranslations('common');
  const modes = useTranslations('kinds.mode');
  const [asking, ask] = useState<Asking | null>(null);
  const { id, name } = board;
  return (
    <>
      <Drawer
        onClose={close}
        title={name}
        icon={<KindIcon kind={board.kind} size={16} named />}
        badges={
          <>
            {board.private ? <Badge icon={<LockMark />}>{c('private')}</Badge> : null}
            {board.locked ? <Badge tone="caution">{c('locked')}</Badge> : null}
            {board.archived ? <Badge>{t('archived')}</Badge> : null}
          </>
        }
        subtitle={t('drawer.summary', {
          teamspace: board.teamspaceName,
          owner: board.ownerName,
          mode: modes(board.mode),
        })}
        footer={
          <>
            <Button
              icon={Grid3x3}
              onPress={() => go({ view: 'teamspaces', teamspace: board.teamspace })}
            >
              {t('drawer.openGrid')}
            </Button>
            <Button icon={History} onPress={() => showHistory({ board: id })}>
              {t('drawer.history')}
            </Button>
            <span className={css.spring} />
            <Menu
              label={t('drawer.more')}
              placement="top end"
              trigger={<Button icon={Ellipsis}>{t('drawer.more')}</Button>}
              onAction={(chosen) => {
                if (chosen === 'lock') changes.setLocked(board, !board.locked);
                else if (chosen === 'restore') changes.restore([board]);
                else ask(chosen as Asking);
              }}
            >
              <MenuItem id="handOver" icon={ArrowRightLeft}>
                {t('drawer.handOver')}
              </MenuItem>
              <MenuItem id="move" icon={FolderInput}>
                {t('drawer.move')}
              </MenuItem>
              <MenuItem id="duplicate" icon={Copy}>
                {t('drawer.duplicate')}
              </MenuItem>
              <MenuItem id="lock" icon={board.locked ? LockOpen : Lock}>
                {t(board.locked ? 'drawer.unlock' : 'drawer.lock')}
              </MenuItem>
              <MenuItem id="restore" icon={RotateCcw}>
                {t('restore')}
              </MenuItem>
            </Menu>
          </>
        }
      >
        <div className={css.privateLine}>
          <Switch isSelected={board.private} onChange={(on) => changes.setPrivate([board], on)}>
            {t('columns.private')}
          </Switch>
        </div>
        <BoardFacts board={board} />
        <WhoList board={id} />
      </Drawer>
      {asking === null ? null : (
        <BoardQuestion board={board} asking={asking} onClose={() => ask(null)} />
      )}
    </>
  );
}
