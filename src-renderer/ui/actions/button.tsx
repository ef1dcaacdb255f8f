import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { classes } from '../classes';
import { Icon } from '../marks/icon';
import { Kbd } from '../marks/kbd';
import { useOff } from '../off';
import { Tooltip } from '../overlays/tooltip';
import css from './button.module.css';

export interface ButtonProps {
  /** primary: the one next step; danger opens something destructive, confirm does it. */
  kind?: 'primary' | 'plain' | 'quiet' | 'danger' | 'confirm';
  /** 28 in rows and bars, 32 in dialogs. */
  size?: 'bar' | 'dialog';
  icon?: LucideIcon;
  /** Key caps after the words. */
  keys?: readonly string[];
  /** The same shortcut for assistive technology, e.g. "Control+Enter". */
  shortcut?: string;
  isDisabled?: boolean;
  /** Works already: shows it, stays focusable, ignores presses. */
  isPending?: boolean;
  /** Where the words alone would be ambiguous in the page. */
  label?: string;
  type?: 'button' | 'submit';
  autoFocus?: boolean;
  /** Fills its container. */
  wide?: boolean;
  excludeFromTabOrder?: boolean;
  className?: string;
  onPress?: () => void;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

/** A verb, with its count where it changes several things. Inside <Changes> it may be off. */
export function Button(props: ButtonProps) {
  const {
    kind = 'plain',
    size = 'bar',
    icon,
    keys,
    label,
    shortcut,
    wide,
    children,
    onPress,
    ...rest
  } = props;
  const off = useOff();
  // Off it stays in the tab order: whoever gets there hears why.
  const live = off === null ? { onPress } : { 'aria-disabled': true };
  const button = (
    <AriaButton
      {...rest}
      {...live}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': shortcut })}
      className={classes(css.button, css[kind], css[size], wide && css.wide, props.className)}
    >
      {icon === undefined ? null : <Icon of={icon} size={14} />}
      <span className={css.words}>{children}</span>
      {keys === undefined ? null : (
        <Kbd keys={keys} onFill={(kind === 'primary' || kind === 'confirm') && !props.isDisabled} />
      )}
    </AriaButton>
  );
  return off === null ? button : <Tooltip text={off}>{button}</Tooltip>;
}
