import type { ReactNode } from 'react';
import { RadioGroup as AriaRadioGroup, Label, Radio, Text } from 'react-aria-components';
import { classes } from '../classes';
import { offProps, useOff, WhyOff } from '../off';
import field from './field.module.css';
import css from './radio-group.module.css';

export interface RadioOption<Id extends string> {
  id: Id;
  label: ReactNode;
  /** What choosing it means. */
  detail?: ReactNode;
  isDisabled?: boolean;
}

interface RadioGroupProps<Id extends string> {
  label: string;
  hideLabel?: boolean;
  hint?: ReactNode;
  options: readonly RadioOption<Id>[];
  value: Id | null;
  onChange: (value: Id) => void;
  isDisabled?: boolean;
  /** Beside each other. */
  inline?: boolean;
}

/** One of a few, each with what it means. */
export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { label, hideLabel, hint, options, value, onChange, inline, isDisabled = false } = props;
  const off = useOff();
  return (
    <WhyOff off={off}>
      <AriaRadioGroup
        className={classes(css.group, inline && css.inline)}
        {...(hideLabel ? { 'aria-label': label } : {})}
        value={value}
        isDisabled={isDisabled}
        {...offProps(off)}
        orientation={inline ? 'horizontal' : 'vertical'}
        onChange={(key) => {
          const chosen = options.find(({ id }) => id === key);
          if (chosen !== undefined) onChange(chosen.id);
        }}
      >
        {hideLabel ? null : <Label className={field.label ?? ''}>{label}</Label>}
        {options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            className={css.radio ?? ''}
            isDisabled={option.isDisabled ?? false}
          >
            <span className={css.ring} />
            <span>
              {option.label}
              {option.detail === undefined ? null : (
                <span className={css.detail}>{option.detail}</span>
              )}
            </span>
          </Radio>
        ))}
        {hint === undefined ? null : (
          <Text slot="description" className={field.hint ?? ''}>
            {hint}
          </Text>
        )}
      </AriaRadioGroup>
    </WhyOff>
  );
}
