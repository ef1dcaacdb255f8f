import type { ReactNode } from 'react';
import css from './facts.module.css';

interface FactsProps {
  items: readonly { id: string; label: string; value: ReactNode }[];
}

/** Name and value, one a line: an entry, a person, a board. */
export function Facts({ items }: FactsProps) {
  return (
    <dl className={css.facts}>
      {items.map(({ id, label, value }) => (
        <div key={id} className={css.fact}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
