/** The wall clock of a time zone at an instant, told as if it were UTC. */
export function wallClock(at: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const parts = Object.fromEntries(format.formatToParts(at).map((p) => [p.type, Number(p.value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/**
 * The instant at which a zone's clocks show `wall` (told as if UTC). In the hour that summer time
 * repeats, one of the two; in the hour that it leaves out, the clock an hour on.
 */
export function instantOfWall(wall: number, zone: string): number {
  const guess = wall - (wallClock(wall, zone) - wall);
  return guess - (wallClock(guess, zone) - wall);
}

/** "2026-11-02T10:00", as a field of date and time holds it, of an instant in a zone. */
export function localText(at: number, zone: string): string {
  return new Date(wallClock(at, zone)).toISOString().slice(0, 16);
}

/** The instant that such a text names in a zone; null while it is incomplete. */
export function instantOfText(text: string, zone: string): number | null {
  const wall = /^[1-9]\d{3}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?)?$/.test(text)
    ? Date.parse(text.length === 10 ? `${text}T00:00Z` : `${text}Z`)
    : Number.NaN;
  return Number.isNaN(wall) ? null : instantOfWall(wall, zone);
}
