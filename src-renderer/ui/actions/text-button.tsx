import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useOff } from '../off';
import { Tooltip } from '../overlays/tooltip';
import css from './text-button.module.css';

interface TextButtonProps {
  onPress: () => void;
  label?: string;
  isDisabled?: boolean;
  excludeFromTabOrder?: boolean;
  children: ReactNode;
}

/** Looks like a link and goes somewhere inside the console. */
export function TextButton({ label, onPress, ...props }: TextButtonProps) {
  const off = useOff();
  const button = (
    <AriaButton
      {...props}
      {...(off === null ? { onPress } : { 'aria-disabled': true })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      className={css.text ?? ''}
    />
  );
  return off === null ? button : <Tooltip text={off}>{button}</Tooltip>;
}
