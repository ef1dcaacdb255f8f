import { UserMinus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { TEAMSPACE_LEVELS, teamspaceLevelCode } from '../../../../src-shared/model/level';
import type { PersonItem } from '../../../../src-shared/queries/lists';
import { useFormat } from '../../../language';
import { Avatar, Badge, Changes, type DataColumn, IconButton, Select } from '../../../ui';
import css from './members.module.css';
import type { MemberChanges } from './use-member-changes';

interface Doing {
  archived: boolean;
  /** Sorting what is loaded misleads while more is to come. */
  sortable: boolean;
}

export function useMemberColumns(changes: MemberChanges, doing: Doing): DataColumn<PersonItem>[] {
  const t = useTranslations('grid.members');
  const roles = useTranslations('roles.workspace');
  const levels = useTranslations('levels.teamspace');
  const format = useFormat();
  const { archived, sortable } = doing;
  return useMemo(() => {
    const options = TEAMSPACE_LEVELS.map((id) => ({ id, label: levels(id) }));
    const role = (person: PersonItem) =>
      person.workspaceRole === null ? '–' : roles(person.workspaceRole);
    const columns: DataColumn<PersonItem>[] = [
      {
        id: 'name',
        header: t('name'),
        rowHeader: true,
        width: '2fr',
        minWidth: 180,
        value: (person) => person.name,
        cell: (person) => (
          <span className={css.name}>
            <Avatar name={person.name} size={20} />
            <span className={css.words}>{person.name}</span>
            {person.active ? null : <Badge tone="caution">{t('deactivated')}</Badge>}
          </span>
        ),
      },
      {
        id: 'email',
        header: t('email'),
        width: '2fr',
        minWidth: 160,
        optional: true,
        value: (person) => person.email,
        cell: (person) => <span className={css.quiet}>{person.email}</span>,
      },
      { id: 'role', header: t('role'), width: 96, value: role, cell: role },
      {
        id: 'level',
        header: t('level'),
        width: 128,
        value: (person) => teamspaceLevelCode(person.level ?? 'view'),
        cell: (person) => (
          <Changes>
            <Select
              label={t('levelOf', { name: person.name })}
              hideLabel
              excludeFromTabOrder
              isDisabled={archived}
              options={options}
              value={person.level ?? null}
              onChange={(level) => {
                if (level !== person.level) changes.setLevel(person, level);
              }}
            />
          </Changes>
        ),
      },
      {
        id: 'overrides',
        header: t('overrides'),
        width: 84,
        align: 'end',
        value: (person) => person.overrides,
        cell: (person) => format.count(person.overrides),
      },
      {
        id: 'remove',
        header: t('removeColumn'),
        width: 76,
        cell: (person) => (
          <Changes>
            <IconButton
              icon={UserMinus}
              size={24}
              label={t('removeOne', { name: person.name })}
              excludeFromTabOrder
              onPress={() => changes.remove([person])}
            />
          </Changes>
        ),
      },
    ];
    return sortable ? columns : columns.map(({ value: _value, ...column }) => column);
  }, [t, roles, levels, format, changes, archived, sortable]);
}
