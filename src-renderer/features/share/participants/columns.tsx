import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { BoardRole } from '../../../../src-shared/model/level';
import type { ParticipantItem, SharingAnswer } from '../../../../src-shared/queries/sharing';
import { Avatar, Badge, Changes, type DataColumn, LevelChip } from '../../../ui';
import { RoleSelect } from '../role-select';
import css from '../share.module.css';
import { useCapped } from './capped';

const LADDER = ['none', 'view', 'comment', 'edit', 'own'];
const ROLES = ['reader', 'reviewer', 'editor'];

interface Doing {
  setRole: (item: ParticipantItem, role: BoardRole) => void;
  explain: (item: ParticipantItem) => void;
  /** Roles cannot be changed by who looks. */
  fixed: boolean;
  mode: SharingAnswer['mode'];
}

/** Who, how far the role reaches here, and the role itself. */
export function useParticipantColumns({ setRole, explain, fixed, mode }: Doing) {
  const t = useTranslations('share.participants');
  const roles = useTranslations('levels.role');
  return useMemo((): DataColumn<ParticipantItem>[] => {
    return [
      {
        id: 'name',
        header: t('name'),
        rowHeader: true,
        minWidth: 220,
        value: (item) => item.name,
        cell: (item) => <Who item={item} mode={mode} explain={explain} />,
      },
      {
        id: 'level',
        header: t('level'),
        width: 46,
        value: (item) => LADDER.indexOf(item.level),
        cell: (item) => <LevelChip level={item.level} override={item.override} />,
      },
      {
        id: 'role',
        header: t('role'),
        width: 104,
        value: (item) =>
          item.owner || item.role === null ? ROLES.length : ROLES.indexOf(item.role),
        cell: (item) =>
          item.owner || item.role === null ? (
            <span className={css.ownerRole}>{t('owner')}</span>
          ) : fixed ? (
            <span className={css.ownerRole}>{roles(item.role)}</span>
          ) : (
            <Changes>
              <RoleSelect
                label={t('roleOf', { name: item.name })}
                className={css.inRow}
                value={item.role}
                onChange={(role) => {
                  if (role !== item.role) setRole(item, role);
                }}
              />
            </Changes>
          ),
      },
    ];
  }, [t, roles, setRole, explain, fixed, mode]);
}

function Who({ item, mode, explain }: { item: ParticipantItem } & Pick<Doing, 'mode' | 'explain'>) {
  const t = useTranslations('share.participants');
  const affiliations = useTranslations('roles.affiliation');
  const capped = useCapped(item, mode);
  return (
    <span className={css.who}>
      <Avatar name={item.name} />
      <span className={css.whoWords}>
        <span className={css.whoLine}>
          <button
            type="button"
            className={css.name}
            title={t('why', { name: item.name })}
            onClick={() => explain(item)}
          >
            {item.name}
          </button>
          {item.affiliation === 'member' ? null : <Badge>{affiliations(item.affiliation)}</Badge>}
        </span>
        <span className={css.captionLine}>
          <span className={css.caption}>{item.email}</span>
          {capped === null ? null : <span className={css.capped}>· {capped}</span>}
        </span>
      </span>
    </span>
  );
}
