import { createContext, type ReactNode, useContext } from 'react';
import css from './off.module.css';

/** Why nothing may be changed now; null: it may. */
const Why = createContext<string | null>(null);
/** The same, but only for what stands inside <Changes>. */
const Off = createContext<string | null>(null);

const WHY_ID = 'why-off';

interface ReadOnlyProps {
  /** Why nothing may be changed, in a sentence; null: everything works. */
  why: string | null;
  children: ReactNode;
}

/** Turns off every control inside that stands in <Changes>, and has it say why. Stands in the shell. */
export function ReadOnly({ why, children }: ReadOnlyProps) {
  return (
    <Why value={why}>
      {children}
      {why === null ? null : (
        <span id={WHY_ID} hidden>
          {why}
        </span>
      )}
    </Why>
  );
}

/**
 * Around controls that change something, or that begin a change. Filters, sorting and what only
 * opens to be read stay outside.
 */
export function Changes({ children }: { children: ReactNode }) {
  return <Off value={useContext(Why)}>{children}</Off>;
}

/** Why the control at hand is off; null: it works. Null for whatever stands outside <Changes>. */
export function useOff(): string | null {
  return useContext(Off);
}

/** Why nothing may be changed anywhere now, for actions that are no controls (keys, palette). */
export function useReadOnly(): string | null {
  return useContext(Why);
}

/** For a control that cannot be focused while it is off: says why on hover, and to what reads it. */
export function WhyOff({ off, children }: { off: string | null; children: ReactNode }) {
  if (off === null) return children;
  return (
    <span className={css.why} title={off}>
      {children}
    </span>
  );
}

/** What a control that is off adds to its own properties. */
export function offProps(off: string | null): { isDisabled?: true; 'aria-describedby'?: string } {
  return off === null ? {} : { isDisabled: true, 'aria-describedby': WHY_ID };
}
