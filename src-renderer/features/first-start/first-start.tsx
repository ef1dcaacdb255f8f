import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAppState } from '../../api';
import { useActionKeys } from '../../app/actions';
import { useReady } from '../../app/ready';
import { ToastRegion } from '../../ui';
import { ImportFlow } from '../import/import-flow';
import { CreateForm } from './create-form';
import { Doors } from './doors';
import { enterWorkspace } from './enter-workspace';
import css from './first-start.module.css';
import { JoinForm } from './join-form';
import { StartBar } from './start-bar';

export type Door = 'create' | 'import' | 'demo' | 'join';

/** A console without a workspace: four ways to get one. */
export function FirstStart() {
  const t = useTranslations('firstStart');
  const { version } = useAppState();
  const [door, open] = useState<Door | null>(null);
  const [dropped, setDropped] = useState<File | null>(null);
  useActionKeys();
  useReady('first-start');
  return (
    <div className={css.page}>
      <StartBar />
      <main className={css.main}>
        {door === 'import' ? (
          <div className={css.importing}>
            <h1 className="visually-hidden">{t('import.title')}</h1>
            <ImportFlow
              first
              file={dropped}
              onLeave={() => {
                setDropped(null);
                open(null);
              }}
              onDone={(opens) => enterWorkspace(opens)}
            />
          </div>
        ) : (
          <>
            <h1 className={css.title}>{t('title')}</h1>
            <p className={css.lead}>{t('lead')}</p>
            <Doors
              onOpen={open}
              onDrop={(file) => {
                setDropped(file);
                open('import');
              }}
            />
          </>
        )}
      </main>
      <footer className={css.foot}>
        <span>{t('privacy')}</span>
        <span>{t('version', { version })}</span>
      </footer>
      {door === 'create' ? <CreateForm onClose={() => open(null)} /> : null}
      {door === 'join' ? <JoinForm onClose={() => open(null)} /> : null}
      <ToastRegion />
    </div>
  );
}
