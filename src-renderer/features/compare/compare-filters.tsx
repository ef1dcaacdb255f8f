import { useTranslations } from 'use-intl';
import { useBoardDirectory, usePeopleDirectory } from '../../api';
import { PickChip } from '../../app/pick-chip';
import { FilterChip, MenuItem, Toolbar } from '../../ui';
import { InstantChip } from '../as-of/instant-chip';
import type { CompareFilter } from './compare-filter';

interface CompareFiltersProps {
  filter: CompareFilter;
  /** The instants that are compared, the default ones filled in. */
  from: string;
  onChange: (filter: CompareFilter) => void;
}

const DIRECTIONS = ['up', 'down'] as const;

/** From when to when; whose, what, and which way. */
export function CompareFilters({ filter, from, onChange }: CompareFiltersProps) {
  const t = useTranslations('compare');
  const h = useTranslations('history.filters');
  const people = usePeopleDirectory(filter.person !== null);
  const boards = useBoardDirectory(filter.board !== null);
  const set = (patch: Partial<CompareFilter>) => onChange({ ...filter, ...patch });
  const named = (id: string | null, name: string | undefined) =>
    id === null ? undefined : (name ?? '…');
  const { person, board, direction } = filter;
  return (
    <Toolbar label={t('title')}>
      <InstantChip label={t('from')} value={from} onChange={(chosen) => set({ from: chosen })} />
      <InstantChip
        label={t('to')}
        value={filter.to}
        allowsNow
        onChange={(chosen) => set({ to: chosen })}
      />
      <PickChip
        of="people"
        label={h('person')}
        value={named(person, people.get(person ?? '')?.name)}
        onPick={(id) => set({ person: id })}
      />
      <PickChip
        of="boards"
        label={h('board')}
        value={named(board, boards.get(board ?? '')?.name)}
        onPick={(id) => set({ board: id })}
      />
      <FilterChip
        label={t('direction')}
        selected={direction === null ? [] : [direction]}
        {...(direction === null ? {} : { value: t(`directions.${direction}`) })}
        onClear={() => set({ direction: null })}
        onSelect={(chosen) => set({ direction: DIRECTIONS.find((one) => chosen.has(one)) ?? null })}
      >
        {DIRECTIONS.map((id) => (
          <MenuItem key={id} id={id}>
            {t(`directions.${id}`)}
          </MenuItem>
        ))}
      </FilterChip>
    </Toolbar>
  );
}
