import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button, Icon, ProgressBar, Spinner } from '../../ui';
import css from './compare.module.css';
import type { Comparison } from './use-compare';

/** How far the comparison is, and the way to stop it or to go on. */
export function CompareProgress({ run }: { run: Comparison }) {
  const t = useTranslations('compare');
  const { done, total } = run.progress;
  if (run.error !== null) return null;
  if (run.complete) {
    return (
      <span className={css.progress} role="status">
        <Icon of={Check} size={14} />
        {t('complete', { total })}
      </span>
    );
  }
  return (
    <span className={css.progress}>
      {run.running ? <Spinner /> : null}
      <span role="status">{total === 0 ? t('starting') : t('progress', { done, total })}</span>
      <span className={css.bar}>
        <ProgressBar label={t('starting')} done={done} {...(total === 0 ? {} : { total })} />
      </span>
      {run.running ? (
        <Button kind="quiet" onPress={run.stop}>
          {t('stop')}
        </Button>
      ) : (
        <Button onPress={run.goOn}>{t('goOn')}</Button>
      )}
    </span>
  );
}
