import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { closeOverlays } from '../../app/overlays';
import { asOf, showAsOf } from '../../state';
import { Button, Dialog } from '../../ui';
import css from './as-of.module.css';
import { InstantChoice } from './instant-choice';
import { NewestThen } from './newest-then';
import { useInstantText } from './use-instant-text';

const DAY = 86_400_000;

/** Chooses the instant that the window shows, by the workspace's clock. */
export function AsOfDialog() {
  const t = useTranslations('asOf.dialog');
  const c = useTranslations('common.actions');
  const chosen = useInstantText(asOf(), DAY);
  const [empty, setEmpty] = useState(false);
  const { at } = chosen;

  function show(): void {
    if (at === null || empty) return;
    showAsOf(new Date(at).toISOString());
    closeOverlays();
  }

  return (
    <Dialog
      isOpen
      onClose={closeOverlays}
      title={t('title')}
      consequence={t('consequence')}
      actions={
        <>
          <Button kind="quiet" size="dialog" onPress={closeOverlays}>
            {c('cancel')}
          </Button>
          <Button kind="primary" size="dialog" isDisabled={at === null || empty} onPress={show}>
            {t('show')}
          </Button>
        </>
      }
    >
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          show();
        }}
      >
        <InstantChoice
          text={chosen.text}
          onText={chosen.setText}
          zone={chosen.zone}
          now={chosen.now}
          error={chosen.error}
        />
        {at === null ? null : <NewestThen at={at} onEmpty={setEmpty} />}
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true">
          {t('show')}
        </button>
      </form>
    </Dialog>
  );
}
