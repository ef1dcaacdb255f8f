import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SweepTimer } from '../../../../src-main/services/sweep/timer';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The morning on which Berlin's clocks go back. */
const AUTUMN = Date.parse('2026-10-25T00:30:00Z');

/** Things that fall due, a wall clock that a test can set, and what the sweep found at which time. */
class World {
  /** Wall clock minus running time. */
  offset = 0;
  due: number[] = [];
  readonly swept: { at: number; done: number[] }[] = [];
  failing = false;

  readonly timer = new SweepTimer({
    next: async () => this.next(),
    run: async () => {
      if (this.failing) throw new Error('the disk is full');
      const now = this.now();
      const done = this.due.filter((at) => at <= now);
      this.due = this.due.filter((at) => at > now);
      this.swept.push({ at: now, done });
      return this.next();
    },
    clock: () => this.now(),
  });
  now(): number {
    return Date.now() + this.offset;
  }
  private next(): number | null {
    return this.due.length === 0 ? null : Math.min(...this.due);
  }
}

let w: World;
beforeEach(() => {
  vi.useFakeTimers({ now: AUTUMN });
  w = new World();
});
afterEach(async () => {
  await w.timer.stop();
  vi.useRealTimers();
});
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const doneAt = (due: number) => w.swept.find(({ done }) => done.includes(due))?.at;

describe('the sweep', () => {
  test('comes at the start, and then at each instant that is due', async () => {
    const [one, two] = [AUTUMN + 90_000, AUTUMN + 3 * HOUR + 1];
    w.due = [AUTUMN - DAY, one, two];
    await w.timer.start();
    expect(doneAt(AUTUMN - DAY)).toBe(AUTUMN);
    await pass(4 * HOUR);
    expect(doneAt(one)).toBe(one);
    // Over the hour that Berlin has twice: instants know nothing of it.
    expect(doneAt(two)).toBe(two);
    expect(w.swept).toHaveLength(3);
  });
  test('comes once a day when nothing is due', async () => {
    await w.timer.start();
    await pass(3 * DAY + HOUR);
    expect(w.swept).toHaveLength(4);
  });
  test('hears of a nearer instant', async () => {
    w.due = [AUTUMN + 20 * HOUR];
    await w.timer.start();
    w.due.push(AUTUMN + HOUR);
    await w.timer.plan();
    await pass(2 * HOUR);
    expect(doneAt(AUTUMN + HOUR)).toBe(AUTUMN + HOUR);
  });
  test('notices within half a minute that the clock was put forward', async () => {
    const due = AUTUMN + 10 * HOUR;
    w.due = [due];
    await w.timer.start();
    await pass(60_000);
    w.offset = 11 * HOUR;
    await pass(31_000);
    expect(doneAt(due)).toBeDefined();
  });
  test('is not put off by a clock that was set back', async () => {
    await w.timer.start();
    w.offset = -300 * DAY;
    w.due = [w.now() + HOUR];
    await pass(31_000);
    expect(w.swept).toHaveLength(2);
    await pass(HOUR);
    expect(w.swept[2]?.done).toHaveLength(1);
    // And forward again to where it was.
    w.offset = 0;
    w.due = [w.now() + HOUR];
    await pass(HOUR + 31_000);
    expect(w.due).toEqual([]);
  });
  test('tries again after a failure', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    w.failing = true;
    w.due = [AUTUMN];
    await w.timer.start();
    expect(log).toHaveBeenCalledOnce();
    w.failing = false;
    await pass(61_000);
    expect(doneAt(AUTUMN)).toBeDefined();
    log.mockRestore();
  });
  test('that is refused does not keep the machine busy', async () => {
    let runs = 0;
    const run = async () => {
      runs += 1;
      return AUTUMN - 1;
    };
    const stuck = new SweepTimer({ next: run, run, clock: () => Date.now() });
    await stuck.start();
    await pass(10 * 60_000);
    await stuck.stop();
    expect(runs).toBeLessThanOrEqual(21);
  });
  test('ends when it is stopped', async () => {
    await w.timer.start();
    await w.timer.stop();
    await w.timer.plan();
    await pass(3 * DAY);
    expect(w.swept).toHaveLength(1);
  });
});
