import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { useBoardDirectory, usePeopleDirectory } from '../../api';
import { PickChip } from '../../app/pick-chip';
import { FilterChip, MenuItem, SearchField, Toolbar } from '../../ui';
import type { HistoryFilter } from './history-filter';
import { TimeChip } from './time-chip';
import { COMMANDS, useTitles } from './titles';

interface HistoryFiltersProps {
  filter: HistoryFilter;
  onChange: (filter: HistoryFilter) => void;
  inputRef: RefObject<HTMLInputElement | null>;
}

/** By words, person, board, actor, action and time. */
export function HistoryFilters({ filter, onChange, inputRef }: HistoryFiltersProps) {
  const t = useTranslations('history');
  const titles = useTitles();
  const people = usePeopleDirectory();
  const boards = useBoardDirectory();
  const set = (patch: Partial<HistoryFilter>) => onChange({ ...filter, ...patch });
  const { command, time } = filter;
  const nameOf = (id: string | null) => (id === null ? undefined : (people.get(id)?.name ?? '…'));
  const board = filter.board === null ? undefined : (boards.get(filter.board)?.name ?? '…');
  return (
    <Toolbar label={t('title')}>
      <SearchField
        label={t('words')}
        keys={['/']}
        value={filter.text}
        onChange={(text) => set({ text })}
        inputRef={inputRef}
      />
      <PickChip
        of="people"
        label={t('filters.person')}
        value={nameOf(filter.person)}
        onPick={(person) => set({ person })}
      />
      <PickChip
        of="boards"
        label={t('filters.board')}
        value={board}
        onPick={(id) => set({ board: id })}
      />
      <PickChip
        of="people"
        label={t('filters.actor')}
        value={nameOf(filter.actor)}
        onPick={(actor) => set({ actor })}
      />
      <FilterChip
        label={t('filters.action')}
        selected={command === null ? [] : [command]}
        {...(command === null ? {} : { value: titles.action(command) })}
        onClear={() => set({ command: null })}
        onSelect={(chosen) => set({ command: [...chosen][0] ?? null })}
      >
        {COMMANDS.map((id) => (
          <MenuItem key={id} id={id} textValue={titles.action(id)}>
            {titles.action(id)}
          </MenuItem>
        ))}
      </FilterChip>
      <TimeChip value={time} onChange={(chosen) => set({ time: chosen })} />
    </Toolbar>
  );
}
