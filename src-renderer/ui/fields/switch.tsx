import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';
import { offProps, useOff, WhyOff } from '../off';
import css from './switch.module.css';

interface SwitchProps {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  excludeFromTabOrder?: boolean;
  label?: string;
  children?: ReactNode;
}

/** On or off, at once. */
export function Switch({ label, children, ...props }: SwitchProps) {
  const off = useOff();
  return (
    <WhyOff off={off}>
      <AriaSwitch
        {...props}
        {...offProps(off)}
        {...(label === undefined ? {} : { 'aria-label': label })}
        className={css.switch ?? ''}
      >
        <span className={css.track} />
        {children === undefined ? null : <span>{children}</span>}
      </AriaSwitch>
    </WhyOff>
  );
}
