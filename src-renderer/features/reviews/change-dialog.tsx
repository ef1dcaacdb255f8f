import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ReviewItem } from '../../../src-shared/queries/review';
import { useQueryRun } from '../../api';
import { Button, DateField, Dialog, LevelChip, RadioGroup } from '../../ui';
import { EXPIRIES, type Expiry, expiryInstant } from '../external-shares/new-share/expiry';
import type { Verdict } from './page/use-decisions';
import css from './reviews.module.css';
import { useItemWords } from './use-item-words';

type NewLevel = NonNullable<Verdict['level']>;
const LEVELS: readonly NewLevel[] = ['view', 'comment', 'edit'];

interface ChangeDialogProps {
  items: readonly ReviewItem[];
  onDecide: (verdict: Verdict) => void;
  onClose: () => void;
}

/** Another level, or another end, for one item or for several alike. Enter decides. */
export function ChangeDialog({ items, onDecide, onClose }: ChangeDialogProps) {
  const t = useTranslations('reviews.change');
  const c = useTranslations('common.actions');
  const levels = useTranslations('levels.name');
  const expiries = useTranslations('externalShares.expiry');
  const words = useItemWords();
  const zone = useQueryRun({ type: 'workspace' }).data?.timeZone ?? 'UTC';
  const offered = LEVELS.filter(
    (level) =>
      items.every((item) => item.levels.includes(level)) &&
      items.some((item) => item.level !== level),
  );
  const canExpire = items.every((item) => item.canExpire);
  // Nothing is raised by merely saying yes: the level is left alone where the end can change.
  const [level, setLevel] = useState<NewLevel | 'same'>(
    canExpire ? 'same' : (offered[0] ?? 'same'),
  );
  const [expiry, setExpiry] = useState<Expiry | 'same'>('same');
  const [day, setDay] = useState('');
  const end = expiry === 'same' ? undefined : expiryInstant(expiry, day, zone);
  const past = typeof end === 'string' && Date.parse(end) <= Date.now();
  const ready = (level !== 'same' || end !== undefined) && !past && !(expiry === 'day' && !end);
  const [first] = items;

  function submit(event?: FormEvent): void {
    event?.preventDefault();
    if (!ready) return;
    onClose();
    onDecide({
      decision: 'change',
      ...(level === 'same' ? {} : { level }),
      ...(end === undefined ? {} : { expiresAt: end }),
    });
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('title', { count: items.length, name: first === undefined ? '' : words.who(first) })}
      consequence={t('when')}
      actions={
        <>
          <Button kind="quiet" size="dialog" onPress={onClose}>
            {c('cancel')}
          </Button>
          <Button kind="primary" size="dialog" isDisabled={!ready} onPress={() => submit()}>
            {t('verb')}
          </Button>
        </>
      }
    >
      <form
        className={css.form}
        onSubmit={submit}
        onKeyDownCapture={(event) => {
          // A radio keeps Enter to itself; here it decides, as in any form.
          if (event.key === 'Enter') submit(event);
        }}
        noValidate
      >
        {offered.length === 0 && !canExpire ? <p>{t('none')}</p> : null}
        {offered.length === 0 ? null : (
          <RadioGroup
            label={t('level')}
            options={[
              ...offered.map((id) => ({
                id,
                label: (
                  <span className={css.choice}>
                    <LevelChip level={id} size={16} decorative /> {levels(id)}
                  </span>
                ),
              })),
              ...(canExpire ? [{ id: 'same' as const, label: t('same') }] : []),
            ]}
            value={level}
            onChange={setLevel}
          />
        )}
        {canExpire ? (
          <RadioGroup
            label={t('expiry')}
            options={[
              { id: 'same' as const, label: t('same') },
              ...EXPIRIES.map((id) => ({ id, label: expiries(id) })),
            ]}
            value={expiry}
            onChange={setExpiry}
          />
        ) : null}
        {expiry === 'day' ? (
          <DateField label={t('expiry')} size="dialog" value={day} onChange={setDay} isRequired />
        ) : null}
      </form>
    </Dialog>
  );
}
