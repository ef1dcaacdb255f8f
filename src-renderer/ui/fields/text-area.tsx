import type { Ref } from 'react';
import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { classes } from '../classes';
import { ariaField, FieldFrame, type FieldProps } from './field';
import css from './field.module.css';

interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  rows?: number;
  maxLength?: number;
  inputRef?: Ref<HTMLTextAreaElement>;
}

export function TextArea(props: TextAreaProps) {
  const { value, onChange, placeholder, rows = 2, maxLength, inputRef, ...field } = props;
  return (
    <AriaTextField
      {...ariaField(field)}
      {...(maxLength === undefined ? {} : { maxLength })}
      className={classes(css.field, props.className)}
      value={value}
      onChange={onChange}
    >
      <FieldFrame field={field}>
        <AriaTextArea
          className={css.area ?? ''}
          rows={rows}
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(inputRef === undefined ? {} : { ref: inputRef })}
        />
      </FieldFrame>
    </AriaTextField>
  );
}
