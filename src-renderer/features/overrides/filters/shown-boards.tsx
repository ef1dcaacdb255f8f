import { useTranslations } from 'use-intl';
import { useShownBoards } from '../grid/grid-effects';
import css from './filter-bar.module.css';

/** Which of the boards can be seen; on its own, since it changes while one scrolls. */
export function ShownBoards({ count }: { count: number }) {
  const t = useTranslations('grid.filter');
  const { from, to } = useShownBoards();
  return <span className={css.shown}>{t('shown', { from, to, count })}</span>;
}
