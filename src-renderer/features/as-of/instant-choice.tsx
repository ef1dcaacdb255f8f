import { useTranslations } from 'use-intl';
import { localText } from '../../app/zone-time';
import { Button, DateField } from '../../ui';
import css from './as-of.module.css';

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

interface InstantChoiceProps {
  /** As a field of date and time holds it, in `zone`. */
  text: string;
  onText: (text: string) => void;
  zone: string;
  now: number;
  error?: string | undefined;
  size?: 'bar' | 'dialog';
}

/** A date and time by the workspace's clock, or so long ago. */
export function InstantChoice(props: InstantChoiceProps) {
  const { text, onText, zone, now, error, size = 'dialog' } = props;
  const t = useTranslations('asOf.dialog');
  return (
    <>
      <DateField
        label={t('instant')}
        hint={t('zone', { zone })}
        size={size}
        withTime
        value={text}
        max={localText(now, zone)}
        onChange={onText}
        error={error}
        autoFocus
      />
      <p className={css.quick}>
        {STEPS.map(([id, ago]) => (
          <Button key={id} onPress={() => onText(localText(now - ago, zone))}>
            {t(id)}
          </Button>
        ))}
      </p>
    </>
  );
}
