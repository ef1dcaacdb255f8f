import { expect, it } from 'vitest';
import { countDays, lastDays } from '../../../../src-renderer/features/overview/entries-per-day';

const now = new Date(2026, 3, 2, 15, 0).getTime();

it('goes back by the calendar, also over the hour that summer time takes', () => {
  const days = lastDays(now, 7).map((day) => new Date(day));
  expect(days.map((day) => day.getDate())).toEqual([27, 28, 29, 30, 31, 1, 2]);
  expect(days.every((day) => day.getHours() === 0)).toBe(true);
});

it('counts instants by local day and passes over what lies before', () => {
  const at = (day: number, hour: number) => new Date(2026, 3, day, hour, 30).toISOString();
  const counts = countDays(lastDays(now, 2), [at(2, 9), at(2, 0), at(1, 23), at(-20, 9)]);
  expect(counts.map(({ count }) => count)).toEqual([1, 2]);
});
