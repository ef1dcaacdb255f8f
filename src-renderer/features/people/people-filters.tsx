import { Filter } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { AFFILIATIONS, WORKSPACE_ROLES } from '../../../src-shared/model/words';
import { useFormat } from '../../language';
import { FilterChip, MenuItem, SearchField, Toolbar } from '../../ui';
import type { PeopleFilter } from './people-filter';

interface PeopleFiltersProps {
  filter: PeopleFilter;
  onChange: (filter: PeopleFilter) => void;
  inputRef: RefObject<HTMLInputElement | null>;
}

export function PeopleFilters({ filter, onChange, inputRef }: PeopleFiltersProps) {
  const t = useTranslations('people');
  const roles = useTranslations('roles');
  const format = useFormat();
  const set = (patch: Partial<PeopleFilter>) => onChange({ ...filter, ...patch });
  const { affiliations, active } = filter;
  const words = {
    affiliations: format.list(affiliations.map((id) => roles(`affiliation.${id}`))),
    roles: format.list(filter.roles.map((id) => roles(`workspace.${id}`))),
  };
  return (
    <Toolbar label={t('filter')}>
      <SearchField
        label={t('filter')}
        icon={Filter}
        keys={['/']}
        value={filter.text}
        onChange={(text) => set({ text })}
        inputRef={inputRef}
      />
      <FilterChip
        label={t('filters.role')}
        selection="multiple"
        selected={filter.roles}
        {...(filter.roles.length === 0 ? {} : { value: words.roles })}
        onClear={() => set({ roles: [] })}
        onSelect={(chosen) => set({ roles: WORKSPACE_ROLES.filter((id) => chosen.has(id)) })}
      >
        {WORKSPACE_ROLES.map((id) => (
          <MenuItem key={id} id={id}>
            {roles(`workspace.${id}`)}
          </MenuItem>
        ))}
      </FilterChip>
      <FilterChip
        label={t('filters.affiliation')}
        selection="multiple"
        selected={affiliations}
        {...(affiliations.length === 0 ? {} : { value: words.affiliations })}
        onClear={() => set({ affiliations: [] })}
        onSelect={(chosen) => set({ affiliations: AFFILIATIONS.filter((id) => chosen.has(id)) })}
      >
        {AFFILIATIONS.map((id) => (
          <MenuItem key={id} id={id}>
            {roles(`affiliation.${id}`)}
          </MenuItem>
        ))}
      </FilterChip>
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
    </Toolbar>
  );
}
