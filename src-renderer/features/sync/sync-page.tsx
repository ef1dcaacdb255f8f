import { useTranslations } from 'use-intl';
import type { SyncView } from '../../../src-shared/ipc/sync';
import { useFormat } from '../../language';
import { Banner } from '../../ui';
import { Alarms } from './alarms';
import { Consoles } from './consoles';
import { Figures } from './figures';
import { Here } from './here';
import css from './sync.module.css';
import { SyncLedger } from './sync-ledger';
import { Told } from './told';

/** A shared workspace: figures above, decisions and the ledger's end left, consoles right. */
export function SyncPage({ view }: { view: SyncView }) {
  const t = useTranslations('sync');
  return (
    <>
      <Trouble view={view} />
      <Figures view={view} />
      <div className={css.page}>
        <div className={css.work}>
          <Alarms view={view} />
          {view.told.map((one) => (
            <Told key={one.op} told={one} view={view} />
          ))}
          <SyncLedger view={view} />
        </div>
        <aside className={css.side} aria-label={t('consoles.title')}>
          <Consoles view={view} />
          <Here view={view} />
          <p className={css.trust}>{t('trust')}</p>
        </aside>
      </div>
    </>
  );
}

/** What keeps this console from working as it should, with what would help. */
function Trouble({ view }: { view: SyncView }) {
  const t = useTranslations('sync');
  const format = useFormat();
  const { state, standing, error, nextAt, fingerprint } = view;
  if (standing === 'unknown') {
    return (
      <Banner tone="info" title={t('standing.unknown')} text={<code>{fingerprint ?? ''}</code>} />
    );
  }
  if (standing !== 'active') return <Banner tone="stop" title={t(`standing.${standing}`)} />;
  if (state === 'idle' || state === 'exchanging' || state === 'local') return null;
  const next = nextAt === null ? '' : ` ${t('nextTry', { when: format.relative(nextAt) })}`;
  return (
    <Banner
      tone={state === 'offline' || state === 'locked' ? 'info' : 'stop'}
      title={t(`state.${state}`)}
      text={`${t(`trouble.${state}`)}${next}${state === 'stopped' && error !== null ? ` (${error})` : ''}`}
    />
  );
}
