import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SyncView } from '../../../src-shared/ipc/sync';
import { Button, Changes, Facts, toasts } from '../../ui';
import { HubDialog } from './hub-dialog';
import { invitationText } from './invitation';
import css from './sync.module.css';

/** This console's own key, its hub, and what another one needs to join. */
export function Here({ view }: { view: SyncView }) {
  const t = useTranslations('sync.here');
  const [changing, setChanging] = useState(false);
  const { fingerprint, hub, invitation } = view;

  async function copy(): Promise<void> {
    if (hub === null || invitation === null) return;
    await navigator.clipboard.writeText(invitationText(hub, invitation));
    toasts.show({ tone: 'done', title: t('copied') });
  }
  return (
    <section className={css.here} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <Facts
        items={[
          {
            id: 'key',
            label: t('key'),
            value: <code className={css.mono}>{fingerprint ?? t('noKey')}</code>,
          },
          {
            id: 'hub',
            label: t('hub'),
            value: <code className={css.mono}>{hub ?? t('noHub')}</code>,
          },
          {
            id: 'workspace',
            label: t('workspace'),
            value: <code className={css.mono}>{invitation?.workspace ?? '–'}</code>,
          },
          {
            id: 'pin',
            label: t('pin'),
            value: <code className={css.mono}>{invitation?.genesis ?? '–'}</code>,
          },
        ]}
      />
      <div className={css.buttons}>
        <Button icon={Copy} isDisabled={hub === null} onPress={() => void copy()}>
          {t('copyInvitation')}
        </Button>
        <Changes>
          <Button kind="quiet" onPress={() => setChanging(true)}>
            {t('change')}
          </Button>
        </Changes>
      </div>
      {changing ? <HubDialog hub={hub ?? ''} onClose={() => setChanging(false)} /> : null}
    </section>
  );
}
