import { useTranslations } from 'use-intl';
import { useQueryRun } from '../../api';
import { ListProblem } from '../../app/list-problem';
import { useReady } from '../../app/ready';
import { Head } from '../../ui';
import { Appearance } from './appearance';
import { ConsoleSettings } from './console-settings';
import css from './settings.module.css';
import { WorkspaceSettings } from './workspace-settings';

/** Language and theme, plan and policy, this console. */
export function SettingsView() {
  const t = useTranslations('settings');
  const workspace = useQueryRun({ type: 'workspace' });
  useReady('view', workspace.data !== undefined);
  return (
    <>
      <Head title={t('title')} />
      <div className={css.page}>
        <Appearance />
        {workspace.error !== null ? (
          <ListProblem error={workspace.error} onRetry={() => void workspace.refetch()} />
        ) : null}
        {workspace.data === undefined ? null : (
          <>
            <WorkspaceSettings workspace={workspace.data} />
            <ConsoleSettings workspace={workspace.data} />
          </>
        )}
      </div>
    </>
  );
}
