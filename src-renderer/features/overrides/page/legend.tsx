import { useTranslations } from 'use-intl';
import { useQueryRun } from '../../../api';
import { LevelChip, LockMark, StatusBar } from '../../../ui';
import css from './page.module.css';

/** What the marks of the grid mean, and how far the ledger is. */
export function Legend() {
  const t = useTranslations('grid.legend');
  const head = useQueryRun({ type: 'workspace' }).data?.head;
  return (
    <StatusBar
      end={
        head === undefined ? null : (
          <span className={css.head}>{t('head', { entry: head.entry })}</span>
        )
      }
    >
      {(['view', 'comment', 'edit', 'own'] as const).map((level) => (
        <span key={level}>
          <LevelChip level={level} size={16} decorative /> {t(level)}
        </span>
      ))}
      <span>
        <LevelChip level="view" override size={16} decorative /> {t('override')}
      </span>
      <span>
        <LevelChip level="view" override="capped" size={16} decorative /> {t('capped')}
      </span>
      <span>
        <LockMark size={12} /> {t('private')}
      </span>
    </StatusBar>
  );
}
