import { FileUp } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { isRefusal } from '../../api';
import { Arch, Button, Notice, RefusedIcon, Spinner } from '../../ui';
import css from './import.module.css';
import type { Import } from './use-import';

interface ChooseFileProps {
  run: Import;
  over: boolean;
  onLeave?: () => void;
}

/** Drop a file, or choose one. A file that cannot be read says why, and changed nothing. */
export function ChooseFile({ run, over, onLeave }: ChooseFileProps) {
  const t = useTranslations('importing');
  const { step, refused } = run.state;
  const reading = step === 'reading';
  return (
    <>
      {refused === null ? null : (
        <div role="alert">
          <Notice tone="stop" mark={<RefusedIcon />} title={t('failed')}>
            {isRefusal(refused) || refused.message !== '' ? refused.message : null}
          </Notice>
        </div>
      )}
      <section className={css.drop} data-over={over ? '' : undefined} aria-label={t('drop')}>
        <Arch kind="import" height={64} />
        <h2>{t(over ? 'dropNow' : 'drop')}</h2>
        <p>{t('dropWhy')}</p>
        {reading ? (
          <p className={css.busy} role="status">
            <Spinner /> {t('reading')}
          </p>
        ) : (
          <div className={css.buttons}>
            {onLeave === undefined ? null : (
              <Button kind="quiet" size="dialog" onPress={onLeave}>
                {t('back')}
              </Button>
            )}
            <Button
              kind="primary"
              size="dialog"
              icon={FileUp}
              autoFocus
              onPress={() => void run.choose()}
            >
              {t('choose')}
            </Button>
          </div>
        )}
      </section>
    </>
  );
}
