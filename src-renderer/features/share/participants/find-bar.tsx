import { useTranslations } from 'use-intl';
import { BOARD_ROLES, type BoardRole } from '../../../../src-shared/model/level';
import { SearchField, Select } from '../../../ui';
import css from '../share.module.css';

export type RoleFilter = BoardRole | 'any';

interface FindBarProps {
  text: string;
  onText: (text: string) => void;
  role: RoleFilter;
  onRole: (role: RoleFilter) => void;
}

/** Words and a role that narrow the list below. */
export function FindBar({ text, onText, role, onRole }: FindBarProps) {
  const t = useTranslations('share.participants');
  const roles = useTranslations('levels.role');
  return (
    <div className={css.find}>
      <SearchField label={t('find')} value={text} onChange={onText} className={css.grow ?? ''} />
      <Select
        label={t('byRole')}
        hideLabel
        className={css.roleFilter ?? ''}
        value={role}
        onChange={onRole}
        options={(['any', ...BOARD_ROLES] as const).map((id) => ({
          id,
          label: id === 'any' ? t('anyRole') : roles(id),
        }))}
      />
    </div>
  );
}
