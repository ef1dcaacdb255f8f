import type { ReactNode } from 'react';
import { classes } from '../classes';
import css from './notice.module.css';

interface NoticeProps {
  tone: 'open' | 'caution' | 'stop' | 'accent' | 'neutral';
  /** A LevelChip of 24, an icon. */
  mark?: ReactNode;
  title: ReactNode;
  children?: ReactNode;
}

/** An answer on its tint: "Mia can edit because an override says so." */
export function Notice({ tone, mark, title, children }: NoticeProps) {
  return (
    <div className={classes(css.notice, css[tone])}>
      {mark}
      <div>
        <p className={css.title}>{title}</p>
        {children === undefined ? null : <p className={css.text}>{children}</p>}
      </div>
    </div>
  );
}
