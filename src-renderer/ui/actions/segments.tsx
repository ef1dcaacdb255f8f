import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import css from './segments.module.css';

interface SegmentsProps<Id extends string> {
  /** What the choice is about. */
  label: string;
  options: readonly { id: Id; label: ReactNode }[];
  value: Id;
  onChange: (id: Id) => void;
  isDisabled?: boolean;
}

/** One of two to four ways to see the same thing. */
export function Segments<Id extends string>(props: SegmentsProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={props.label}
      className={css.segments ?? ''}
      selectionMode="single"
      disallowEmptySelection
      isDisabled={props.isDisabled ?? false}
      selectedKeys={[props.value]}
      onSelectionChange={(keys) => {
        const chosen = props.options.find(({ id }) => keys.has(id));
        if (chosen !== undefined) props.onChange(chosen.id);
      }}
    >
      {props.options.map(({ id, label }) => (
        <ToggleButton key={id} id={id} className={css.segment ?? ''}>
          {label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
