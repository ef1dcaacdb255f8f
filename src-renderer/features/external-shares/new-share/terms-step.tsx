import { useTranslations } from 'use-intl';
import { SHARE_ACCESS } from '../../../../src-shared/model/words';
import { DateField, RadioGroup } from '../../../ui';
import { EXPIRIES, expiryInstant } from './expiry';
import css from './new-share.module.css';
import type { ShareDraft } from './share-draft';
import { useZoneDay } from './use-zone-day';

interface TermsStepProps {
  draft: ShareDraft;
  zone: string;
  onChange: (patch: Partial<ShareDraft>) => void;
}

/** How far and until when; the least of both stands first. */
export function TermsStep({ draft, zone, onChange }: TermsStepProps) {
  const t = useTranslations('externalShares');
  const day = useZoneDay(zone);
  const past = draft.expiry === 'day' && draft.day !== '' && isPast(draft, zone);
  return (
    <>
      <h3 className={css.question}>{t('new.terms.question')}</h3>
      <div className={css.terms}>
        <RadioGroup
          label={t('new.terms.access')}
          value={draft.access}
          onChange={(access) => onChange({ access })}
          options={SHARE_ACCESS.map((id) => ({
            id,
            label: t(`access.${id}`),
            detail: t(`new.terms.accessWhy.${id}`),
          }))}
        />
        <RadioGroup
          label={t('new.terms.until')}
          value={draft.expiry}
          onChange={(expiry) => onChange({ expiry })}
          options={EXPIRIES.map((id) => {
            const at = id === 'day' ? undefined : expiryInstant(id, '', zone);
            return {
              id,
              label: t(`expiry.${id}`),
              ...(typeof at === 'string' ? { detail: day(at) } : {}),
              ...(id === 'none' ? { detail: t('new.terms.noneWhy') } : {}),
            };
          })}
        />
      </div>
      {draft.expiry === 'day' ? (
        <DateField
          label={t('new.terms.day')}
          size="dialog"
          value={draft.day}
          onChange={(value) => onChange({ day: value })}
          error={past ? t('new.terms.past') : undefined}
          isRequired
        />
      ) : null}
    </>
  );
}

export function isPast({ expiry, day }: ShareDraft, zone: string): boolean {
  const at = expiryInstant(expiry, day, zone);
  return typeof at === 'string' && Date.parse(at) <= Date.now();
}
