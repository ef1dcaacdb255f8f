import { useTranslations } from 'use-intl';
import { useFormat } from '../../../language';
import css from './chart.module.css';
import { useDayWords } from './use-day-words';

export interface DayCount {
  /** A day of the workspace's calendar: 2026-11-20. */
  day: string;
  count: number;
}

interface DayTableProps {
  days: readonly DayCount[];
  /** What is counted. */
  label: string;
}

/** The same counts as a chart's, in words and numbers, today first. */
export function DayTable({ days, label }: DayTableProps) {
  const t = useTranslations('overview.chart');
  const format = useFormat();
  const words = useDayWords();
  return (
    <table className={css.table}>
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t('day')}</th>
          <th scope="col">{label}</th>
        </tr>
      </thead>
      <tbody>
        {[...days].reverse().map(({ day, count }) => (
          <tr key={day}>
            <th scope="row">{words.long(day)}</th>
            <td>{format.count(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
