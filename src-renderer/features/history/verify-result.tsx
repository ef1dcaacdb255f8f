import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { cancelJob, useJob } from '../../api';
import { go } from '../../state';
import { Button, Icon, ProgressBar, Spinner, TextButton } from '../../ui';
import css from './history.module.css';
import { useVerification } from './verify-store';

/** How the chain stands: being checked, whole, or broken from an entry on. */
export function VerifyResult() {
  const t = useTranslations('history.verify');
  const c = useTranslations('common.actions');
  const { running, answer, refused } = useVerification();
  const job = useJob('verify');
  if (running) {
    return (
      <span className={css.verifying} role="status">
        <Spinner />
        {job === null ? t('starting') : t('running', { done: job.done, total: job.total })}
        {job === null ? null : (
          <>
            <span className={css.bar}>
              <ProgressBar label={t('starting')} done={job.done} total={job.total} />
            </span>
            <Button kind="quiet" onPress={() => void cancelJob(job.job)}>
              {c('cancel')}
            </Button>
          </>
        )}
      </span>
    );
  }
  if (refused !== null) return <span role="status">{refused.message}</span>;
  if (answer === null) return null;
  if (answer.ok) {
    return (
      <span className={css.verified} role="status" title={answer.head ?? ''}>
        <Icon of={ShieldCheck} size={14} />
        {t('okTo', { count: answer.entries })}
      </span>
    );
  }
  const bad = answer.firstBad ?? 1;
  return (
    <span className={css.broken} role="alert" title={answer.problem ?? t('badWhy')}>
      <Icon of={ShieldAlert} size={14} />
      {t('bad', { entry: bad })}
      <TextButton onPress={() => go({ view: 'history', entry: bad })}>
        {t('open', { entry: bad })}
      </TextButton>
    </span>
  );
}
