import type { ReactNode } from 'react';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import css from './tray.module.css';

interface TrayProps {
  label: string;
  /** "30 cells", and what shape they have. */
  selection: ReactNode;
  /** ToggleButtons of what can be staged, and the button that drops the selection. */
  actions: ReactNode;
  /** TrayColumns: gain, lose, refused, reason; left out until something is staged. */
  children?: ReactNode;
}

/** Everything about a change, under the work: what is selected, what it would do, why, go. */
export function Tray({ label, selection, actions, children }: TrayProps) {
  return (
    <section className={css.tray} aria-label={label}>
      <div className={css.line}>
        <div className={css.selection} aria-live="polite">
          {selection}
        </div>
        <AriaToolbar aria-label={label} className={css.actions ?? ''}>
          {actions}
        </AriaToolbar>
      </div>
      {children === undefined ? null : <div className={css.columns}>{children}</div>}
    </section>
  );
}

interface TrayColumnProps {
  /** Mark and count, then a quiet detail. */
  title?: ReactNode;
  detail?: ReactNode;
  children: ReactNode;
}

export function TrayColumn({ title, detail, children }: TrayColumnProps) {
  return (
    <div className={css.column}>
      {title === undefined ? null : (
        <h2 className={css.title}>
          {title}
          {detail === undefined ? null : <span className={css.detail}>{detail}</span>}
        </h2>
      )}
      {children}
    </div>
  );
}
