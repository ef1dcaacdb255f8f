import type { Command } from '../../../src-shared/commands';
import type { Random } from './random';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Office hours, as hours of the day in UTC. */
const OPENS = 7;
const OPEN_FOR = 10;

/** What somebody does on a day before the demo's last one. */
export interface OutwardLine {
  /** Epoch milliseconds. */
  at: number;
  actor: string | null;
  command: Command;
}

/** Lines with a date each; they come between those of the story by their dates. */
export class OutwardScript {
  readonly lines: OutwardLine[] = [];

  constructor(
    readonly end: number,
    private readonly random: Random,
  ) {}

  /** Some minute in the office hours of the working day that lies so many days back. */
  day(back: number): number {
    let day = Math.floor((this.end - back * DAY) / DAY) * DAY;
    const weekday = new Date(day).getUTCDay();
    if (weekday === 0) day -= 2 * DAY;
    if (weekday === 6) day -= DAY;
    const at = day + OPENS * HOUR + Math.floor(this.random.next() * OPEN_FOR * HOUR);
    return Math.min(at, this.end - 1);
  }

  say(at: number, actor: string | null, command: Command): void {
    this.lines.push({ at, actor, command });
  }

  instant(back: number): string {
    return new Date(Math.floor((this.end - back * DAY) / 1000) * 1000).toISOString();
  }
}
