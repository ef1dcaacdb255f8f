import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { BoardItem } from '../../../src-shared/queries/lists';
import { useQueryRun } from '../../api';
import { ListProblem } from '../../app/list-problem';
import { Badge, Drawer, KindIcon, LockMark, Skeleton, Tabs } from '../../ui';
import { AccessSettings } from './access/access-settings';
import { BoardHistory } from './board-history';
import { BoardPartners } from './board-partners';
import { BoardShares } from './board-shares';
import { Participants } from './participants/participants';
import { Requests } from './requests/requests';
import css from './share.module.css';

const TABS = ['participants', 'access', 'requests', 'shares', 'partners', 'history'] as const;
export type ShareTab = (typeof TABS)[number];

interface ShareDrawerProps {
  board: BoardItem;
  /** The menu of everything else that can be done with the board. */
  actions: ReactNode;
  onClose: () => void;
}

/** Everything about who shares one board, in six tabs; the table beside it stays live. */
export function ShareDrawer({ board, actions, onClose }: ShareDrawerProps) {
  const t = useTranslations('share');
  const boards = useTranslations('boards');
  const modes = useTranslations('kinds.mode');
  const [tab, setTab] = useState<ShareTab>('participants');
  const run = useQueryRun({ type: 'sharing', board: board.id }, { keep: true });
  const sharing = run.data;
  const count = (id: ShareTab) =>
    id === 'access' || id === 'history' ? undefined : sharing?.counts[id] || undefined;
  return (
    <Drawer
      onClose={onClose}
      title={board.name}
      icon={<KindIcon kind={board.kind} size={16} named />}
      badges={
        <>
          {board.private ? <Badge icon={<LockMark />}>{t('state.private')}</Badge> : null}
          {board.locked ? <Badge tone="caution">{t('state.locked')}</Badge> : null}
          {board.archived ? <Badge>{t('state.archived')}</Badge> : null}
        </>
      }
      subtitle={boards('drawer.summary', {
        teamspace: board.teamspaceName,
        owner: board.ownerName,
        mode: modes(board.mode),
      })}
      actions={actions}
    >
      <Tabs
        label={t('tabs.label', { name: board.name })}
        className={css.tabs}
        value={tab}
        onChange={setTab}
        items={TABS.map((id) => ({ id, label: t(`tabs.${id}`), count: count(id) }))}
      >
        {sharing === undefined ? (
          <div className={css.pad}>
            {run.error === null ? (
              <Skeleton width="60%" />
            ) : (
              <ListProblem error={run.error} onRetry={() => void run.refetch()} />
            )}
          </div>
        ) : (
          <>
            {tab === 'participants' ? <Participants board={board} sharing={sharing} /> : null}
            {tab === 'access' ? <AccessSettings board={board} sharing={sharing} /> : null}
            {tab === 'requests' ? <Requests board={board} sharing={sharing} /> : null}
            {tab === 'shares' ? <BoardShares board={board} sharing={sharing} /> : null}
            {tab === 'partners' ? <BoardPartners board={board} sharing={sharing} /> : null}
            {tab === 'history' ? <BoardHistory board={board} /> : null}
          </>
        )}
      </Tabs>
    </Drawer>
  );
}
