import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { BoardItem } from '../../../src-shared/queries/lists';
import { useFormat } from '../../language';
import { Badge, Changes, type DataColumn, KindIcon, LockMark, ModeIcon, Switch } from '../../ui';
import css from './boards.module.css';
import type { BoardChanges } from './use-board-changes';

const OUTWARD_WIDTHS = { shares: 104, partners: 70, requests: 76 };

interface Doing {
  open: (board: BoardItem) => void;
  setPrivate: BoardChanges['setPrivate'];
  /** Sorting what is loaded misleads while more is to come. */
  sortable: boolean;
}

export function useBoardColumns({ open, setPrivate, sortable }: Doing): DataColumn<BoardItem>[] {
  const t = useTranslations('boards');
  const modes = useTranslations('kinds.mode');
  const format = useFormat();
  return useMemo(() => {
    const columns: DataColumn<BoardItem>[] = [
      {
        id: 'name',
        header: t('columns.name'),
        rowHeader: true,
        width: '2fr',
        minWidth: 180,
        value: (board) => board.name,
        cell: (board) => <NameCell board={board} onOpen={() => open(board)} />,
      },
      {
        id: 'private',
        header: t('columns.private'),
        width: 72,
        value: (board) => board.private,
        cell: (board) => (
          <Changes>
            <Switch
              label={t('privateSwitch', { name: board.name })}
              isSelected={board.private}
              onChange={(on) => setPrivate([board], on)}
            />
          </Changes>
        ),
      },
      {
        id: 'teamspace',
        header: t('columns.teamspace'),
        width: '1fr',
        minWidth: 110,
        value: (board) => board.teamspaceName,
        cell: (board) => <span className={css.quiet}>{board.teamspaceName}</span>,
      },
      {
        id: 'owner',
        header: t('columns.owner'),
        width: '1fr',
        minWidth: 100,
        value: (board) => board.ownerName,
        cell: (board) => <span className={css.quiet}>{board.ownerName}</span>,
      },
      {
        id: 'mode',
        header: t('columns.mode'),
        width: 144,
        optional: true,
        value: (board) => board.mode,
        cell: (board) => (
          <span className={css.mode}>
            <ModeIcon mode={board.mode} />
            {modes(board.mode)}
          </span>
        ),
      },
      {
        id: 'participants',
        header: t('columns.participants'),
        width: 92,
        align: 'end',
        optional: true,
        value: (board) => board.participants,
        cell: (board) => format.count(board.participants),
      },
      ...(['shares', 'partners', 'requests'] as const).map(
        (id): DataColumn<BoardItem> => ({
          id,
          header: t(`columns.${id}`),
          width: OUTWARD_WIDTHS[id],
          align: 'end',
          optional: true,
          value: (board) => board[id],
          cell: (board) => format.count(board[id]),
        }),
      ),
      {
        id: 'overrides',
        header: t('columns.overrides'),
        width: 84,
        align: 'end',
        value: (board) => board.overrides,
        cell: (board) => format.count(board.overrides),
      },
    ];
    return sortable ? columns : columns.map(({ value: _value, ...column }) => column);
  }, [t, modes, format, open, setPrivate, sortable]);
}

function NameCell({ board, onOpen }: { board: BoardItem; onOpen: () => void }) {
  const t = useTranslations('boards');
  const c = useTranslations('common');
  return (
    <span className={css.nameCell}>
      <KindIcon kind={board.kind} named />
      <button type="button" className={css.nameButton} onClick={onOpen} title={board.name}>
        {board.name}
      </button>
      {board.private ? <LockMark meaning="private" /> : null}
      {board.locked ? <Badge tone="caution">{c('locked')}</Badge> : null}
      {board.archived ? <Badge>{t('archived')}</Badge> : null}
    </span>
  );
}
