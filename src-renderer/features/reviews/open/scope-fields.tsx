import { useTranslations } from 'use-intl';
import { useTeamspaceDirectory } from '../../../api';
import { PersonPicker } from '../../../app/create';
import { Checkbox, Select } from '../../../ui';
import { TargetPicker } from '../../external-shares/new-share/target-picker';
import css from '../reviews.module.css';
import type { ReviewDraft } from './review-draft';

interface ScopeFieldsProps {
  draft: ReviewDraft;
  onChange: (patch: Partial<ReviewDraft>) => void;
}

/** Which teamspace, board or person; what a scope needs to be whole. */
export function ScopeFields({ draft, onChange }: ScopeFieldsProps) {
  const t = useTranslations('reviews');
  const { kind } = draft;
  return (
    <>
      <p className={css.quiet}>{t(`scopeWhy.${kind}`)}</p>
      {kind === 'shares' ? (
        <Checkbox isSelected={draft.noExpiry} onChange={(noExpiry) => onChange({ noExpiry })}>
          {t('new.only')}
        </Checkbox>
      ) : null}
      {kind === 'teamspace' ? <Teamspace draft={draft} onChange={onChange} /> : null}
      {kind === 'board' ? (
        <TargetPicker
          of="board"
          board={undefined}
          value={draft.board}
          onPick={(board) => onChange({ board })}
        />
      ) : null}
      {kind === 'person' ? (
        <PersonPicker
          label={t('new.person')}
          placeholder=""
          onPick={(person) => onChange({ person })}
        />
      ) : null}
    </>
  );
}

function Teamspace({ draft, onChange }: ScopeFieldsProps) {
  const t = useTranslations('reviews.new');
  const { list } = useTeamspaceDirectory();
  return (
    <Select
      label={t('teamspace')}
      size="dialog"
      options={list.map(({ id, name }) => ({ id, label: name }))}
      value={draft.teamspace}
      onChange={(teamspace) => onChange({ teamspace })}
      isRequired
    />
  );
}
