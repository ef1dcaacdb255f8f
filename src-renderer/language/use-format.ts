import { useMemo } from 'react';
import { useLocale, useTimeZone } from 'use-intl';

const DAY = 86_400_000;
const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['week', 7 * DAY],
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

type Instant = number | string | Date;

export interface Format {
  /** 1,204 */
  number(value: number): string;
  /** 1,204, and – for zero or none, as the look wants it in tables. */
  count(value: number | null | undefined): string;
  percent(share: number): string;
  /** 2 Nov 2026 */
  date(at: Instant): string;
  /** Monday, 2 November 2026 */
  day(at: Instant): string;
  /** 09:41 */
  time(at: Instant): string;
  /** 2 Nov 2026, 09:41 */
  dateTime(at: Instant): string;
  /** 2 Nov 2026, 09:41:07 CET */
  exact(at: Instant): string;
  /** 2 November 2026, 10:00 CET; with seconds where it is not a whole minute. */
  moment(at: Instant): string;
  /** 3 days ago, in 6 days */
  relative(at: Instant, now?: Instant): string;
  /** Launch Control, Roadmap and Hiring */
  list(items: readonly string[]): string;
}

/** Numbers, instants and lists as the chosen language writes them. */
export function makeFormat(locale: string, timeZone?: string): Format {
  const zone = timeZone === undefined ? {} : { timeZone };
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const date = new Intl.DateTimeFormat(locale, { ...zone, dateStyle: 'medium' });
  const day = new Intl.DateTimeFormat(locale, { ...zone, dateStyle: 'full' });
  const time = new Intl.DateTimeFormat(locale, { ...zone, timeStyle: 'short' });
  const both = new Intl.DateTimeFormat(locale, {
    ...zone,
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const exact = new Intl.DateTimeFormat(locale, {
    ...zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  });
  const whole = { ...zone, day: 'numeric', month: 'long', year: 'numeric' } as const;
  const clock = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
  const moment = new Intl.DateTimeFormat(locale, { ...whole, ...clock });
  const second = new Intl.DateTimeFormat(locale, { ...whole, ...clock, second: '2-digit' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const list = new Intl.ListFormat(locale);
  return {
    number: (value) => number.format(value),
    count: (value) => (value ? number.format(value) : '–'),
    percent: (share) => percent.format(share),
    date: (at) => date.format(new Date(at)),
    day: (at) => day.format(new Date(at)),
    time: (at) => time.format(new Date(at)),
    dateTime: (at) => both.format(new Date(at)),
    exact: (at) => exact.format(new Date(at)),
    moment: (at) => {
      const date = new Date(at);
      return (date.getTime() % 60_000 === 0 ? moment : second).format(date);
    },
    relative: (at, now = Date.now()) => {
      const span = new Date(at).getTime() - new Date(now).getTime();
      const step = STEPS.find(([, size]) => Math.abs(span) >= size);
      if (step === undefined) return relative.format(0, 'minute');
      return relative.format(Math.round(span / step[1]), step[0]);
    },
    list: (items) => list.format(items),
  };
}

export function useFormat(): Format {
  const locale = useLocale();
  const timeZone = useTimeZone();
  return useMemo(() => makeFormat(locale, timeZone), [locale, timeZone]);
}
