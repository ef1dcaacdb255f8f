import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { classes } from '../classes';
import { Icon } from '../marks/icon';
import { offProps, useOff, WhyOff } from '../off';
import { ariaField, FieldFrame, type FieldProps } from './field';
import css from './field.module.css';
import list from './select.module.css';

export interface SelectOption<Id extends string> {
  id: Id;
  /** Words; also what typing finds. */
  label: string;
  icon?: ReactNode;
  detail?: ReactNode;
  isDisabled?: boolean;
}

interface SelectProps<Id extends string> extends Omit<FieldProps, 'isReadOnly'> {
  options: readonly SelectOption<Id>[];
  value: Id | null;
  onChange: (value: Id) => void;
  placeholder?: string;
  excludeFromTabOrder?: boolean;
}

/** One of a few; typing finds, arrows choose. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { options, value, onChange, placeholder, excludeFromTabOrder = false, ...field } = props;
  const off = useOff();
  return (
    <WhyOff off={off}>
      <AriaSelect
        {...ariaField(field)}
        {...offProps(off)}
        className={classes(css.field, props.className)}
        value={value}
        onChange={(key) => {
          const chosen = options.find(({ id }) => id === key);
          if (chosen !== undefined) onChange(chosen.id);
        }}
        {...(placeholder === undefined ? {} : { placeholder })}
      >
        <FieldFrame field={field}>
          <Button
            className={classes(css.box, list.button, props.size === 'dialog' && css.dialog)}
            excludeFromTabOrder={excludeFromTabOrder}
          >
            <SelectValue className={list.value ?? ''} />
            <Icon of={ChevronDown} size={12} />
          </Button>
        </FieldFrame>
        <Popover className={list.popover ?? ''} offset={4}>
          <ListBox className={list.list ?? ''}>
            {options.map((option) => (
              <ListBoxItem
                key={option.id}
                id={option.id}
                textValue={option.label}
                isDisabled={option.isDisabled ?? false}
                className={list.item ?? ''}
              >
                {option.icon}
                <span className={list.words}>{option.label}</span>
                {option.detail === undefined ? null : (
                  <span className={list.detail}>{option.detail}</span>
                )}
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </AriaSelect>
    </WhyOff>
  );
}
