import { useTranslations } from 'use-intl';
import { classes } from '../classes';
import css from './change-mark.module.css';

export type Change = 'gain' | 'lose' | 'refused' | 'same';

interface ChangeMarkProps {
  change: Change;
  size?: number;
  /** Say it aloud; left out where words stand beside it. */
  named?: boolean;
  className?: string | undefined;
}

/** ▲ gains, ▼ loses, ⊘ refused, = unchanged: a shape each, then a colour. */
export function ChangeMark({ change, size = 12, named = false, className }: ChangeMarkProps) {
  const t = useTranslations('common.change');
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or decoration.
    <svg
      className={classes(css.mark, css[change], className)}
      width={size}
      height={size}
      viewBox="0 0 8 8"
      {...(named ? { role: 'img', 'aria-label': t(change) } : { 'aria-hidden': true })}
    >
      {change === 'gain' ? <path d="M4 1.2 7.4 7H.6Z" /> : null}
      {change === 'lose' ? <path d="M4 6.8.6 1h6.8Z" /> : null}
      {change === 'refused' ? (
        <path data-line d="M4 .7a3.3 3.3 0 1 1 0 6.6A3.3 3.3 0 0 1 4 .7ZM1.7 6.3l4.6-4.6" />
      ) : null}
      {change === 'same' ? <path data-line d="M1 2.8h6M1 5.2h6" /> : null}
    </svg>
  );
}
