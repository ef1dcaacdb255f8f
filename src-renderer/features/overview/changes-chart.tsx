import { useTranslations } from 'use-intl';
import { useFormat } from '../../language';
import { Skeleton, TextButton } from '../../ui';
import { showHistory } from '../history/show-history';
import { Card } from './card';
import { DAYS, useEntriesPerDay } from './entries-per-day';
import css from './overview.module.css';

/** How much was changed each day: a bar a day, its number in words for whoever cannot see it. */
export function ChangesChart() {
  const t = useTranslations('overview.changes');
  const format = useFormat();
  const run = useEntriesPerDay();
  const days = run.data ?? [];
  const most = Math.max(1, ...days.map(({ count }) => count));
  const total = days.reduce((sum, { count }) => sum + count, 0);
  const [first, last] = [days[0], days.at(-1)];
  return (
    <Card
      title={t('title')}
      detail={t('days', { count: DAYS })}
      end={
        <TextButton onPress={() => showHistory({ time: 'month' })}>
          {t('entries', { count: total })}
        </TextButton>
      }
    >
      {run.data === undefined ? (
        <div className={css.chart}>
          <Skeleton height={120} />
        </div>
      ) : (
        <div className={css.chart}>
          <span className={css.scale} aria-hidden="true">
            {format.number(most)}
          </span>
          <ol className={css.bars} aria-label={t('title')}>
            {days.map(({ day, count }) => (
              <li
                key={day}
                className={css.slot}
                title={t('day', { day: format.date(day), count })}
                data-today={day === last?.day ? '' : undefined}
              >
                <span className="visually-hidden">
                  {t('day', { day: format.date(day), count })}
                </span>
                <span className={css.bar} style={{ height: `${(count / most) * 100}%` }} />
              </li>
            ))}
          </ol>
          <div className={css.axis} aria-hidden="true">
            <span>{first === undefined ? '' : format.date(first.day)}</span>
            <span>{t('today', { count: last?.count ?? 0 })}</span>
          </div>
        </div>
      )}
    </Card>
  );
}
