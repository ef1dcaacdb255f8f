import { useTranslations } from 'use-intl';
import { useQueryRun } from '../../../api';
import { PathWords } from '../../../app/path-words';
import { LevelChip } from '../../../ui';
import css from './offboard.module.css';

const SHOWN = 200;

/** What is reached today, each with its level and the path that decides. */
export function ReachList({ person }: { person: string }) {
  const t = useTranslations('people.offboard');
  const items = useQueryRun({ type: 'what', person }).data?.items ?? [];
  return (
    <section className={css.part}>
      <h3>{t('reaches', { count: items.length })}</h3>
      {items.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by key.
        <ul className={css.reach} aria-label={t('reaches', { count: items.length })} tabIndex={0}>
          {items.slice(0, SHOWN).map(({ board, card, report, name, level, via }) => (
            <li key={`${board} ${card} ${report}`}>
              <LevelChip level={level} size={16} override={via === 'P2.1'} />
              <span className={css.name}>{name}</span>
              <PathWords path={via} />
            </li>
          ))}
        </ul>
      )}
      {items.length > SHOWN ? (
        <p className={css.quiet}>{t('more', { count: items.length - SHOWN })}</p>
      ) : null}
    </section>
  );
}
