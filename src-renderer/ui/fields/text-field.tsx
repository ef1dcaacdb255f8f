import type { HTMLInputTypeAttribute, ReactNode, Ref } from 'react';
import { TextField as AriaTextField, Group, Input } from 'react-aria-components';
import { classes } from '../classes';
import { ariaField, FieldFrame, type FieldProps } from './field';
import css from './field.module.css';

interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  type?: Extract<
    HTMLInputTypeAttribute,
    'text' | 'email' | 'password' | 'url' | 'date' | 'datetime-local'
  >;
  placeholder?: string;
  /** For date types: ISO bounds. */
  min?: string;
  max?: string;
  maxLength?: number;
  icon?: ReactNode;
  /** After the input: a button, key caps. */
  after?: ReactNode;
  inputRef?: Ref<HTMLInputElement>;
}

export function TextField(props: TextFieldProps) {
  const {
    value,
    onChange,
    onBlur,
    type = 'text',
    placeholder,
    min,
    max,
    icon,
    after,
    ...field
  } = props;
  const { inputRef, maxLength, ...shared } = field;
  return (
    <AriaTextField
      {...ariaField(shared)}
      {...(onBlur === undefined ? {} : { onBlur })}
      {...(maxLength === undefined ? {} : { maxLength })}
      className={classes(css.field, props.className)}
      type={type as 'text'}
      value={value}
      onChange={onChange}
    >
      <FieldFrame field={shared}>
        <Group className={classes(css.box, props.size === 'dialog' && css.dialog)}>
          {icon}
          <Input
            className={css.input ?? ''}
            {...(placeholder === undefined ? {} : { placeholder })}
            {...(min === undefined ? {} : { min })}
            {...(max === undefined ? {} : { max })}
            {...(inputRef === undefined ? {} : { ref: inputRef })}
          />
          {after}
        </Group>
      </FieldFrame>
    </AriaTextField>
  );
}
