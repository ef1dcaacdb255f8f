import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ShareItem } from '../../../src-shared/queries/sharing';
import { Button, DateField, Dialog, TextArea } from '../../ui';
import css from './external-shares.module.css';
import { type Expiry, expiryInstant } from './new-share/expiry';
import type { ShareChanges } from './use-share-changes';

interface ExpiryDialogProps {
  shares: readonly ShareItem[];
  expiry: Expiry;
  changes: ShareChanges;
  onDone: () => void;
  onClose: () => void;
}

/** Asks for the last day, or for the reason that no expiry needs (E2), then shows what it does. */
export function ExpiryDialog({ shares, expiry, changes, onDone, onClose }: ExpiryDialogProps) {
  const t = useTranslations('externalShares');
  const c = useTranslations('common');
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const forever = expiry === 'none';
  const at = expiryInstant(expiry, day, changes.zone);
  const past = typeof at === 'string' && Date.parse(at) <= Date.now();
  const ready = forever ? reason.trim() !== '' : typeof at === 'string' && !past;

  function next(): void {
    if (!ready || at === undefined) return;
    onClose();
    changes.setExpiry(
      shares,
      { expiresAt: at, ...(forever ? { reason: reason.trim() } : {}) },
      onDone,
    );
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('expiryTitle', { count: shares.length, name: shares[0]?.name ?? '' })}
      actions={
        <>
          <Button kind="quiet" size="dialog" onPress={onClose}>
            {c('actions.cancel')}
          </Button>
          <Button kind="primary" size="dialog" isDisabled={!ready} onPress={next}>
            {c('actions.next')}
          </Button>
        </>
      }
    >
      <div className={css.ask}>
        <p>{t(forever ? 'expiryNever' : 'expiryAsk')}</p>
        {forever ? (
          <TextArea
            label={t('new.check.reason')}
            hint={t('new.check.reasonNeeded')}
            value={reason}
            onChange={setReason}
            maxLength={2000}
            isRequired
            autoFocus
          />
        ) : (
          <DateField
            label={t('new.terms.day')}
            size="dialog"
            value={day}
            onChange={setDay}
            error={past ? t('new.terms.past') : undefined}
            isRequired
            autoFocus
          />
        )}
      </div>
    </Dialog>
  );
}
