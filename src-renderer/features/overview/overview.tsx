import { useTranslations } from 'use-intl';
import { useQueryRun } from '../../api';
import { ListProblem } from '../../app/list-problem';
import { useReady } from '../../app/ready';
import { useFormat } from '../../language';
import { go, type ViewName } from '../../state';
import { Head } from '../../ui';
import { ChangesChart } from './changes-chart';
import { Latest } from './latest';
import css from './overview.module.css';
import { ReachTable } from './reach-table';

/** What the workspace holds and what was changed in it lately; each leads to its view. */
export function Overview() {
  const t = useTranslations('shell.views');
  const o = useTranslations('overview');
  const format = useFormat();
  const workspace = useQueryRun({ type: 'workspace' });
  useReady('view', workspace.data !== undefined || workspace.error !== null);
  const counts = workspace.data?.counts;
  return (
    <>
      <Head title={t('overview')} detail={format.day(Date.now())} />
      <div className={css.page}>
        {workspace.error === null ? null : (
          <ListProblem error={workspace.error} onRetry={() => void workspace.refetch()} />
        )}
        <div className={css.counts}>
          <Count view="teamspaces" label={t('teamspaces')} count={counts?.teamspaces} />
          <Count view="boards" label={t('boards')} count={counts?.boards} />
          <Count view="people" label={t('people')} count={counts?.people} />
          <Count view="teamspaces" label={o('overrides')} count={counts?.overrides} />
        </div>
        <div className={css.halves}>
          <ChangesChart />
          <Latest />
        </div>
        <ReachTable />
      </div>
    </>
  );
}

function Count({
  view,
  label,
  count,
}: {
  view: ViewName;
  label: string;
  count: number | undefined;
}) {
  const format = useFormat();
  return (
    <button type="button" className={css.count} onClick={() => go({ view })}>
      <span className={css.quiet}>{label}</span>
      <b>{count === undefined ? '…' : format.number(count)}</b>
    </button>
  );
}
