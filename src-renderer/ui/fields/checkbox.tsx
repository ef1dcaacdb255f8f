import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import { offProps, useOff, WhyOff } from '../off';
import { BoxDrawing } from './box-drawing';
import css from './checkbox.module.css';

interface CheckboxProps {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  /** Some of what it stands for, not all. */
  isIndeterminate?: boolean;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  excludeFromTabOrder?: boolean;
  /** Its name where no words stand beside it. */
  label?: string;
  children?: ReactNode;
}

/** A choice with its words. For checkboxes in virtual rows use the lighter `Box`. */
export function Checkbox({ label, children, ...props }: CheckboxProps) {
  const off = useOff();
  return (
    <WhyOff off={off}>
      <AriaCheckbox
        {...props}
        {...offProps(off)}
        {...(label === undefined ? {} : { 'aria-label': label })}
        className={css.checkbox ?? ''}
      >
        {({ isSelected, isIndeterminate }) => (
          <>
            <BoxDrawing state={isIndeterminate ? 'mixed' : isSelected} />
            {children === undefined ? null : <span>{children}</span>}
          </>
        )}
      </AriaCheckbox>
    </WhyOff>
  );
}
