import { ChevronDown, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { classes, Icon, Popover } from '../ui';
import css from './pick-chip.module.css';

interface PopChipProps {
  label: string;
  /** What it is set to, in words; left out: any. */
  value: string | undefined;
  /** Left out: there is always a value, nothing to be cleared. */
  onClear?: () => void;
  children: (close: () => void) => ReactNode;
}

/** A filter whose choice needs more room than a menu: a chip with a small panel. */
export function PopChip({ label, value, onClear, children }: PopChipProps) {
  const t = useTranslations('common.filter');
  const set = value !== undefined && onClear !== undefined;
  return (
    <span className={classes(css.chip, set && css.set)}>
      <Popover
        label={label}
        trigger={
          <AriaButton className={css.open ?? ''}>
            <span>
              {label} <b>{value ?? t('any')}</b>
            </span>
            {set ? null : <Icon of={ChevronDown} size={12} />}
          </AriaButton>
        }
      >
        {children}
      </Popover>
      {set ? (
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
