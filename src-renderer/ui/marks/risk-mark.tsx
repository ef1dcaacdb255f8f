import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { classes } from '../classes';
import css from './risk-mark.module.css';

export type Risk = 'high' | 'medium' | 'low';

interface RiskMarkProps {
  risk: Risk;
  /** The finding, after the word for its weight; left out: the weight alone. */
  children?: ReactNode;
  /** Sight has the shape alone: the list around it says once what the shapes mean. */
  brief?: boolean;
}

/** Filled diamond with "!" high, hollow diamond medium, dot low; always with words. */
export function RiskMark({ risk, children, brief = false }: RiskMarkProps) {
  const t = useTranslations('common.risk');
  return (
    <span className={classes(css.risk, css[risk])}>
      <svg width={12} height={12} viewBox="0 0 12 12" aria-hidden="true">
        {risk === 'high' ? <path d="M6 .4 11.6 6 6 11.6.4 6Z" fill="currentColor" /> : null}
        {risk === 'high' ? <path className={css.bang} d="M6 3.4v3M6 8.1v.6" /> : null}
        {risk === 'medium' ? <path className={css.hollow} d="M6 1.2 10.8 6 6 10.8 1.2 6Z" /> : null}
        {risk === 'low' ? <circle cx="6" cy="6" r="2" fill="currentColor" /> : null}
      </svg>
      <span>
        <span className={brief ? 'visually-hidden' : undefined}>
          {t(risk)}
          {children === undefined ? null : ': '}
        </span>
        {children}
      </span>
    </span>
  );
}
