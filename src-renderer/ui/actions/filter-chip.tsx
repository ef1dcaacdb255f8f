import { ChevronDown, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { classes } from '../classes';
import { Icon } from '../marks/icon';
import css from './filter-chip.module.css';
import { Menu } from './menu';

interface FilterChipProps {
  label: string;
  /** What it is set to, in words; left out: any. */
  value?: string;
  /** Removes the filter; its button shows only while a value is set. */
  onClear?: () => void;
  selection?: 'single' | 'multiple';
  selected?: Iterable<string>;
  onSelect?: (ids: ReadonlySet<string>) => void;
  /** The choices: MenuItem, MenuSection. */
  children: ReactNode;
}

/** One filter: its name, its value, the menu to change it, and a way out of it. */
export function FilterChip(props: FilterChipProps) {
  const t = useTranslations('common.filter');
  const { label, value, onClear, selection = 'single', children, ...rest } = props;
  const set = value !== undefined;
  return (
    <span className={classes(css.chip, set && css.set)}>
      <Menu
        label={label}
        selection={selection}
        {...rest}
        trigger={
          <AriaButton className={css.open ?? ''}>
            <span>
              {label} <b>{value ?? t('any')}</b>
            </span>
            {set && onClear ? null : <Icon of={ChevronDown} size={12} />}
          </AriaButton>
        }
      >
        {children}
      </Menu>
      {set && onClear ? (
        <AriaButton
          className={css.clear ?? ''}
          aria-label={t('remove', { label })}
          onPress={onClear}
        >
          <Icon of={X} size={12} />
        </AriaButton>
      ) : null}
    </span>
  );
}
