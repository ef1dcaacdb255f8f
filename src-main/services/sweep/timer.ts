/** What the sweep is carried out through. */
export interface SweepParts {
  /** When there is something to do next; null: nothing is waiting. */
  next(): Promise<number | null>;
  /** Does what is due; answers when to come again. */
  run(): Promise<number | null>;
  clock(): number;
}

/** However far away the next instant is. */
const AT_LEAST_EVERY_MS = 24 * 3_600_000;
/**
 * A timer counts the machine's running time: it sleeps with the machine, and knows nothing of a
 * clock that is set. So the wall clock is looked at this often; that costs nothing.
 */
const LOOK_EVERY_MS = 30_000;
/** After a failure (a busy database, a full disk). */
const AFTER_FAILURE_MS = 60_000;

/**
 * Sweeps at the start, and then at the nearest expiry or notice (E4). Instants are absolute, so
 * neither daylight saving nor a time zone plays a part; access itself ends without the sweep.
 */
export class SweepTimer {
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private due: number | null = null;
  private lastSwept = Number.NEGATIVE_INFINITY;
  private working: Promise<void> | null = null;

  constructor(private readonly parts: SweepParts) {}

  /** Sweeps now, whatever was planned: at the start, and when the machine has woken up. */
  start(): Promise<void> {
    return this.work(() => this.sweep());
  }

  /** To be told when shares have changed: the next instant may be another one. */
  plan(): Promise<void> {
    return this.work(async () => {
      this.due = await this.parts.next();
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.working;
  }

  private async sweep(): Promise<void> {
    this.due = await this.parts.run();
    this.lastSwept = this.parts.clock();
  }

  /** One thing at a time, in order; then the timer is set anew. */
  private work(task: () => Promise<void>): Promise<void> {
    const before = this.working ?? Promise.resolve();
    const mine = before.then(async () => {
      if (this.stopped) return;
      clearTimeout(this.timer);
      try {
        await task();
        this.arm(this.wait());
      } catch (error) {
        console.error('the sweep failed:', error);
        this.arm(AFTER_FAILURE_MS);
      }
    });
    this.working = mine;
    return mine;
  }

  private wait(): number {
    const now = this.parts.clock();
    // What a sweep left due (it was refused) must not keep the machine busy.
    if (this.due !== null && this.due <= this.lastSwept) return LOOK_EVERY_MS;
    const due = Math.min(this.due ?? Number.POSITIVE_INFINITY, this.lastSwept + AT_LEAST_EVERY_MS);
    return Math.min(Math.max(due - now, 0), LOOK_EVERY_MS);
  }

  private arm(ms: number): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), ms);
    this.timer.unref();
  }

  private look(): Promise<void> {
    return this.work(async () => {
      const now = this.parts.clock();
      const due = this.due !== null && this.due <= now;
      // A clock that was set back would otherwise put the daily sweep off for as long.
      const stale = now - this.lastSwept >= AT_LEAST_EVERY_MS || now < this.lastSwept;
      if (due || stale) await this.sweep();
    });
  }
}
