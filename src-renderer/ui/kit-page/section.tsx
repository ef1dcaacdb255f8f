import { type ReactNode, useLayoutEffect, useRef } from 'react';
import css from './kit-page.module.css';

interface SectionProps {
  title: string;
  note?: string;
  children: ReactNode;
}

export function Section({ title, note, children }: SectionProps) {
  return (
    <section className={css.section} aria-label={title}>
      <h2 className={css.head}>{title}</h2>
      {note === undefined ? null : <p className={css.note}>{note}</p>}
      {children}
    </section>
  );
}

/** A line of specimens under one word. */
export function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={css.line}>
      <span className={css.name}>{name}</span>
      {children}
    </div>
  );
}

interface PoseProps {
  /** Which state to show without a pointer or a keyboard. */
  as: 'hovered' | 'focus-visible';
  /** What it is set on, inside. */
  on?: string;
  children: ReactNode;
}

/** Holds a component in a state that normally needs a hand on it. */
export function Pose({ as, on = 'button, label', children }: PoseProps) {
  const ref = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    ref.current?.querySelector(on)?.setAttribute(`data-${as}`, 'true');
  });
  return (
    <span ref={ref} className={css.pose}>
      {children}
    </span>
  );
}
