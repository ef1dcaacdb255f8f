import { type ReactNode, useId } from 'react';
import css from './settings.module.css';

export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={css.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className={css.card}>{children}</div>
    </section>
  );
}

interface LineProps {
  title: string;
  text?: ReactNode;
  children: ReactNode;
}

/** One setting: its name, what it means, the control. */
export function Line({ title, text, children }: LineProps) {
  return (
    <div className={css.line}>
      <div className={css.words}>
        <p className={css.title}>{title}</p>
        {text === undefined ? null : <p className={css.text}>{text}</p>}
      </div>
      <div className={css.control}>{children}</div>
    </div>
  );
}
