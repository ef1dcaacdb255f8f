import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { closeOverlays } from '../../app/overlays';
import { useWorkspaceZone } from '../../app/workspace-zone';
import { instantOfText, localText } from '../../app/zone-time';
import { asOf, showAsOf } from '../../state';
import { Button, DateField, Dialog } from '../../ui';
import css from './as-of.module.css';
import { NewestThen } from './newest-then';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** What is offered beside a date of one's own. */
const STEPS = [
  ['hour', HOUR],
  ['day', DAY],
  ['week', 7 * DAY],
  ['month', 30 * DAY],
  ['quarter', 90 * DAY],
] as const;

/** Chooses the instant that the window shows, by the workspace's clock. */
export function AsOfDialog() {
  const t = useTranslations('asOf.dialog');
  const c = useTranslations('common.actions');
  const zone = useWorkspaceZone();
  const [now] = useState(() => Date.now());
  const [text, setText] = useState(() => {
    const shown = asOf();
    return localText(shown === null ? now - DAY : Date.parse(shown), zone);
  });
  const at = instantOfText(text, zone);
  const future = at !== null && at > now;
  const [empty, setEmpty] = useState(false);
  const wrong = future ? t('future') : at === null ? t('incomplete') : undefined;
  const open = at !== null && !future && !empty;

  function show(): void {
    if (!open) return;
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
          <Button kind="primary" size="dialog" isDisabled={!open} onPress={show}>
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
        <DateField
          label={t('instant')}
          hint={t('zone', { zone })}
          size="dialog"
          withTime
          value={text}
          max={localText(now, zone)}
          onChange={setText}
          error={wrong}
          autoFocus
        />
        <p className={css.quick}>
          <span className={css.quiet}>{t('quick')}</span>
          {STEPS.map(([id, ago]) => (
            <Button key={id} onPress={() => setText(localText(now - ago, zone))}>
              {t(id)}
            </Button>
          ))}
        </p>
        {at === null || future ? null : <NewestThen at={at} onEmpty={setEmpty} />}
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true">
          {t('show')}
        </button>
      </form>
    </Dialog>
  );
}
