import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToggleButton as AriaToggle } from 'react-aria-components';
import { classes } from '../classes';
import { Icon } from '../marks/icon';
import { offProps, useOff, WhyOff } from '../off';
import css from './toggle-button.module.css';

interface ToggleButtonProps {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  icon?: LucideIcon;
  size?: 'bar' | 'dialog';
  isDisabled?: boolean;
  shortcut?: string;
  children: ReactNode;
}

/** Stays pressed: the staged action in the tray, a view option. */
export function ToggleButton({
  icon,
  size = 'bar',
  shortcut,
  children,
  ...rest
}: ToggleButtonProps) {
  const off = useOff();
  return (
    <WhyOff off={off}>
      <AriaToggle
        {...rest}
        {...offProps(off)}
        {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': shortcut })}
        className={classes(css.toggle, css[size])}
      >
        {icon === undefined ? null : <Icon of={icon} size={14} />}
        <span>{children}</span>
      </AriaToggle>
    </WhyOff>
  );
}
