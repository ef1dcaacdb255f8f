import { type ReactNode, useId } from 'react';
import css from './overview.module.css';

interface CardProps {
  title: string;
  detail?: string;
  end?: ReactNode;
  children: ReactNode;
}

export function Card({ title, detail, end, children }: CardProps) {
  const id = useId();
  return (
    <section className={css.card} aria-labelledby={id}>
      <header className={css.cardHead}>
        <h2 id={id}>{title}</h2>
        {detail === undefined ? null : <span className={css.quiet}>{detail}</span>}
        <span className={css.end}>{end}</span>
      </header>
      {children}
    </section>
  );
}
