import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SyncState, SyncView } from '../../../src-shared/ipc/sync';
import { attempt } from '../../api';
import { ListProblem } from '../../app/list-problem';
import { useReady } from '../../app/ready';
import { useFormat } from '../../language';
import { Button, Changes, Head, StatusDot } from '../../ui';
import { ShareWorkspace } from './share-workspace';
import css from './sync.module.css';
import { SyncPage } from './sync-page';
import { showSync, useSync } from './use-sync';

export const TONES: Record<SyncState, 'open' | 'caution' | 'stop' | 'quiet'> = {
  local: 'quiet',
  idle: 'open',
  exchanging: 'open',
  offline: 'caution',
  locked: 'caution',
  stopped: 'stop',
  halted: 'stop',
};

/** One workspace on several consoles: what is confirmed, what waits, what was refused and why. */
export function Sync() {
  const t = useTranslations('sync');
  const run = useSync();
  const view = run.data;
  useReady('view', view !== undefined || run.error !== null);
  return (
    <>
      <Head
        title={t('title')}
        detail={view === undefined ? '' : t(view.state === 'local' ? 'detailLocal' : 'detail')}
      >
        {view === undefined || view.state === 'local' ? null : <Standing view={view} />}
      </Head>
      {run.error === null ? null : (
        <ListProblem error={run.error} onRetry={() => void run.refetch()} />
      )}
      {view === undefined ? null : view.state === 'local' ? (
        <ShareWorkspace />
      ) : (
        <SyncPage view={view} />
      )}
    </>
  );
}

function Standing({ view }: { view: SyncView }) {
  const t = useTranslations('sync');
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const { state, lastContact } = view;
  const contact =
    lastContact === null ? t('noContact') : t('contact', { when: format.relative(lastContact) });

  async function now(): Promise<void> {
    setBusy(true);
    const reply = await attempt('sync.now');
    setBusy(false);
    if (reply.ok) showSync(reply.value);
  }
  return (
    <>
      <span className={css.standing} role="status">
        <StatusDot tone={TONES[state]} label={t(`state.${state}`)} />
        <span>
          {t(`state.${state}`)}, {contact}
        </span>
      </span>
      <Changes>
        <Button icon={RefreshCw} isPending={busy} onPress={() => void now()}>
          {t('now')}
        </Button>
      </Changes>
    </>
  );
}
