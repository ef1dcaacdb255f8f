import { ChartColumn, Table2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton, Skeleton } from '../../../ui';
import { Card } from '../card';
import css from './chart.module.css';
import { DayChart } from './day-chart';
import { type DayCount, DayTable } from './day-table';

interface ChartCardProps {
  title: string;
  detail: string;
  /** A total, and the way to what is counted. */
  end: ReactNode;
  /** Left out while it is on its way. */
  days: readonly DayCount[] | undefined;
  as: 'bars' | 'area';
  say: (day: string, count: number) => string;
}

/** Counts by day as a chart, or as a table for whoever cannot see it or wants the numbers. */
export function ChartCard({ title, detail, end, days, as, say }: ChartCardProps) {
  const t = useTranslations('overview.chart');
  const [numbers, setNumbers] = useState(false);
  return (
    <Card
      title={title}
      detail={detail}
      end={
        <>
          {end}
          <IconButton
            size={24}
            icon={numbers ? ChartColumn : Table2}
            label={t(numbers ? 'asChart' : 'asTable', { title })}
            onPress={() => setNumbers(!numbers)}
          />
        </>
      }
    >
      {days === undefined ? (
        <div className={css.waiting}>
          <Skeleton height={120} />
        </div>
      ) : numbers ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key.
        // biome-ignore lint/a11y/useSemanticElements: no fieldset, and the card is the section.
        <div className={css.numbers} role="group" tabIndex={0} aria-label={title}>
          <DayTable days={days} label={title} />
        </div>
      ) : (
        <>
          <DayChart days={days} as={as} say={say} />
          <div className="visually-hidden">
            <DayTable days={days} label={title} />
          </div>
        </>
      )}
    </Card>
  );
}
