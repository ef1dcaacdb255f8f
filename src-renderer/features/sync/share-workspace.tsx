import { Copy, Share } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { InternalError } from '../../../src-shared/ipc/contract';
import type { Refusal } from '../../../src-shared/result';
import { attempt } from '../../api';
import { RefusalText } from '../../app/change/refusal-text';
import { Button, Changes, Notice, toasts } from '../../ui';
import { HubFields, hubInput } from './hub-fields';
import css from './sync.module.css';
import { showSync } from './use-sync';

/** A workspace on this machine alone: how it comes to be shared. */
export function ShareWorkspace() {
  const t = useTranslations('sync.hub');
  const [form, setForm] = useState({ hub: '', password: '' });
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal | InternalError | null>(null);

  async function publish(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (form.hub.trim() === '' || busy) return;
    setBusy(true);
    const reply = await attempt('sync.publish', hubInput(form));
    setBusy(false);
    if (!reply.ok) {
      setRefused(reply.refused);
      return;
    }
    showSync(reply.value);
    toasts.show({ tone: 'done', title: t('published') });
  }
  return (
    <div className={css.setUp}>
      <form className={css.card} noValidate onSubmit={(event) => void publish(event)}>
        <h2>{t('title')}</h2>
        <p className={css.lead}>{t('lead')}</p>
        <HubFields form={form} onChange={setForm} />
        {refused === null ? null : refused.code === 'forbidden' ? (
          <RefusalText refused={refused} />
        ) : (
          <Notice tone="stop" title={t('failed')}>
            {refused.message}
          </Notice>
        )}
        <div className={css.buttons}>
          <Changes>
            <Button
              kind="primary"
              icon={Share}
              type="submit"
              isPending={busy}
              isDisabled={form.hub.trim() === ''}
            >
              {t('publish')}
            </Button>
          </Changes>
        </div>
      </form>
      <Setup />
    </div>
  );
}

/** The SQL that whoever runs the database carries out once. */
function Setup() {
  const t = useTranslations('sync.hub');
  const c = useTranslations('common.actions');
  const [sql, setSql] = useState<string | null>(null);

  async function show(): Promise<void> {
    const reply = await attempt('sync.setup');
    if (reply.ok) setSql(reply.value.sql);
  }
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(sql ?? '');
    toasts.show({ tone: 'done', title: t('setupCopied') });
  }
  return (
    <section className={css.card} aria-label={t('setup')}>
      <h2>{t('setup')}</h2>
      <p className={css.lead}>{t('setupWhy')}</p>
      {sql === null ? (
        <div className={css.buttons}>
          <Button onPress={() => void show()}>{t('setupShow')}</Button>
        </div>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the keyboard. */}
          <section className={css.sql} tabIndex={0} aria-label={t('setup')}>
            <pre>{sql}</pre>
          </section>
          <div className={css.buttons}>
            <Button icon={Copy} onPress={() => void copy()}>
              {c('copy')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
