import { useMemo } from 'react';
import { useLocale } from 'use-intl';

/** Days as the workspace's calendar has them, wherever the console stands. */
export function useZoneDay(zone: string): (at: string) => string {
  const locale = useLocale();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: zone, dateStyle: 'medium' });
    return (at) => format.format(new Date(at));
  }, [locale, zone]);
}
