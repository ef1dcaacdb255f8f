import { Filter } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { RISK_KINDS, SEVERITIES } from '../../../src-shared/model/review';
import { useBoardDirectory, usePeopleDirectory } from '../../api';
import { PickChip } from '../../app/pick-chip';
import { useFormat } from '../../language';
import { FilterChip, MenuItem, SearchField, ToggleButton, Toolbar } from '../../ui';
import type { RiskFilter } from './risk-filter';

interface RiskFiltersProps {
  filter: RiskFilter;
  onChange: (filter: RiskFilter) => void;
  inputRef: RefObject<HTMLInputElement | null>;
}

export function RiskFilters({ filter, onChange, inputRef }: RiskFiltersProps) {
  const t = useTranslations('risks');
  const weights = useTranslations('common.risk');
  const format = useFormat();
  const people = usePeopleDirectory(filter.person !== null);
  const boards = useBoardDirectory(filter.board !== null);
  const set = (patch: Partial<RiskFilter>) => onChange({ ...filter, ...patch });
  const { kinds, severity, person, board } = filter;
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
        label={t('filters.kind')}
        selection="multiple"
        selected={kinds}
        {...(kinds.length === 0 ? {} : { value: format.list(kinds.map((id) => t(`kind.${id}`))) })}
        onClear={() => set({ kinds: [] })}
        onSelect={(ids) => set({ kinds: RISK_KINDS.filter((id) => ids.has(id)) })}
      >
        {RISK_KINDS.map((id) => (
          <MenuItem key={id} id={id}>
            {t(`kind.${id}`)}
          </MenuItem>
        ))}
      </FilterChip>
      <FilterChip
        label={t('filters.severity')}
        selected={severity === null ? [] : [severity]}
        {...(severity === null ? {} : { value: weights(severity) })}
        onClear={() => set({ severity: null })}
        onSelect={(ids) => set({ severity: SEVERITIES.find((id) => ids.has(id)) ?? null })}
      >
        {SEVERITIES.map((id) => (
          <MenuItem key={id} id={id}>
            {weights(id)}
          </MenuItem>
        ))}
      </FilterChip>
      <PickChip
        of="people"
        label={t('filters.person')}
        value={person === null ? undefined : (people.get(person)?.name ?? '…')}
        onPick={(id) => set({ person: id })}
      />
      <PickChip
        of="boards"
        label={t('filters.board')}
        value={board === null ? undefined : (boards.get(board)?.name ?? '…')}
        onPick={(id) => set({ board: id })}
      />
      <ToggleButton isSelected={filter.snoozed} onChange={(snoozed) => set({ snoozed })}>
        {t('filters.snoozed')}
      </ToggleButton>
    </Toolbar>
  );
}
