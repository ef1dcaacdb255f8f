import { useTranslations } from 'use-intl';
import { useReady } from '../../app/ready';
import { go } from '../../state';
import { Head, toasts } from '../../ui';
import css from './import.module.css';
import { ImportFlow } from './import-flow';
import type { ImportDone } from './use-import';

/** Import into the workspace that is there. */
export function ImportView() {
  const t = useTranslations('importing');
  useReady('view');

  function done(opens: ImportDone['opens'], report: ImportDone, title: string): void {
    toasts.show({
      tone: 'done',
      title: t('done', { title }),
      text: t('doneText', { entry: report.entry }),
    });
    if (opens !== undefined) go({ view: 'teamspaces', teamspace: opens.teamspace });
  }
  return (
    <>
      <Head title={t('title')} />
      <div className={css.page}>
        <ImportFlow onDone={done} />
      </div>
    </>
  );
}
