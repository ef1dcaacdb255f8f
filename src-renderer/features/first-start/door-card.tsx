import type { ReactNode } from 'react';
import { Arch, Kbd } from '../../ui';
import type { Door } from './first-start';
import css from './first-start.module.css';

interface DoorCardProps {
  kind: Door;
  keyCap: string;
  first?: boolean;
  /** A file hangs over it. */
  over?: boolean;
  title: string;
  text: string;
  children: ReactNode;
}

export function DoorCard({ kind, keyCap, first, over, title, text, children }: DoorCardProps) {
  return (
    <li
      className={css.door}
      data-kind={kind}
      data-over={over ? '' : undefined}
      data-first-door={first ? '' : undefined}
    >
      <Arch kind={kind} />
      <h2 className={css.doorTitle}>{title}</h2>
      <p className={css.doorText}>{text}</p>
      <div className={css.doorFoot}>
        {children}
        <Kbd keys={[keyCap]} />
      </div>
    </li>
  );
}
