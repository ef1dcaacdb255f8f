import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { PersonItem } from '../../../../src-shared/queries/lists';
import { Avatar, type DataColumn } from '../../../ui';
import css from './members.module.css';

/** Just enough to tell people apart. */
export function useCandidateColumns(): DataColumn<PersonItem>[] {
  const t = useTranslations('grid.members');
  const roles = useTranslations('roles.workspace');
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('name'),
        rowHeader: true,
        width: '2fr',
        cell: (person) => (
          <span className={css.name}>
            <Avatar name={person.name} size={20} />
            <span className={css.words} title={person.email}>
              {person.name}
            </span>
          </span>
        ),
      },
      {
        id: 'role',
        header: t('role'),
        width: 80,
        cell: (person) => (person.workspaceRole === null ? '–' : roles(person.workspaceRole)),
      },
    ],
    [t, roles],
  );
}
