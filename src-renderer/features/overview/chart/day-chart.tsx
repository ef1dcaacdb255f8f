import { useTranslations } from 'use-intl';
import { useFormat } from '../../../language';
import css from './chart.module.css';
import type { DayCount } from './day-table';
import { scaleOf } from './scale';
import { useDayWords } from './use-day-words';

/** A line at the very edge would be cut in half. */
const HEADROOM = 1.04;

interface DayChartProps {
  /** Oldest first, today last, none left out. */
  days: readonly DayCount[];
  /** Bars for what happened on a day, an area for how much there was on it. */
  as: 'bars' | 'area';
  /** What one day says in its tooltip. */
  say: (day: string, count: number) => string;
}

/** Counts by day, drawn; nothing here is said aloud, the table beside it is. */
export function DayChart({ days, as, say }: DayChartProps) {
  const t = useTranslations('overview.chart');
  const format = useFormat();
  const words = useDayWords();
  const { top: highest, ticks } = scaleOf(days.map(({ count }) => count));
  const top = highest * HEADROOM;
  const [first, middle, last] = [days[0], days[days.length >> 1], days.at(-1)];
  return (
    <div className={css.chart} aria-hidden="true">
      <div className={css.ticks}>
        {ticks.map((tick) => (
          <span key={tick} style={{ bottom: `${(tick / top) * 100}%` }}>
            {format.number(tick)}
          </span>
        ))}
      </div>
      <div className={css.field}>
        {ticks.map((tick) => (
          <i key={tick} className={css.rule} style={{ bottom: `${(tick / top) * 100}%` }} />
        ))}
        <svg
          className={css.drawing}
          viewBox={`0 0 ${days.length} 100`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {as === 'area' ? <Area days={days} top={top} /> : <Bars days={days} top={top} />}
          {days.map(({ day, count }, index) => (
            <rect key={day} className={css.slot} x={index} width={1} height={100}>
              <title>{say(words.long(day), count)}</title>
            </rect>
          ))}
        </svg>
      </div>
      <div className={css.axis}>
        <span>{first === undefined ? '' : words.short(first.day)}</span>
        <span>{middle === undefined ? '' : words.short(middle.day)}</span>
        <b>{t('today', { count: last?.count ?? 0 })}</b>
      </div>
    </div>
  );
}

interface DrawnProps {
  days: readonly DayCount[];
  top: number;
}

const GAP = 0.22;

function Bars({ days, top }: DrawnProps) {
  return days.map(({ day, count }, index) => {
    const height = (count / top) * 100;
    return (
      <rect
        key={day}
        className={index === days.length - 1 ? css.today : css.bar}
        x={index + GAP / 2}
        width={1 - GAP}
        y={100 - height}
        height={height}
      />
    );
  });
}

/** Steps, since a count holds for its whole day and nothing is known in between. */
function Area({ days, top }: DrawnProps) {
  const line = days
    .map(({ count }, index) => {
      const y = 100 - (count / top) * 100;
      return `${index === 0 ? 'M' : 'L'}${index} ${y}H${index + 1}`;
    })
    .join('');
  return (
    <>
      <path className={css.area} d={`${line}V100H0Z`} />
      <path className={css.line} d={line} />
    </>
  );
}
