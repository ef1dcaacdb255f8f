import { useTranslations } from 'use-intl';
import { UNANSWERED } from '../../../../src-shared/model/review';
import { usePeopleDirectory } from '../../../api';
import { Checkbox, DateField, RadioGroup } from '../../../ui';
import css from '../reviews.module.css';
import { dueInstant, type ReviewDraft } from './review-draft';

const WORDS = { keep: 'unansweredKeep', revoke: 'unansweredRevoke' } as const;
const WHYS = { keep: 'unansweredKeepWhy', revoke: 'unansweredRevokeWhy' } as const;

interface TermFieldsProps {
  draft: ReviewDraft;
  zone: string;
  onChange: (patch: Partial<ReviewDraft>) => void;
}

/** Until when, by whom, what happens without an answer, and whether it comes again. */
export function TermFields({ draft, zone, onChange }: TermFieldsProps) {
  const t = useTranslations('reviews.new');
  const auditors = usePeopleDirectory().list.filter(({ auditor, active }) => auditor && active);
  const chosen = draft.auditors;
  function toggle(id: string, on: boolean): void {
    const rest = (chosen ?? []).filter((one) => one !== id);
    onChange({ auditors: on ? [...rest, id] : rest });
  }
  return (
    <>
      <DateField
        label={t('due')}
        size="dialog"
        value={draft.due}
        onChange={(due) => onChange({ due })}
        error={draft.due !== '' && dueInstant(draft, zone) === null ? t('duePast') : undefined}
        isRequired
      />
      <RadioGroup
        label={t('unanswered')}
        options={UNANSWERED.map((id) => ({ id, label: t(WORDS[id]), detail: t(WHYS[id]) }))}
        value={draft.unanswered}
        onChange={(unanswered) => onChange({ unanswered })}
      />
      {auditors.length === 0 ? (
        <p className={css.quiet}>{t('noAuditors')}</p>
      ) : (
        <RadioGroup
          label={t('auditors')}
          options={[
            { id: 'all' as const, label: t('auditorsAll') },
            { id: 'some' as const, label: t('auditorsSome') },
          ]}
          value={chosen === null ? 'all' : 'some'}
          onChange={(who) => onChange({ auditors: who === 'all' ? null : [] })}
        />
      )}
      {chosen === null ? null : (
        <div className={css.people}>
          {auditors.map(({ id, name }) => (
            <Checkbox key={id} isSelected={chosen.includes(id)} onChange={(on) => toggle(id, on)}>
              {name}
            </Checkbox>
          ))}
        </div>
      )}
      <Checkbox isSelected={draft.repeat} onChange={(repeat) => onChange({ repeat })}>
        {t('repeat')} <span className={css.quiet}>{t('repeatWhy')}</span>
      </Checkbox>
    </>
  );
}
