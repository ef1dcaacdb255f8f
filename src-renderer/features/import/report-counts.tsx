import { useTranslations } from 'use-intl';
import type { ImportReport } from '../../../src-shared/ipc/app';
import { ChangeMark } from '../../ui';
import css from './import.module.css';

const ORDER = [
  'people',
  'teamspaces',
  'boards',
  'memberships',
  'participants',
  'overrides',
  'cards',
  'events',
] as const;

/** How much of each kind is added. */
export function ReportCounts({ report }: { report: ImportReport }) {
  const t = useTranslations('importing');
  const added = ORDER.filter((kind) => report.added[kind] > 0);
  return (
    <section className={css.counts} aria-label={t('added')}>
      <h3>
        <ChangeMark change="gain" size={10} /> {t('added')}
      </h3>
      {added.length === 0 ? <p>{t('nothing')}</p> : null}
      <ul>
        {added.map((kind) => (
          <li key={kind}>{t(`counts.${kind}`, { count: report.added[kind] })}</li>
        ))}
      </ul>
      {report.changed > 0 ? <p>{t('changedCount', { count: report.changed })}</p> : null}
    </section>
  );
}
