import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import { Button as AriaButton, ToggleButton as AriaToggle } from 'react-aria-components';
import { classes } from '../classes';
import { Icon } from '../marks/icon';
import { useOff } from '../off';
import { Tooltip } from '../overlays/tooltip';
import css from './icon-button.module.css';

export interface IconButtonProps {
  icon: LucideIcon;
  /** Its accessible name, and its tooltip: an icon never stands for danger alone. */
  label: string;
  size?: 20 | 24 | 28;
  /** Off where everybody knows the drawing, and Escape must reach what is around it. */
  tip?: boolean;
  keys?: readonly string[];
  shortcut?: string;
  isDisabled?: boolean;
  /** Left out: an ordinary button; given: one that stays pressed. */
  isSelected?: boolean;
  excludeFromTabOrder?: boolean;
  className?: string;
  onPress?: () => void;
  ref?: Ref<HTMLButtonElement>;
}

/** A drawing that does something, named by its tooltip. Inside <Changes> it may be off. */
export function IconButton(props: IconButtonProps) {
  const {
    icon,
    label,
    size = 28,
    keys,
    shortcut,
    isSelected,
    tip = true,
    className,
    onPress,
    ...rest
  } = props;
  const off = useOff();
  const shared = {
    ...rest,
    ...(off === null ? { onPress } : { 'aria-disabled': true }),
    'aria-label': label,
    ...(shortcut === undefined ? {} : { 'aria-keyshortcuts': shortcut }),
    className: classes(css.button, css[`size${size}`], className),
  };
  const drawing = <Icon of={icon} size={size === 20 ? 12 : 16} />;
  const button =
    isSelected === undefined ? (
      <AriaButton {...shared}>{drawing}</AriaButton>
    ) : (
      <AriaToggle {...shared} isSelected={isSelected}>
        {drawing}
      </AriaToggle>
    );
  if (!tip) return button;
  return (
    <Tooltip text={label} detail={off} {...(keys === undefined ? {} : { keys })}>
      {button}
    </Tooltip>
  );
}
