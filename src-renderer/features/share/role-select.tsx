import { useTranslations } from 'use-intl';
import { BOARD_ROLES, type BoardRole } from '../../../src-shared/model/level';
import { Select } from '../../ui';

interface RoleSelectProps {
  label: string;
  hideLabel?: boolean;
  value: BoardRole;
  onChange: (role: BoardRole) => void;
  isDisabled?: boolean;
  className?: string | undefined;
}

/** Reader, reviewer or editor. */
export function RoleSelect({ hideLabel = true, className, ...props }: RoleSelectProps) {
  const roles = useTranslations('levels.role');
  return (
    <Select
      {...props}
      hideLabel={hideLabel}
      {...(className === undefined ? {} : { className })}
      options={BOARD_ROLES.map((id) => ({ id, label: roles(id) }))}
    />
  );
}
