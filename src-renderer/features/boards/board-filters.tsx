import { type RefObject, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useTeamspaceDirectory } from '../../api';
import { SeveralChip } from '../../app/choice-chips';
import { FilterBar } from '../../app/filter-bar';
import { FilterChip, MenuItem, ToggleButton } from '../../ui';
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
  const teamspaces = useTeamspaceDirectory();
  const set = (patch: Partial<BoardFilter>) => onChange({ ...filter, ...patch });
  const privacy = useMemo(
    () => (filter.private === null ? [] : [filter.private ? 'yes' : 'no']),
    [filter.private],
  );
  const teamspace = filter.teamspace === null ? undefined : teamspaces.get(filter.teamspace)?.name;
  return (
    <FilterBar
      label={t('filter')}
      text={filter.text}
      onText={(text) => set({ text })}
      inputRef={inputRef}
    >
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
      <SeveralChip
        label={t('filters.kind')}
        all={KINDS}
        words={kinds}
        chosen={filter.kinds}
        onChoose={(chosen) => set({ kinds: chosen })}
      />
      <SeveralChip
        label={t('filters.mode')}
        all={MODES}
        words={modes}
        chosen={filter.modes}
        onChoose={(chosen) => set({ modes: chosen })}
      />
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
    </FilterBar>
  );
}
