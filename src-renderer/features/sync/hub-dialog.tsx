import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { attempt } from '../../api';
import { Button, Dialog, Notice, toasts } from '../../ui';
import { HubFields, hubInput } from './hub-fields';
import css from './sync.module.css';
import { showSync } from './use-sync';

/** Another address, or another password, of the hub of a workspace that is shared already. */
export function HubDialog({ hub, onClose }: { hub: string; onClose: () => void }) {
  const t = useTranslations('sync.hub');
  const c = useTranslations('common.actions');
  const [form, setForm] = useState({ hub, password: '' });
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);

  async function connect(): Promise<void> {
    setBusy(true);
    const reply = await attempt('sync.connect', hubInput(form));
    setBusy(false);
    if (!reply.ok) {
      setFailed(reply.refused.message);
      return;
    }
    showSync(reply.value);
    toasts.show({ tone: 'done', title: t('connected') });
    onClose();
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('connectTitle')}
      actions={
        <>
          <Button kind="quiet" size="dialog" onPress={onClose}>
            {c('cancel')}
          </Button>
          <Button
            kind="primary"
            size="dialog"
            isPending={busy}
            isDisabled={form.hub.trim() === ''}
            onPress={() => void connect()}
          >
            {t('connect')}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <HubFields form={form} onChange={setForm} autoFocus />
        {failed === null ? null : (
          <Notice tone="stop" title={t('failed')}>
            {failed}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
