import { Filter } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { REVIEW_DECISIONS, REVIEW_ITEM_KINDS } from '../../../../src-shared/model/review';
import { useFormat } from '../../../language';
import { FilterChip, MenuItem, SearchField, Toolbar } from '../../../ui';
import type { ItemFilter } from './item-filter';

const DECISIONS = ['undecided', ...REVIEW_DECISIONS] as const;

interface ItemFiltersProps {
  filter: ItemFilter;
  onChange: (filter: ItemFilter) => void;
  inputRef: RefObject<HTMLInputElement | null>;
}

export function ItemFilters({ filter, onChange, inputRef }: ItemFiltersProps) {
  const t = useTranslations('reviews');
  const format = useFormat();
  const set = (patch: Partial<ItemFilter>) => onChange({ ...filter, ...patch });
  const { decision, recommendation, kinds } = filter;
  const decided = (id: (typeof DECISIONS)[number]) =>
    id === 'undecided' ? t('undecided') : t(`decision.${id}`);
  return (
    <Toolbar label={t('table.filter')}>
      <SearchField
        label={t('table.filter')}
        icon={Filter}
        keys={['/']}
        value={filter.text}
        onChange={(text) => set({ text })}
        inputRef={inputRef}
      />
      <FilterChip
        label={t('table.filters.decision')}
        selected={decision === null ? [] : [decision]}
        {...(decision === null ? {} : { value: decided(decision) })}
        onClear={() => set({ decision: null })}
        onSelect={(ids) => set({ decision: DECISIONS.find((id) => ids.has(id)) ?? null })}
      >
        {DECISIONS.map((id) => (
          <MenuItem key={id} id={id}>
            {decided(id)}
          </MenuItem>
        ))}
      </FilterChip>
      <FilterChip
        label={t('table.filters.recommendation')}
        selected={recommendation === null ? [] : [recommendation]}
        {...(recommendation === null ? {} : { value: t(`decision.${recommendation}`) })}
        onClear={() => set({ recommendation: null })}
        onSelect={(ids) =>
          set({ recommendation: REVIEW_DECISIONS.find((id) => ids.has(id)) ?? null })
        }
      >
        {REVIEW_DECISIONS.map((id) => (
          <MenuItem key={id} id={id}>
            {t(`decision.${id}`)}
          </MenuItem>
        ))}
      </FilterChip>
      <FilterChip
        label={t('table.filters.kind')}
        selection="multiple"
        selected={kinds}
        {...(kinds.length === 0 ? {} : { value: format.list(kinds.map((id) => t(`kind.${id}`))) })}
        onClear={() => set({ kinds: [] })}
        onSelect={(ids) => set({ kinds: REVIEW_ITEM_KINDS.filter((id) => ids.has(id)) })}
      >
        {REVIEW_ITEM_KINDS.map((id) => (
          <MenuItem key={id} id={id}>
            {t(`kind.${id}`)}
          </MenuItem>
        ))}
      </FilterChip>
    </Toolbar>
  );
}
