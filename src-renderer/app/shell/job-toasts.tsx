import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { ProgressEvent } from '../../../src-shared/ipc/contract';
import { cancelJob, useJobs } from '../../api';
import { type Toast, toasts } from '../../ui';

/** Undo is the one long work that no view shows by itself; short ones are over before this shows. */
const SHOW_AFTER_MS = 300;

export function JobToasts() {
  const t = useTranslations('common');
  const job = useJobs(({ jobs }) => jobs.findLast((one) => one.what === 'undo') ?? null);
  const latest = useRef<ProgressEvent | null>(null);
  const shown = useRef<string | null>(null);
  latest.current = job;

  useEffect(() => {
    function toast(event: ProgressEvent): Toast {
      const { done, total, committing } = event;
      return {
        tone: 'progress',
        title: t('busy'),
        text: t('progress', { done, total }),
        progress: { done, total },
        ...(committing
          ? {}
          : {
              action: {
                label: t('actions.cancel'),
                keepOpen: true,
                onPress: () => void cancelJob(event.job),
              },
            }),
      };
    }
    if (job === null) {
      if (shown.current !== null) toasts.close(shown.current);
      shown.current = null;
      return;
    }
    if (shown.current !== null) {
      toasts.update(shown.current, toast(job));
      return;
    }
    const timer = setTimeout(() => {
      if (latest.current !== null && shown.current === null) {
        shown.current = toasts.show(toast(latest.current));
      }
    }, SHOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, [job, t]);
  return null;
}
