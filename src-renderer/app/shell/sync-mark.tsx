import { useTranslations } from 'use-intl';
import { needsLook, useSync } from '../../features/sync/use-sync';
import { useFormat } from '../../language';
import { StatusDot } from '../../ui';
import { usePainted } from '../ready';
import css from './navigation.module.css';

/** Beside Sync: what needs a decision, what waits, or how the exchange is doing; nothing where unshared. */
export function SyncMark() {
  const t = useTranslations('shell.sync');
  const states = useTranslations('sync.state');
  const format = useFormat();
  // The first paint does not wait for it.
  const painted = usePainted();
  const view = useSync(painted).data;
  if (view === undefined || view.state === 'local') return null;
  const looks = needsLook(view);
  if (looks > 0) {
    return <span className={css.refused}>{t('looks', { count: looks })}</span>;
  }
  if (view.pending.length > 0) {
    const words = t('pending', { count: view.pending.length });
    return (
      <span className={css.count} title={words}>
        {format.number(view.pending.length)}
      </span>
    );
  }
  const well = view.state === 'idle' || view.state === 'exchanging';
  return (
    <span className={css.count}>
      <StatusDot tone={well ? 'open' : 'caution'} label={states(view.state)} />
    </span>
  );
}
