import { useTranslations } from 'use-intl';
import { classes } from '../classes';
import css from './path-mark.module.css';

export type PathState = 'deciding' | 'open' | 'closed';

/** Solid tick: open, and it decides. Ring tick: open. Ring bar: closed. */
export function PathMark({ state }: { state: PathState }) {
  const t = useTranslations('common.path');
  return (
    <svg
      className={classes(css.mark, css[state])}
      width={16}
      height={16}
      viewBox="0 0 16 16"
      role="img"
      aria-label={t(state)}
    >
      <circle cx="8" cy="8" r={state === 'deciding' ? 7 : 6.3} />
      <path d={state === 'closed' ? 'M4.8 8h6.4' : 'm5 8.2 2.1 2.1L11 6'} />
    </svg>
  );
}
