import type { ReactElement, ReactNode } from 'react';
import {
  Popover as AriaPopover,
  Dialog,
  DialogTrigger,
  type Placement,
} from 'react-aria-components';
import css from './popover.module.css';

interface PopoverProps {
  label: string;
  trigger: ReactElement;
  placement?: Placement;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** A small panel beside its button: traps focus, gives it back, closes on Escape. */
export function Popover(props: PopoverProps) {
  const { children } = props;
  return (
    <DialogTrigger
      {...(props.isOpen === undefined ? {} : { isOpen: props.isOpen })}
      {...(props.onOpenChange === undefined ? {} : { onOpenChange: props.onOpenChange })}
    >
      {props.trigger}
      <AriaPopover
        className={css.popover ?? ''}
        placement={props.placement ?? 'bottom start'}
        offset={4}
      >
        <Dialog className={css.inside ?? ''} aria-label={props.label}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
