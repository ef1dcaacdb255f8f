import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { SHARE_ACCESS, SHARE_SCOPES } from '../../../src-shared/model/words';
import type { ShareRisk, ShareState } from '../../../src-shared/queries/sharing';
import { useBoardDirectory, usePeopleDirectory } from '../../api';
import { OneChip, SeveralChip } from '../../app/choice-chips';
import { FilterBar } from '../../app/filter-bar';
import { PickChip } from '../../app/pick-chip';
import { ToggleButton } from '../../ui';
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
    <FilterBar
      label={t('filter')}
      text={filter.text}
      onText={(text) => set({ text })}
      inputRef={inputRef}
    >
      <SeveralChip
        label={t('filters.status')}
        all={STATES}
        words={(id) => t(`status.${id}`)}
        chosen={filter.statuses}
        onChoose={(statuses) => set({ statuses })}
      />
      <SeveralChip
        label={t('filters.scope')}
        all={SHARE_SCOPES}
        words={(id) => t(`scope.${id}`)}
        chosen={filter.scopes}
        onChoose={(scopes) => set({ scopes })}
      />
      <OneChip
        label={t('filters.access')}
        all={SHARE_ACCESS}
        words={(id) => t(`access.${id}`)}
        chosen={access}
        onChoose={(chosen) => set({ access: chosen })}
      />
      <SeveralChip
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
    </FilterBar>
  );
}
