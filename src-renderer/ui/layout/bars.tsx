import type { ReactNode } from 'react';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import css from './bars.module.css';

interface HeadProps {
  title: string;
  /** After the title, grey: counts. */
  detail?: ReactNode;
  /** Tabs of the view, same line. */
  tabs?: ReactNode;
  /** Badges and buttons, right. */
  children?: ReactNode;
}

/** 48 px: what one looks at, and what can be done with it as a whole. */
export function Head({ title, detail, tabs, children }: HeadProps) {
  return (
    <header className={css.head}>
      <h1 className={css.title}>{title}</h1>
      {detail === undefined ? null : <span className={css.detail}>{detail}</span>}
      {tabs}
      <div className={css.end}>{children}</div>
    </header>
  );
}

interface ToolbarProps {
  label: string;
  /** After the filters, right, grey: what is in view. */
  end?: ReactNode;
  children: ReactNode;
}

/** 44 px: search and filters. One tab stop, arrows move inside. */
export function Toolbar({ label, end, children }: ToolbarProps) {
  return (
    <div className={css.toolbar}>
      <AriaToolbar aria-label={label} className={css.tools ?? ''}>
        {children}
      </AriaToolbar>
      {end === undefined ? null : <span className={css.detail}>{end}</span>}
    </div>
  );
}

/** 28 px at the bottom: legend or totals left, how the ledger stands right. */
export function StatusBar({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <footer className={css.status}>
      <div className={css.legend}>{children}</div>
      {end}
    </footer>
  );
}
