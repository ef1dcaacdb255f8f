import type { Random } from './random';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Office hours, as hours of the day in UTC. */
const OPENS = 7;
const CLOSES = 17;

/**
 * `count` instants in increasing order between two instants, in office hours of working days: what
 * a ledger looks like in which people have worked.
 */
export function workingInstants(random: Random, count: number, from: number, to: number): number[] {
  const shifts = workingShifts(from, to);
  const total = shifts.reduce((sum, shift) => sum + shift.length, 0);
  const instants: number[] = [];
  let shift = 0;
  let before = 0;
  for (let index = 0; index < count; index++) {
    // One instant in each of `count` equal parts keeps them in order and the days uneven.
    const at = ((index + random.next()) / count) * total;
    let current = shifts[shift];
    while (current && at >= before + current.length && shift < shifts.length - 1) {
      before += current.length;
      current = shifts[++shift];
    }
    instants.push(
      current ? Math.floor(current.start + Math.min(at - before, current.length)) : from,
    );
  }
  return instants;
}

function workingShifts(from: number, to: number): { start: number; length: number }[] {
  const shifts: { start: number; length: number }[] = [];
  for (let day = Math.floor(from / DAY) * DAY; day <= to; day += DAY) {
    const weekday = new Date(day).getUTCDay();
    if (weekday === 0 || weekday === 6) continue;
    const start = Math.max(day + OPENS * HOUR, from);
    const end = Math.min(day + CLOSES * HOUR, to);
    if (end > start) shifts.push({ start, length: end - start });
  }
  return shifts.length > 0 ? shifts : [{ start: from, length: Math.max(to - from, 0) }];
}
