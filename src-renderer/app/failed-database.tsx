import { FolderOpen, RefreshCw, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { call, retryDatabase, useAppState } from '../api';
import { Button, Icon } from '../ui';
import css from './failed-database.module.css';
import { useReady } from './ready';

/** The database cannot be used: which one, why in words, and the two things that may help. */
export function FailedDatabase() {
  const t = useTranslations('shell.failed');
  const c = useTranslations('common.actions');
  const { failure, dataFile } = useAppState();
  const [trying, setTrying] = useState(false);
  const code = failure?.code ?? 'internal';
  useReady('failed');

  async function retry(): Promise<void> {
    setTrying(true);
    await retryDatabase().catch(() => undefined);
    setTrying(false);
  }

  return (
    <main className={css.page}>
      <div className={css.card} role="alert">
        <Icon of={TriangleAlert} size={24} className={css.icon} />
        <h1 className={css.title}>{t(`title.${code}`)}</h1>
        <p className={css.text}>{t(`why.${code}`)}</p>
        <p className={css.file}>
          <span className="visually-hidden">{t('file')}: </span>
          {dataFile}
        </p>
        <div className={css.actions}>
          <Button
            kind="primary"
            size="dialog"
            icon={RefreshCw}
            isPending={trying}
            autoFocus
            onPress={() => void retry()}
          >
            {c('retry')}
          </Button>
          <Button size="dialog" icon={FolderOpen} onPress={() => void call('app.openDataFolder')}>
            {t('folder')}
          </Button>
        </div>
      </div>
    </main>
  );
}
