import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useJob } from '../../api';
import { go, useTrail } from '../../state';
import { classes, Icon, Spinner } from '../../ui';
import css from './history.module.css';
import { showVerification, useVerification } from './verify-store';

/** How the ledger stands, in a line of the head: opens the whole result. */
export function VerifyResult() {
  const t = useTranslations('history.verify');
  const { running, answer } = useVerification();
  const job = useJob('verify');
  if (!running && answer === null) return null;
  const words =
    answer === null
      ? job === null
        ? t('starting')
        : t('running', { done: job.done, total: job.total })
      : answer.ok
        ? t('okShort')
        : t('badShort');
  return (
    <button
      type="button"
      className={classes(css.verdict, answer !== null && (answer.ok ? css.verified : css.broken))}
      onClick={() => {
        // Overview shows it too; the whole result lies beside the ledger.
        if (useTrail.getState().route.view !== 'history') go({ view: 'history' });
        showVerification(true);
      }}
    >
      {answer === null ? (
        <Spinner />
      ) : (
        <Icon of={answer.ok ? ShieldCheck : ShieldAlert} size={14} />
      )}
      {words}
    </button>
  );
}
