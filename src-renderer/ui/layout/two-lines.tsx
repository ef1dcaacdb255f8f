import type { ReactNode } from 'react';
import css from './two-lines.module.css';

interface TwoLinesProps {
  first: ReactNode;
  /** Small and grey below; left out or empty: one line. */
  second?: ReactNode;
  /** All of it, where it may be cut. */
  title?: string;
}

/** What a row of a table is about, and below it what goes with that. */
export function TwoLines({ first, second, title }: TwoLinesProps) {
  return (
    <span className={css.lines} {...(title === undefined ? {} : { title })}>
      <b>{first}</b>
      {second === undefined || second === '' ? null : <small>{second}</small>}
    </span>
  );
}
