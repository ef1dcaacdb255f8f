import { Archive, ArchiveRestore, Ellipsis, LayoutGrid } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { TeamspaceItem } from '../../../src-shared/queries/lists';
import { useFormat } from '../../language';
import { Badge, Changes, type DataColumn, IconButton, Menu, MenuItem } from '../../ui';
import css from './teamspaces.module.css';

interface Doing {
  open: (teamspace: TeamspaceItem) => void;
  archive: (teamspace: TeamspaceItem, archive: boolean) => void;
}

export function useTeamspaceColumns({ open, archive }: Doing): DataColumn<TeamspaceItem>[] {
  const t = useTranslations('teamspaces');
  const format = useFormat();
  return useMemo(
    (): DataColumn<TeamspaceItem>[] => [
      {
        id: 'name',
        header: t('columns.name'),
        rowHeader: true,
        width: '2fr',
        minWidth: 180,
        value: (one) => one.name,
        cell: (one) => (
          <span className={css.name}>
            <button type="button" className={css.open} onClick={() => open(one)}>
              {one.name}
            </button>
            {one.archived ? <Badge>{t('archived')}</Badge> : null}
          </span>
        ),
      },
      {
        id: 'owners',
        header: t('columns.owners'),
        width: '2fr',
        minWidth: 120,
        value: (one) => one.owners.join(', '),
        cell: (one) => (
          <span className={css.quiet} title={format.list(one.owners)}>
            {format.list(one.owners)}
          </span>
        ),
      },
      ...(['members', 'boards', 'overrides'] as const).map(
        (id): DataColumn<TeamspaceItem> => ({
          id,
          header: t(`columns.${id}`),
          width: 92,
          align: 'end',
          value: (one) => one[id],
          cell: (one) => format.count(one[id]),
        }),
      ),
      {
        id: 'actions',
        header: t('columns.actions'),
        width: 72,
        align: 'end',
        cell: (one) => (
          <Menu
            label={t('actionsFor', { name: one.name })}
            placement="bottom end"
            trigger={
              <IconButton icon={Ellipsis} size={24} label={t('actionsFor', { name: one.name })} />
            }
            onAction={(id) => (id === 'open' ? open(one) : archive(one, !one.archived))}
          >
            <MenuItem id="open" icon={LayoutGrid}>
              {t('open', { name: one.name })}
            </MenuItem>
            <Changes>
              <MenuItem id="archive" icon={one.archived ? ArchiveRestore : Archive}>
                {t(one.archived ? 'unarchive' : 'archive')}
              </MenuItem>
            </Changes>
          </Menu>
        ),
      },
    ],
    [t, format, open, archive],
  );
}
