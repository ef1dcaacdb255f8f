import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useJob } from '../../../api';
import { Button, ProgressBar, Spinner, TrayColumn } from '../../../ui';
import { cancelWork } from './stage';
import css from './tray.module.css';

/** Work that is over before one reads a word needs no bar. */
const SOON_MS = 250;

/** Previewing or applying: how far it is, and the way out before it commits. */
export function WorkColumn({ what }: { what: 'preview' | 'apply' }) {
  const t = useTranslations('grid.tray');
  const words = useTranslations('common');
  const job = useJob(what);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SOON_MS);
    return () => clearTimeout(timer);
  }, []);
  const title = t(what === 'preview' ? 'previewing' : 'applying');
  const known = job !== null && job.total > 0;
  return (
    <TrayColumn>
      <p className={css.work} role="status">
        <Spinner /> {title}
      </p>
      {late ? (
        <>
          <ProgressBar
            label={title}
            done={job?.done ?? 0}
            {...(known ? { total: job.total } : {})}
          />
          <p className={css.quiet}>
            {known ? `${words('progress', { done: job.done, total: job.total })}. ` : ''}
            {t(job?.committing ? 'committing' : 'nothingYet')}
          </p>
          <div>
            <Button
              isDisabled={job === null || job.committing}
              onPress={() => void cancelWork(what)}
            >
              {t('cancel')}
            </Button>
          </div>
        </>
      ) : null}
    </TrayColumn>
  );
}
