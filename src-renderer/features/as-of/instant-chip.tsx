import { useTranslations } from 'use-intl';
import { PopChip } from '../../app/pop-chip';
import { useZoneFormat } from '../../app/workspace-zone';
import { Button } from '../../ui';
import css from './as-of.module.css';
import { InstantChoice } from './instant-choice';
import { useInstantText } from './use-instant-text';

interface InstantChipProps {
  label: string;
  /** ISO 8601; null: now. */
  value: string | null;
  /** Now can be chosen. */
  allowsNow?: boolean;
  onChange: (value: string | null) => void;
}

/** A chip that names an instant of the past, or now. */
export function InstantChip(props: InstantChipProps) {
  const t = useTranslations('compare');
  const format = useZoneFormat();
  const { label, value, onChange } = props;
  return (
    <PopChip label={label} value={value === null ? t('now') : format.dateTime(value)}>
      {(close) => (
        <Choice
          {...props}
          onChange={(chosen) => {
            onChange(chosen);
            close();
          }}
        />
      )}
    </PopChip>
  );
}

function Choice({ value, allowsNow = false, onChange }: InstantChipProps) {
  const t = useTranslations('compare');
  const chosen = useInstantText(value, 0);
  const { at } = chosen;
  const set = () => at !== null && onChange(new Date(at).toISOString());
  return (
    <form
      className={css.panel}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <InstantChoice
        size="bar"
        text={chosen.text}
        onText={chosen.setText}
        zone={chosen.zone}
        now={chosen.now}
        error={chosen.error}
      />
      <p className={css.ends}>
        {allowsNow ? <Button onPress={() => onChange(null)}>{t('now')}</Button> : null}
        <Button kind="primary" type="submit" isDisabled={at === null}>
          {t('set')}
        </Button>
      </p>
    </form>
  );
}
