import { Filter } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { SHARE_ACCESS, SHARE_SCOPES } from '../../../src-shared/model/words';
import type { ShareRisk, ShareState } from '../../../src-shared/queries/sharing';
import { useBoardDirectory, usePeopleDirectory } from '../../api';
import { PickChip } from '../../app/pick-chip';
import { useFormat } from '../../language';
import { FilterChip, MenuItem, SearchField, ToggleButton, Toolbar } from '../../ui';
import type { ShareFilter } from './share-filter';

// What sharing.ts offers; repeated here since that module brings zod along.
const STATES: readonly ShareState[] = ['pending', 'live', 'expired', 'revoked', 'withdrawn'];
const RISKS: readonly ShareRisk[] = ['private', 'tenant', 'read-write', 'no-expiry', 'unused'];

interface ShareFiltersProps {
  filter: ShareFilter;
  onChange: (filter: ShareFilter) => void;
  inputRef: RefObject<HTMLInputElement | null>;
}

export function ShareFilters({ filter, onChange, inputRef }: ShareFiltersProps) {
  const t = useTranslations('externalShares');
  const people = usePeopleDirectory(filter.grantedBy !== null);
  const boards = useBoardDirectory(filter.board !== null);
  const set = (patch: Partial<ShareFilter>) => onChange({ ...filter, ...patch });
  const { grantedBy, board, access } = filter;
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
      <Several
        label={t('filters.status')}
        all={STATES}
        words={(id) => t(`status.${id}`)}
        chosen={filter.statuses}
        onChoose={(statuses) => set({ statuses })}
      />
      <Several
        label={t('filters.scope')}
        all={SHARE_SCOPES}
        words={(id) => t(`scope.${id}`)}
        chosen={filter.scopes}
        onChoose={(scopes) => set({ scopes })}
      />
      <FilterChip
        label={t('filters.access')}
        selected={access === null ? [] : [access]}
        {...(access === null ? {} : { value: t(`access.${access}`) })}
        onClear={() => set({ access: null })}
        onSelect={(ids) => set({ access: SHARE_ACCESS.find((one) => ids.has(one)) ?? null })}
      >
        {SHARE_ACCESS.map((id) => (
          <MenuItem key={id} id={id}>
            {t(`access.${id}`)}
          </MenuItem>
        ))}
      </FilterChip>
      <Several
        label={t('filters.risk')}
        all={RISKS}
        words={(id) => t(`risk.${id}`)}
        chosen={filter.risks}
        onChoose={(risks) => set({ risks })}
      />
      <PickChip
        of="people"
        label={t('filters.grantedBy')}
        value={grantedBy === null ? undefined : (people.get(grantedBy)?.name ?? '…')}
        onPick={(id) => set({ grantedBy: id })}
      />
      <PickChip
        of="boards"
        label={t('filters.board')}
        value={board === null ? undefined : (boards.get(board)?.name ?? '…')}
        onPick={(id) => set({ board: id })}
      />
      <ToggleButton isSelected={filter.soon === true} onChange={(soon) => set({ soon })}>
        {t('filters.soon')}
      </ToggleButton>
    </Toolbar>
  );
}

interface SeveralProps<Id extends string> {
  label: string;
  all: readonly Id[];
  words: (id: Id) => string;
  chosen: Id[];
  onChoose: (chosen: Id[]) => void;
}

/** Any of a closed vocabulary. */
function Several<Id extends string>({ label, all, words, chosen, onChoose }: SeveralProps<Id>) {
  const format = useFormat();
  return (
    <FilterChip
      label={label}
      selection="multiple"
      selected={chosen}
      {...(chosen.length === 0 ? {} : { value: format.list(chosen.map(words)) })}
      onClear={() => onChoose([])}
      onSelect={(ids) => onChoose(all.filter((id) => ids.has(id)))}
    >
      {all.map((id) => (
        <MenuItem key={id} id={id}>
          {words(id)}
        </MenuItem>
      ))}
    </FilterChip>
  );
}
