import type { LucideIcon } from 'lucide-react';
import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { SearchField as AriaSearchField, Group, Input } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { IconButton } from '../actions/icon-button';
import { classes } from '../classes';
import { Icon } from '../marks/icon';
import { Kbd } from '../marks/kbd';
import css from './field.module.css';

interface SearchFieldProps {
  /** Accessible name; also the placeholder where none is given. */
  label: string;
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
  onSubmit?: (value: string) => void;
  /** A funnel where it filters what is there. */
  icon?: LucideIcon;
  /** The key that brings one here, shown while it is empty. */
  keys?: readonly string[];
  autoFocus?: boolean;
  isDisabled?: boolean;
  className?: string;
  inputRef?: Ref<HTMLInputElement>;
}

/** Words to look for. Escape clears it. */
export function SearchField(props: SearchFieldProps) {
  const t = useTranslations('common.actions');
  const { label, placeholder, icon = Search, keys, inputRef, className, ...rest } = props;
  return (
    <AriaSearchField {...rest} aria-label={label} className={classes(css.field, className)}>
      <Group className={css.box ?? ''}>
        <Icon of={icon} size={14} />
        <Input
          className={css.input ?? ''}
          placeholder={placeholder ?? label}
          {...(inputRef === undefined ? {} : { ref: inputRef })}
        />
        {props.value !== '' ? (
          <IconButton icon={X} label={t('clear')} size={20} tip={false} excludeFromTabOrder />
        ) : keys === undefined ? null : (
          <Kbd keys={keys} />
        )}
      </Group>
    </AriaSearchField>
  );
}
