import { instantOfWall, wallClock } from '../../../app/zone-time';

/** What is offered for "until when"; `day` is one that the person names. */
export const EXPIRIES = ['month', 'quarter', 'year', 'day', 'none'] as const;
export type Expiry = (typeof EXPIRIES)[number];

interface Day {
  year: number;
  /** 0 to 11, and beyond: a month after December is January. */
  month: number;
  day: number;
}

/** The last second of a day of the workspace's calendar: a share until Friday holds on Friday. */
function endOfDay({ year, month, day }: Day, zone: string): number {
  return instantOfWall(Date.UTC(year, month, day, 23, 59, 59), zone);
}

/** A month later, or its last day where it is shorter: 31 January and a month is 28 February. */
function later(today: Day, months: number): Day {
  const last = new Date(Date.UTC(today.year, today.month + months + 1, 0)).getUTCDate();
  return { year: today.year, month: today.month + months, day: Math.min(today.day, last) };
}

/** The instant at which the access ends; null for never, undefined while no day is named. */
export function expiryInstant(
  expiry: Expiry,
  named: string,
  zone: string,
  now: number = Date.now(),
): string | null | undefined {
  const clock = new Date(wallClock(now, zone));
  const today: Day = {
    year: clock.getUTCFullYear(),
    month: clock.getUTCMonth(),
    day: clock.getUTCDate(),
  };
  const iso = (day: Day) => new Date(endOfDay(day, zone)).toISOString();
  if (expiry === 'none') return null;
  if (expiry === 'month') return iso(later(today, 1));
  if (expiry === 'quarter') return iso(later(today, 3));
  if (expiry === 'year') return iso({ year: today.year, month: 11, day: 31 });
  const [year, month, day] = named.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1000)
    return undefined;
  return iso({ year, month: month - 1, day });
}
