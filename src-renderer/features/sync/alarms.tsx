import { ShieldAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { SyncView } from '../../../src-shared/ipc/sync';
import { attempt } from '../../api';
import { go } from '../../state';
import { Button, Icon } from '../../ui';
import css from './sync.module.css';
import { showSync } from './use-sync';

/** What is wrong with the log or the hub itself, until a person says that they have looked. */
export function Alarms({ view }: { view: SyncView }) {
  const t = useTranslations('sync.alarms');
  if (view.alarms.length === 0) return null;

  async function seen(kind: string, entry: number): Promise<void> {
    const reply = await attempt('sync.dismiss', { kind, entry });
    if (reply.ok) showSync(reply.value);
  }
  return (
    <section className={css.told} data-kind="refused" aria-label={t('title')}>
      {view.alarms.map(({ kind, entry, why }) => (
        <div key={`${kind} ${entry}`} className={css.alarm}>
          <Icon of={ShieldAlert} size={16} />
          <div className={css.grow}>
            <h2>{t(kind, { entry })}</h2>
            <p>{t(`${kind}Why`)}</p>
            {why === undefined ? null : <code className={css.quiet}>{why}</code>}
          </div>
          {kind === 'void' ? (
            <Button kind="quiet" onPress={() => go({ view: 'history', entry })}>
              {t('open', { entry })}
            </Button>
          ) : null}
          <Button isDisabled={kind === 'copied'} onPress={() => void seen(kind, entry)}>
            {t('seen')}
          </Button>
        </div>
      ))}
    </section>
  );
}
