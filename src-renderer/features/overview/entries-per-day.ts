import { useQuery } from '@tanstack/react-query';
import { runQuery } from '../../api';

export interface DayCount {
  /** Midnight of the day, local time. */
  day: number;
  count: number;
}

export const DAYS = 28;
const PAGE = 2_000;
/** A busy workspace makes more entries than a chart is worth reading; the days beyond stay out. */
const MOST_PAGES = 10;

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** The days up to today, oldest first; dates are counted by the calendar, for summer time's sake. */
export function lastDays(now: number, days: number): number[] {
  return Array.from({ length: days }, (_, index) => {
    const day = new Date(midnight(now));
    day.setDate(day.getDate() - (days - 1 - index));
    return day.getTime();
  });
}

/** How many of the instants fall on each day. */
export function countDays(days: readonly number[], instants: readonly string[]): DayCount[] {
  const counts = new Map(days.map((day) => [day, 0]));
  for (const at of instants) {
    const day = midnight(Date.parse(at));
    const count = counts.get(day);
    if (count !== undefined) counts.set(day, count + 1);
  }
  return [...counts].map(([day, count]) => ({ day, count }));
}

async function read(now: number): Promise<DayCount[]> {
  const days = lastDays(now, DAYS);
  const from = new Date(days[0] ?? now).toISOString();
  const instants: string[] = [];
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await runQuery({
      type: 'history',
      from,
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    instants.push(...answer.items.map(({ at }) => at));
    after = answer.next;
    if (after === undefined) break;
  }
  return countDays(days, instants);
}

/** Entries of the last days; asked again with every entry, like all of History. */
export function useEntriesPerDay() {
  return useQuery({ queryKey: ['query', 'history', 'days'], queryFn: () => read(Date.now()) });
}
