import { useTranslations } from 'use-intl';
import { useAppState, useQueryRun } from '../../api';
import { ListProblem } from '../../app/list-problem';
import { useReady } from '../../app/ready';
import { Head } from '../../ui';
import { Appearance } from './appearance';
import { ConsoleSettings } from './console-settings';
import { EraseWorkspace } from './erase-workspace';
import { MailSettings } from './mail-settings';
import { Outbox } from './outbox';
import { SecretsSettings } from './secrets-settings';
import css from './settings.module.css';
import { Thresholds } from './thresholds';
import { WorkspaceSettings } from './workspace-settings';

/** Language and theme, plan and policy, secrets and mail, this console, the end of it all. */
export function SettingsView() {
  const t = useTranslations('settings');
  const workspace = useQueryRun({ type: 'workspace' });
  const admin = useAppState().actor?.workspaceRole === 'admin';
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
            <Thresholds />
            {admin ? (
              <>
                <SecretsSettings />
                <MailSettings />
                <Outbox />
              </>
            ) : null}
            <ConsoleSettings workspace={workspace.data} />
            {admin ? <EraseWorkspace workspace={workspace.data} /> : null}
          </>
        )}
      </div>
    </>
  );
}
