import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import css from './field.module.css';

/** What every field takes beside its value. */
export interface FieldProps {
  label: string;
  /** Named for assistive technology only, where the place says it already. */
  hideLabel?: boolean;
  hint?: ReactNode;
  /** The rule in words; marks the field as invalid. */
  error?: string | undefined;
  /** 28 in bars, 32 in dialogs. */
  size?: 'bar' | 'dialog';
  isDisabled?: boolean;
  isRequired?: boolean;
  isReadOnly?: boolean;
  autoFocus?: boolean;
  name?: string;
  className?: string;
}

/** Label, control, then what is wrong or what helps; goes inside a react-aria field. */
export function FieldFrame({ field, children }: { field: FieldProps; children: ReactNode }) {
  const t = useTranslations('common.form');
  return (
    <>
      {field.hideLabel ? null : (
        <Label className={css.label ?? ''}>
          {field.label}
          {field.isRequired ? <small> · {t('required')}</small> : null}
        </Label>
      )}
      {children}
      {field.hint === undefined || field.error !== undefined ? null : (
        <Text slot="description" className={css.hint ?? ''}>
          {field.hint}
        </Text>
      )}
      <FieldError className={css.error ?? ''}>{field.error}</FieldError>
    </>
  );
}

/** The props of FieldProps that react-aria knows by another name. */
export function ariaField(field: FieldProps) {
  const {
    label,
    hideLabel,
    hint: _hint,
    error,
    size: _size,
    className: _className,
    ...rest
  } = field;
  return {
    ...rest,
    ...(hideLabel ? { 'aria-label': label } : {}),
    isInvalid: error !== undefined,
    // What is wrong is said by the rules, never by the browser's own bubble.
    validationBehavior: 'aria' as const,
  };
}
