import { useMemo } from 'react';
import { useLocale } from 'use-intl';

/** Days of the calendar, as main counts them (2026-11-20): `short` 20 Nov, `long` 20 Nov 2026. */
export function useDayWords(): { short(day: string): string; long(day: string): string } {
  const locale = useLocale();
  return useMemo(() => {
    // The day is no instant any more: read and written in one zone, it stays what it is.
    const at = (day: string) => new Date(`${day}T00:00:00Z`);
    const zone = { timeZone: 'UTC' };
    const short = new Intl.DateTimeFormat(locale, { ...zone, day: 'numeric', month: 'short' });
    const long = new Intl.DateTimeFormat(locale, { ...zone, dateStyle: 'medium' });
    return { short: (day) => short.format(at(day)), long: (day) => long.format(at(day)) };
  }, [locale]);
}
