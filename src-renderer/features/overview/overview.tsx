import { useTranslations } from 'use-intl';
import { useQueryRun } from '../../api';
import { ListProblem } from '../../app/list-problem';
import { useReady } from '../../app/ready';
import { useFormat } from '../../language';
import { useAsOf } from '../../state';
import { Head, TextButton } from '../../ui';
import { showShares } from '../external-shares/show-shares';
import { showHistory } from '../history/show-history';
import { VerifyResult } from '../history/verify-result';
import { Card } from './card';
import { ChartCard } from './chart/chart-card';
import { Latest } from './latest';
import css from './overview.module.css';
import { ReachTable } from './reach-table';
import { RisksCard } from './risks-card';
import { ToDo } from './to-do';
import { useTasks } from './use-tasks';

const DAYS = 28;

/** What needs doing today, what is risky, and how much goes on; each leads to its filtered list. */
export function Overview() {
  const views = useTranslations('shell.views');
  const t = useTranslations('overview');
  const format = useFormat();
  const at = useAsOf();
  const run = useQueryRun({ type: 'overview', days: DAYS });
  const answer = run.data;
  const tasks = useTasks(answer);
  useReady('view', answer !== undefined || run.error !== null);
  const changes = answer?.changes.map(({ day, entries }) => ({ day, count: entries }));
  const shares = answer?.shares.map(({ day, live }) => ({ day, count: live }));
  const entries = (changes ?? []).reduce((sum, { count }) => sum + count, 0);
  const waiting = tasks.reduce((sum, { count = 0 }) => sum + count, 0);
  return (
    <>
      <Head title={views('overview')} detail={format.day(at ?? Date.now())}>
        <VerifyResult />
      </Head>
      {run.error === null ? null : (
        <ListProblem error={run.error} onRetry={() => void run.refetch()} />
      )}
      <div className={css.page}>
        <div className={css.wide}>
          <Card
            title={t('toDo.title')}
            {...(answer === undefined ? {} : { detail: t('toDo.items', { count: waiting }) })}
          >
            <ToDo tasks={tasks} />
          </Card>
          <div className={css.charts}>
            <ChartCard
              as="bars"
              title={t('changes.title')}
              detail={t('changes.days', { count: DAYS })}
              days={changes}
              say={(day, count) => t('changes.day', { day, count })}
              end={
                <TextButton onPress={() => showHistory({ time: 'month' })}>
                  {t('changes.entries', { count: entries })}
                </TextButton>
              }
            />
            <ChartCard
              as="area"
              title={t('shares.title')}
              detail={t('changes.days', { count: DAYS })}
              days={shares}
              say={(day, count) => t('shares.day', { day, count })}
              end={
                <TextButton onPress={() => showShares({ statuses: ['live'] })}>
                  {t('shares.now', { count: shares?.at(-1)?.count ?? 0 })}
                </TextButton>
              }
            />
          </div>
          <ReachTable />
        </div>
        <div className={css.side}>
          <RisksCard answer={answer} />
          <Latest />
        </div>
      </div>
    </>
  );
}
