/** One calendar day of a time zone: its name and the instants at which it begins and ends. */
export interface Day {
  day: string;
  from: number;
  to: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** No zone is further from UTC. */
const FURTHEST_MS = 15 * HOUR_MS;

/** The last `count` days up to the one in which `at` lies; days that change the clock included. */
export function daysUpTo(timeZone: string, at: number, count: number): Day[] {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const dayAt = (ms: number) => format.format(ms);
  const last = Date.parse(`${dayAt(at)}T00:00:00Z`);
  const midnights = Array.from({ length: count + 1 }, (_, i) => last + (i + 1 - count) * DAY_MS);
  const starts = midnights.map((utc) => startOf(utc, dayAt));
  return midnights.slice(0, count).map((utc, i) => ({
    day: new Date(utc).toISOString().slice(0, 10),
    from: starts[i] as number,
    to: starts[i + 1] as number,
  }));
}

/** The first minute of the day that is called as the UTC day beginning at `utc`. */
function startOf(utc: number, dayAt: (ms: number) => string): number {
  const day = new Date(utc).toISOString().slice(0, 10);
  let before = utc - FURTHEST_MS;
  let within = utc + FURTHEST_MS;
  while (within - before > MINUTE_MS) {
    const middle = before + Math.floor((within - before) / 2 / MINUTE_MS) * MINUTE_MS;
    if (dayAt(middle) >= day) within = middle;
    else before = middle;
  }
  return within;
}
