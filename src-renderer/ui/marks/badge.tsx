import type { ReactNode } from 'react';
import { classes } from '../classes';
import css from './badge.module.css';

interface BadgeProps {
  tone?: 'open' | 'caution' | 'stop' | 'accent' | 'neutral';
  icon?: ReactNode;
  children: ReactNode;
}

/** A word on a tint: what state something is in. */
export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span className={classes(css.badge, css[tone])}>
      {icon}
      {children}
    </span>
  );
}
