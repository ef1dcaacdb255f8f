import { useTranslations } from 'use-intl';
import type { ProgressEvent } from '../../../src-shared/ipc/contract';
import { cancelJob, useJob } from '../../api';
import { Button, ProgressBar, Spinner } from '../../ui';
import css from './change.module.css';

interface JobLineProps {
  what: ProgressEvent['what'];
  label: string;
}

/** Work under way: what, and as soon as it takes long, how far and a way out of it. */
export function JobLine({ what, label }: JobLineProps) {
  const c = useTranslations('common');
  const job = useJob(what);
  return (
    <div className={css.working} role="status">
      <Spinner />
      <span>{label}</span>
      {job === null ? null : (
        <>
          <span className={css.bar}>
            <ProgressBar label={label} done={job.done} total={job.total} />
          </span>
          {job.committing ? null : (
            <Button kind="quiet" onPress={() => void cancelJob(job.job)}>
              {c('actions.cancel')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
