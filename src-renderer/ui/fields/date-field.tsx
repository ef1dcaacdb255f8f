import type { FieldProps } from './field';
import { TextField } from './text-field';

interface DateFieldProps extends FieldProps {
  /** ISO: 2026-11-02, or 2026-11-02T10:00 with a time; empty for none. */
  value: string;
  onChange: (value: string) => void;
  withTime?: boolean;
  min?: string;
  max?: string;
}

/** A day or an instant in the machine's own picker, in local time. */
export function DateField({ withTime = false, ...props }: DateFieldProps) {
  return <TextField {...props} type={withTime ? 'datetime-local' : 'date'} />;
}
