import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { REVIEW_DECISIONS, REVIEW_ITEM_KINDS } from '../../../../src-shared/model/review';
import { OneChip, SeveralChip } from '../../../app/choice-chips';
import { FilterBar } from '../../../app/filter-bar';

import type { ItemFilter } from './item-filter';

const DECISIONS = ['undecided', ...REVIEW_DECISIONS] as const;

interface ItemFiltersProps {
  filter: ItemFilter;
  onChange: (filter: ItemFilter) => void;
  inputRef: RefObject<HTMLInputElement | null>;
}

export function ItemFilters({ filter, onChange, inputRef }: ItemFiltersProps) {
  const t = useTranslations('reviews');
  const set = (patch: Partial<ItemFilter>) => onChange({ ...filter, ...patch });
  const { decision, recommendation, kinds } = filter;
  return (
    <FilterBar
      label={t('table.filter')}
      text={filter.text}
      onText={(text) => set({ text })}
      inputRef={inputRef}
    >
      <OneChip
        label={t('table.filters.decision')}
        all={DECISIONS}
        words={(id) => (id === 'undecided' ? t('undecided') : t(`decision.${id}`))}
        chosen={decision}
        onChoose={(chosen) => set({ decision: chosen })}
      />
      <OneChip
        label={t('table.filters.recommendation')}
        all={REVIEW_DECISIONS}
        words={(id) => t(`decision.${id}`)}
        chosen={recommendation}
        onChoose={(chosen) => set({ recommendation: chosen })}
      />
      <SeveralChip
        label={t('table.filters.kind')}
        all={REVIEW_ITEM_KINDS}
        words={(id) => t(`kind.${id}`)}
        chosen={kinds}
        onChoose={(chosen) => set({ kinds: chosen })}
      />
    </FilterBar>
  );
}
