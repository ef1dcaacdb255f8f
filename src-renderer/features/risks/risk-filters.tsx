import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { RISK_KINDS, SEVERITIES } from '../../../src-shared/model/review';
import { useBoardDirectory, usePeopleDirectory } from '../../api';
import { OneChip, SeveralChip } from '../../app/choice-chips';
import { FilterBar } from '../../app/filter-bar';
import { PickChip } from '../../app/pick-chip';
import { ToggleButton } from '../../ui';
import type { RiskFilter } from './risk-filter';

interface RiskFiltersProps {
  filter: RiskFilter;
  onChange: (filter: RiskFilter) => void;
  inputRef: RefObject<HTMLInputElement | null>;
}

export function RiskFilters({ filter, onChange, inputRef }: RiskFiltersProps) {
  const t = useTranslations('risks');
  const weights = useTranslations('common.risk');
  const people = usePeopleDirectory(filter.person !== null);
  const boards = useBoardDirectory(filter.board !== null);
  const set = (patch: Partial<RiskFilter>) => onChange({ ...filter, ...patch });
  const { kinds, severity, person, board } = filter;
  return (
    <FilterBar
      label={t('filter')}
      text={filter.text}
      onText={(text) => set({ text })}
      inputRef={inputRef}
    >
      <SeveralChip
        label={t('filters.kind')}
        all={RISK_KINDS}
        words={(id) => t(`kind.${id}`)}
        chosen={kinds}
        onChoose={(chosen) => set({ kinds: chosen })}
      />
      <OneChip
        label={t('filters.severity')}
        all={SEVERITIES}
        words={weights}
        chosen={severity}
        onChoose={(chosen) => set({ severity: chosen })}
      />
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
    </FilterBar>
  );
}
