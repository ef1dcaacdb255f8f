import { Filter } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { SearchField, Toolbar } from '../ui';

interface FilterBarProps {
  /** Names both the bar and its field. */
  label: string;
  text: string;
  onText: (text: string) => void;
  /** What `/` leads to. */
  inputRef: RefObject<HTMLInputElement | null>;
  /** Chips and switches after the field. */
  children?: ReactNode;
}

/** A view's filters: the words first, then whatever else narrows its list. */
export function FilterBar({ label, text, onText, inputRef, children }: FilterBarProps) {
  return (
    <Toolbar label={label}>
      <SearchField
        label={label}
        icon={Filter}
        keys={['/']}
        value={text}
        onChange={onText}
        inputRef={inputRef}
      />
      {children}
    </Toolbar>
  );
}
