import { Filter } from 'lucide-react';
import { type RefObject, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useTeamspaceDirectory } from '../../api';
import { useFormat } from '../../language';
import { FilterChip, MenuItem, SearchField, ToggleButton, Toolbar } from '../../ui';
import type { BoardFilter } from './board-filter';
import { KINDS, MODES } from './kinds';

interface BoardFiltersProps {
  filter: BoardFilter;
  onChange: (filter: BoardFilter) => void;
  inputRef: RefObject<HTMLInputElement | null>;
}

export function BoardFilters({ filter, onChange, inputRef }: BoardFiltersProps) {
  const t = useTranslations('boards');
  const kinds = useTranslations('kinds.board');
  const modes = useTranslations('kinds.mode');
  const format = useFormat();
  const teamspaces = useTeamspaceDirectory();
  const set = (patch: Partial<BoardFilter>) => onChange({ ...filter, ...patch });
  const privacy = useMemo(
    () => (filter.private === null ? [] : [filter.private ? 'yes' : 'no']),
    [filter.private],
  );
  const teamspace = filter.teamspace === null ? undefined : teamspaces.get(filter.teamspace)?.name;
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
        label={t('filters.private')}
        selected={privacy}
        {...(filter.private === null
          ? {}
          : { value: t(filter.private ? 'filters.yes' : 'filters.no') })}
        onClear={() => set({ private: null })}
        onSelect={(chosen) => {
          const [one] = chosen;
          set({ private: one === undefined ? null : one === 'yes' });
        }}
      >
        <MenuItem id="yes">{t('filters.yes')}</MenuItem>
        <MenuItem id="no">{t('filters.no')}</MenuItem>
      </FilterChip>
      <FilterChip
        label={t('filters.kind')}
        selection="multiple"
        selected={filter.kinds}
        {...(filter.kinds.length === 0
          ? {}
          : { value: format.list(filter.kinds.map((id) => kinds(id))) })}
        onClear={() => set({ kinds: [] })}
        onSelect={(chosen) => set({ kinds: KINDS.filter((id) => chosen.has(id)) })}
      >
        {KINDS.map((id) => (
          <MenuItem key={id} id={id}>
            {kinds(id)}
          </MenuItem>
        ))}
      </FilterChip>
      <FilterChip
        label={t('filters.mode')}
        selection="multiple"
        selected={filter.modes}
        {...(filter.modes.length === 0
          ? {}
          : { value: format.list(filter.modes.map((id) => modes(id))) })}
        onClear={() => set({ modes: [] })}
        onSelect={(chosen) => set({ modes: MODES.filter((id) => chosen.has(id)) })}
      >
        {MODES.map((id) => (
          <MenuItem key={id} id={id}>
            {modes(id)}
          </MenuItem>
        ))}
      </FilterChip>
      <FilterChip
        label={t('filters.teamspace')}
        selected={filter.teamspace === null ? [] : [filter.teamspace]}
        {...(teamspace === undefined ? {} : { value: teamspace })}
        onClear={() => set({ teamspace: null })}
        onSelect={(chosen) => set({ teamspace: [...chosen][0] ?? null })}
      >
        {teamspaces.list.map(({ id, name }) => (
          <MenuItem key={id} id={id} textValue={name}>
            {name}
          </MenuItem>
        ))}
      </FilterChip>
      <ToggleButton
        isSelected={filter.requests === true}
        onChange={(requests) => set({ requests })}
      >
        {t('filters.requests')}
      </ToggleButton>
    </Toolbar>
  );
}
