import type { ReactNode } from 'react';
import { Arch } from '../marks/arch';
import css from './message.module.css';

interface EmptyStateProps {
  /** What is not there. */
  title: string;
  /** Why, or what would be. */
  text?: ReactNode;
  /** One action. */
  action?: ReactNode;
}

export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <div className={css.message} role="status">
      <Arch />
      <p className={css.title}>{title}</p>
      {text === undefined ? null : <p className={css.text}>{text}</p>}
      {action === undefined ? null : <div className={css.action}>{action}</div>}
    </div>
  );
}
