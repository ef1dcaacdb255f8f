import { useTranslations } from 'use-intl';
import type { ImportOpened } from '../../../src-shared/ipc/app';
import { cancelJob, useJob } from '../../api';
import { RefusalText } from '../../app/change/refusal-text';
import { Button, ProgressBar } from '../../ui';
import css from './import.module.css';
import { ReportCounts } from './report-counts';
import { ReportNotes } from './report-notes';
import type { Import } from './use-import';

/** What the file would change, line by line; then one transaction, all of it or nothing. */
export function PreviewStep({ run, opened }: { run: Import; opened: ImportOpened }) {
  const t = useTranslations('importing');
  const job = useJob('import');
  const { report, refused, step } = run.state;
  const applying = step === 'applying';
  if (report === null) return null;
  return (
    <>
      <header className={css.found}>
        <h2>{t('previewTitle')}</h2>
        <p className={css.file}>
          {t('found', { format: t(`format.${opened.format}`), title: opened.title })}
        </p>
      </header>
      <ReportCounts report={report} />
      <ReportNotes notes={report.notes} />
      {refused === null ? null : <RefusalText refused={refused} />}
      <footer className={css.foot}>
        <Button
          kind="quiet"
          size="dialog"
          isDisabled={applying}
          onPress={() => run.patch({ step: 'people' })}
        >
          {t('back')}
        </Button>
        {applying ? (
          <div className={css.progress} role="status">
            <span>{t(job?.committing ? 'committing' : 'applying')}</span>
            {job === null ? (
              <ProgressBar label={t('applying')} done={0} />
            ) : (
              <ProgressBar label={t('applying')} done={job.done} total={job.total} />
            )}
            {job === null || job.committing ? null : (
              <Button kind="quiet" onPress={() => void cancelJob(job.job)}>
                {t('cancel')}
              </Button>
            )}
          </div>
        ) : (
          <span className={css.why}>{t('oneEntry')}</span>
        )}
        <Button
          kind="primary"
          size="dialog"
          isPending={applying}
          autoFocus
          onPress={() => void run.apply()}
        >
          {t('apply')}
        </Button>
      </footer>
    </>
  );
}
