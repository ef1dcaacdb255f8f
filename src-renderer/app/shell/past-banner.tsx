import { CalendarClock } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { backToNow, useAsOfStore } from '../../state';
import { Banner, Button } from '../../ui';
import { keyCaps } from '../actions';
import { openAsOf } from '../overlays';
import { useZoneFormat } from '../workspace-zone';
import css from './shell.module.css';

/** Says that the whole window shows the past, and leads out of it. */
export function PastBanner() {
  const t = useTranslations('asOf');
  const format = useZoneFormat();
  const { at, before } = useAsOfStore();
  if (at === null) return null;
  const date = format.moment(at);
  return (
    <section className={css.banner} aria-label={t('label')}>
      <Banner
        tone="past"
        title={before === null ? t('title', { date }) : t('beforeTitle', { date, entry: before })}
        text={t('text')}
        actions={
          <>
            <Button icon={CalendarClock} onPress={openAsOf}>
              {t('other')}
            </Button>
            <Button kind="primary" keys={keyCaps('Escape')} shortcut="Escape" onPress={backToNow}>
              {t('back')}
            </Button>
          </>
        }
      />
    </section>
  );
}
