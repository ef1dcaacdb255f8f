import { useTranslations } from 'use-intl';
import { TEAMSPACE_LEVELS } from '../../../../src-shared/model/level';
import { ACCESS_MODES, BOARD_KINDS, WORKSPACE_ROLES } from '../../../../src-shared/model/words';
import { FilterChip, MenuItem } from '../../../ui';
import { choose, chosen, type FilterId, type Filters } from './filters';

interface GridFilterChipProps {
  id: FilterId;
  filters: Filters;
  onChange: (filters: Filters) => void;
  onRemove: () => void;
}

interface Option {
  id: string;
  label: string;
}

function useOptions(id: FilterId): Option[] {
  const t = useTranslations('grid.filter.option');
  const kinds = useTranslations('kinds');
  const roles = useTranslations('roles.workspace');
  const levels = useTranslations('levels.teamspace');
  switch (id) {
    case 'kind':
      return BOARD_KINDS.map((kind) => ({ id: kind, label: kinds(`board.${kind}`) }));
    case 'mode':
      return ACCESS_MODES.map((mode) => ({ id: mode, label: kinds(`mode.${mode}`) }));
    case 'role':
      return WORKSPACE_ROLES.map((role) => ({ id: role, label: roles(role) }));
    case 'level':
      return TEAMSPACE_LEVELS.map((level) => ({ id: level, label: levels(level) }));
    case 'override':
      return (['people', 'boards'] as const).map((one) => ({ id: one, label: t(one) }));
    case 'private':
      return (['private', 'shared'] as const).map((one) => ({ id: one, label: t(one) }));
    case 'aboveRole':
      return [{ id: 'only', label: t('only') }];
  }
}

export function GridFilterChip({ id, filters, onChange, onRemove }: GridFilterChipProps) {
  const t = useTranslations('grid.filter');
  const options = useOptions(id);
  const selected = chosen(filters, id);
  const value =
    selected.length > 1
      ? t('several', { count: selected.length })
      : options.find((option) => option.id === selected[0])?.label;
  return (
    <FilterChip
      label={t(id)}
      {...(value === undefined ? {} : { value })}
      selection={id === 'private' || id === 'aboveRole' ? 'single' : 'multiple'}
      selected={selected}
      onSelect={(ids) => onChange(choose(filters, id, ids))}
      onClear={() => {
        onRemove();
        onChange(choose(filters, id, new Set()));
      }}
    >
      {options.map((option) => (
        <MenuItem key={option.id} id={option.id}>
          {option.label}
        </MenuItem>
      ))}
    </FilterChip>
  );
}
