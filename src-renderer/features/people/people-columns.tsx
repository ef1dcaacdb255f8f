import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { PersonItem } from '../../../src-shared/queries/lists';
import { useFormat } from '../../language';
import { Avatar, type DataColumn } from '../../ui';
import css from './people.module.css';
import { PersonMarks } from './person-marks';
import { usePersonName } from './use-person-name';

interface Doing {
  open: (person: PersonItem) => void;
  sortable: boolean;
}

export function usePeopleColumns({ open, sortable }: Doing): DataColumn<PersonItem>[] {
  const t = useTranslations('people.columns');
  const roles = useTranslations('roles');
  const format = useFormat();
  const called = usePersonName();
  return useMemo(() => {
    const role = (person: PersonItem) =>
      person.workspaceRole === null ? '–' : roles(`workspace.${person.workspaceRole}`);
    const columns: DataColumn<PersonItem>[] = [
      {
        id: 'name',
        header: t('name'),
        rowHeader: true,
        width: '2fr',
        minWidth: 180,
        value: called,
        cell: (person) => (
          <span className={css.nameCell}>
            <Avatar name={called(person)} size={20} />
            <button type="button" className={css.open} onClick={() => open(person)}>
              {called(person)}
            </button>
            <PersonMarks person={person} />
          </span>
        ),
      },
      {
        id: 'email',
        header: t('email'),
        width: '2fr',
        minWidth: 160,
        value: (person) => person.email,
        cell: (person) => (
          <span className={css.quiet} title={person.email}>
            {person.email}
          </span>
        ),
      },
      { id: 'role', header: t('role'), width: 104, value: role, cell: role },
      {
        id: 'affiliation',
        header: t('affiliation'),
        width: 128,
        optional: true,
        value: (person) => roles(`affiliation.${person.affiliation}`),
        cell: (person) => (
          <span className={css.quiet}>{roles(`affiliation.${person.affiliation}`)}</span>
        ),
      },
      {
        id: 'teamspaces',
        header: t('teamspaces'),
        width: 96,
        align: 'end',
        optional: true,
        value: (person) => person.teamspaces,
        cell: (person) => format.count(person.teamspaces),
      },
      {
        id: 'overrides',
        header: t('overrides'),
        width: 88,
        align: 'end',
        value: (person) => person.overrides,
        cell: (person) => format.count(person.overrides),
      },
    ];
    return sortable ? columns : columns.map(({ value: _value, ...column }) => column);
  }, [t, roles, format, called, open, sortable]);
}
