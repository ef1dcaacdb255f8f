import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { AFFILIATIONS, WORKSPACE_ROLES } from '../../../src-shared/model/words';
import { SeveralChip } from '../../app/choice-chips';
import { FilterBar } from '../../app/filter-bar';
import { FilterChip, MenuItem } from '../../ui';
import type { PeopleFilter } from './people-filter';

interface PeopleFiltersProps {
  filter: PeopleFilter;
  onChange: (filter: PeopleFilter) => void;
  inputRef: RefObject<HTMLInputElement | null>;
}

export function PeopleFilters({ filter, onChange, inputRef }: PeopleFiltersProps) {
  const t = useTranslations('people');
  const roles = useTranslations('roles');
  const set = (patch: Partial<PeopleFilter>) => onChange({ ...filter, ...patch });
  const { affiliations, active } = filter;
  return (
    <FilterBar
      label={t('filter')}
      text={filter.text}
      onText={(text) => set({ text })}
      inputRef={inputRef}
    >
      <SeveralChip
        label={t('filters.role')}
        all={WORKSPACE_ROLES}
        words={(id) => roles(`workspace.${id}`)}
        chosen={filter.roles}
        onChoose={(chosen) => set({ roles: chosen })}
      />
      <SeveralChip
        label={t('filters.affiliation')}
        all={AFFILIATIONS}
        words={(id) => roles(`affiliation.${id}`)}
        chosen={affiliations}
        onChoose={(chosen) => set({ affiliations: chosen })}
      />
      <FilterChip
        label={t('filters.state')}
        selected={active === null ? [] : [active ? 'active' : 'inactive']}
        {...(active === null ? {} : { value: t(active ? 'filters.active' : 'filters.inactive') })}
        onClear={() => set({ active: null })}
        onSelect={(chosen) => {
          const [one] = chosen;
          set({ active: one === undefined ? null : one === 'active' });
        }}
      >
        <MenuItem id="active">{t('filters.active')}</MenuItem>
        <MenuItem id="inactive">{t('filters.inactive')}</MenuItem>
      </FilterChip>
    </FilterBar>
  );
}
