import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import css from '../../app/pick-chip.module.css';
import { PopChip } from '../../app/pop-chip';
import { useFormat } from '../../language';
import { DateField } from '../../ui';
import own from './history.module.css';
import { type HistoryFilter, TIME_SPANS, type TimeRange } from './history-filter';

interface TimeChipProps {
  value: HistoryFilter['time'];
  onChange: (value: HistoryFilter['time']) => void;
}

const OPEN: TimeRange = { from: null, to: null };

/** When: the last so many days, or from one day to another. */
export function TimeChip({ value, onChange }: TimeChipProps) {
  const t = useTranslations('history');
  const words = useTimeWords();
  const range = value === null || typeof value === 'string' ? OPEN : value;
  function setRange(patch: Partial<TimeRange>): void {
    const next = { ...range, ...patch };
    onChange(next.from === null && next.to === null ? null : next);
  }
  const field = (side: 'from' | 'to') => (
    <DateField
      label={t(`time.${side}`)}
      value={range[side] ?? ''}
      onChange={(day) => setRange({ [side]: day === '' ? null : day })}
    />
  );
  return (
    <PopChip
      label={t('filters.time')}
      value={value === null ? undefined : words(value)}
      onClear={() => onChange(null)}
    >
      {(close) => (
        <div className={css.choices}>
          <ListBox
            aria-label={t('filters.time')}
            className={css.list ?? ''}
            autoFocus
            onAction={(key) => {
              onChange(TIME_SPANS.find((one) => one === key) ?? null);
              close();
            }}
          >
            {TIME_SPANS.map((id) => (
              <ListBoxItem key={id} id={id} className={css.item ?? ''}>
                {t(`time.${id}`)}
              </ListBoxItem>
            ))}
          </ListBox>
          <div className={own.range}>
            {field('from')}
            {field('to')}
          </div>
        </div>
      )}
    </PopChip>
  );
}

function useTimeWords(): (time: Exclude<HistoryFilter['time'], null>) => string {
  const t = useTranslations('history.time');
  const format = useFormat();
  // Noon: the same day in every zone that the formats may be set to.
  const day = (text: string | null) => format.date(`${text}T12:00`);
  return (time) => {
    if (typeof time === 'string') return t(time);
    if (time.from === null) return t('until', { day: day(time.to) });
    if (time.to === null) return t('since', { day: day(time.from) });
    return t('between', { from: day(time.from), to: day(time.to) });
  };
}
