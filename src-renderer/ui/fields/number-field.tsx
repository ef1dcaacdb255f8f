import { NumberField as AriaNumberField, Group, Input } from 'react-aria-components';
import { classes } from '../classes';
import { ariaField, FieldFrame, type FieldProps } from './field';
import css from './field.module.css';

interface NumberFieldProps extends FieldProps {
  value: number | null;
  /** null when it was emptied. */
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  step?: number;
}

/** A number, written as the language writes it; arrow keys step it. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, min, max, step, ...field } = props;
  return (
    <AriaNumberField
      {...ariaField(field)}
      className={classes(css.field, props.className)}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      {...(min === undefined ? {} : { minValue: min })}
      {...(max === undefined ? {} : { maxValue: max })}
      {...(step === undefined ? {} : { step })}
    >
      <FieldFrame field={field}>
        <Group className={classes(css.box, props.size === 'dialog' && css.dialog)}>
          <Input className={css.input ?? ''} />
        </Group>
      </FieldFrame>
    </AriaNumberField>
  );
}
