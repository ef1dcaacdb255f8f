import { useMemo } from 'react';
import { Select } from '../../ui';

interface TimeZoneFieldProps {
  label: string;
  value: string;
  onChange: (zone: string) => void;
}

/** The zones that this machine knows; typing finds one. */
export function TimeZoneField({ label, value, onChange }: TimeZoneFieldProps) {
  const options = useMemo(() => {
    const zones = new Set([value, 'UTC', ...Intl.supportedValuesOf('timeZone')]);
    return [...zones].sort().map((id) => ({ id, label: id.replaceAll('_', ' ') }));
  }, [value]);
  return <Select label={label} size="dialog" value={value} onChange={onChange} options={options} />;
}
