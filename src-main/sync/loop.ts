import { DatabaseError } from '../store/errors';
import { type Heartbeat, type HubAdapter, HubError } from './hub';
import { DigestError } from './judge';
import type { Sharing } from './sharing';
import { TooOldError } from './versions';

/**
 * `idle`: in step, waiting for its next turn; `offline`: the hub cannot be reached, it tries again;
 * `locked`: the key is not at hand, so that what waits cannot be signed; `stopped`: the hub turned this
 * console away, or answered what cannot be: a person has to look; `halted`: this program is too old.
 */
export type LoopState = 'idle' | 'exchanging' | 'offline' | 'locked' | 'stopped' | 'halted';

export interface LoopStatus {
  state: LoopState;
  /** What went wrong last; null while all is well. */
  error: string | null;
  /** Epoch milliseconds of the next try; null: none by itself. */
  nextAt: number | null;
  /** Other consoles as they last told of themselves: a hint, not to be trusted. */
  seen: (Heartbeat & { at: number })[];
}

export interface LoopOptions {
  sharing: Sharing;
  /** Connects; throws HubError. One connection is kept until it fails. */
  connect(): Promise<HubAdapter>;
  /** This program's version, for the heartbeat. */
  app: string;
  changed?: (status: LoopStatus) => void;
  clock?: () => number;
  /** From 0 to 1, for jitter. */
  random?: () => number;
}

const FOCUSED_MS = 5_000;
const IDLE_MS = 30_000;
const JITTER = 0.3;
const LEAST_BACKOFF_MS = 250;
const MOST_BACKOFF_MS = 60_000;
/** After a command: others that follow at once go out with it. */
const SOON_MS = 200;

/** How long until the next turn where all is well: ±30 %, so that consoles do not ask in step. */
export function pollAfter(focused: boolean, random: number): number {
  const every = focused ? FOCUSED_MS : IDLE_MS;
  return Math.round(every * (1 - JITTER + 2 * JITTER * random));
}

/** Full jitter: anything up to twice as much as the time before, at most a minute. */
export function backoffAfter(failures: number, random: number): number {
  const most = Math.min(MOST_BACKOFF_MS, LEAST_BACKOFF_MS * 2 ** failures);
  return Math.max(LEAST_BACKOFF_MS, Math.round(most * random));
}

/** Exchanges with the hub again and again, one exchange at a time, in the thread that owns the database. */
export class SyncLoop {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private hub: HubAdapter | null = null;
  private deaf: (() => void) | null = null;
  private running: Promise<void> | null = null;
  private again = false;
  private focused = true;
  private failures = 0;
  private live = true;
  private told: LoopStatus = { state: 'idle', error: null, nextAt: null, seen: [] };

  constructor(private readonly options: LoopOptions) {}

  get status(): LoopStatus {
    return this.told;
  }

  /** Begins, and exchanges at once. */
  start(): Promise<void> {
    return this.now();
  }

  /** Whether somebody looks at the window: then it asks more often. */
  focus(focused: boolean): void {
    const sooner = focused && !this.focused;
    this.focused = focused;
    if (sooner && this.told.state === 'idle') this.plan(SOON_MS);
  }

  /** Something was issued here, or the hub gave a hint: exchange in a moment. */
  soon(): void {
    if (this.told.state === 'stopped' || this.told.state === 'halted') return;
    if (this.running !== null) this.again = true;
    else if (this.failures === 0) this.plan(SOON_MS);
  }

  /** Exchanges now, whatever had stopped it; resolves when that is over, well or not. */
  now(): Promise<void> {
    if (this.running !== null) {
      this.again = true;
      return this.running;
    }
    this.cancel();
    this.running = this.turn().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  async stop(): Promise<void> {
    this.live = false;
    this.cancel();
    await this.running;
    await this.hangUp();
  }

  private async turn(): Promise<void> {
    this.tell({ state: 'exchanging', nextAt: null });
    try {
      const hub = await this.connected();
      do {
        this.again = false;
        await this.options.sharing.exchange(hub);
      } while (this.again && this.live);
      await this.options.sharing.upkeep(hub);
      const seen = await this.greet(hub);
      this.failures = 0;
      this.tell({ state: 'idle', error: null, seen });
      this.plan(pollAfter(this.focused, this.random()));
    } catch (error) {
      await this.failed(error);
    }
  }

  private async greet(hub: HubAdapter): Promise<LoopStatus['seen']> {
    const { sharing, app } = this.options;
    const { console: id, confirmed } = sharing;
    if (id !== null) await hub.beat({ console: id, head: confirmed, app });
    return hub.seen();
  }

  private async failed(error: unknown): Promise<void> {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof TooOldError || error instanceof DigestError) {
      this.tell({ state: 'halted', error: message });
      return;
    }
    await this.hangUp();
    if (error instanceof HubError && error.failure !== 'unreachable') {
      this.tell({ state: 'stopped', error: message });
      return;
    }
    const locked = error instanceof DatabaseError && error.failure === 'unsigned';
    this.tell({ state: locked ? 'locked' : 'offline', error: message });
    if (locked) this.plan(pollAfter(this.focused, this.random()));
    else this.plan(backoffAfter(++this.failures, this.random()));
  }

  private async connected(): Promise<HubAdapter> {
    if (this.hub !== null) return this.hub;
    const hub = await this.options.connect();
    this.hub = hub;
    this.deaf = await hub.listen(() => this.soon());
    return hub;
  }

  private async hangUp(): Promise<void> {
    this.deaf?.();
    this.deaf = null;
    const { hub } = this;
    this.hub = null;
    // A connection that is broken may refuse even this; it is gone either way.
    await hub?.close().catch(() => {});
  }

  private plan(afterMs: number): void {
    this.cancel();
    if (!this.live) return;
    this.tell({ nextAt: this.clock() + afterMs });
    this.timer = setTimeout(() => void this.now(), afterMs);
    this.timer.unref();
  }

  private cancel(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private tell(what: Partial<LoopStatus>): void {
    this.told = { ...this.told, ...what };
    this.options.changed?.(this.told);
  }

  private clock(): number {
    return this.options.clock?.() ?? Date.now();
  }

  private random(): number {
    return this.options.random?.() ?? Math.random();
  }
}
