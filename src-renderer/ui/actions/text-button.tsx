import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import css from './text-button.module.css';

interface TextButtonProps {
  onPress: () => void;
  label?: string;
  isDisabled?: boolean;
  excludeFromTabOrder?: boolean;
  children: ReactNode;
}

/** Looks like a link and goes somewhere inside the console. */
export function TextButton({ label, ...props }: TextButtonProps) {
  return (
    <AriaButton
      {...props}
      {...(label === undefined ? {} : { 'aria-label': label })}
      className={css.text ?? ''}
    />
  );
}
