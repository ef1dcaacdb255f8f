import { CalendarClock } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ScheduledReview } from '../../../../src-shared/queries/overview';
import { useQueryRun } from '../../../api';
import { RefusalText } from '../../../app/change/refusal-text';
import { useCreation } from '../../../app/create';
import { go } from '../../../state';
import { Button, Changes, Icon, Notice } from '../../../ui';
import css from '../reviews.module.css';

/** Reviews whose time has come: the next of a series, and what E5 asks for every quarter. */
export function DueToOpen() {
  const t = useTranslations('reviews');
  const due = useQueryRun({ type: 'overview', days: 1 }).data?.reviews.toOpen ?? [];
  const making = useCreation();
  if (due.length === 0) return null;
  function open({ command, name }: ScheduledReview): void {
    void making.create(command, t('opened', { name }), ({ id }) => {
      if (id !== undefined) go({ view: 'reviews', review: id });
    });
  }
  return (
    <div className={css.dueList}>
      {due.map((one) => (
        <Notice
          key={`${one.reason} ${one.follows} ${one.name}`}
          tone="caution"
          mark={<Icon of={CalendarClock} size={16} />}
          title={t('dueToOpen', { name: one.name })}
        >
          <span className={css.dueLine}>
            <span>
              {one.reason === 'series'
                ? t('dueSeries')
                : t('dueNoExpiry', { count: one.count ?? 0 })}
            </span>
            <Changes>
              <Button isPending={making.busy} onPress={() => open(one)}>
                {t('openNow')}
              </Button>
            </Changes>
          </span>
        </Notice>
      ))}
      {making.refused === null ? null : <RefusalText refused={making.refused} />}
    </div>
  );
}
