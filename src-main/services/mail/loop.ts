import type { Outcome, TakenMail } from '../../engine/api';
import { UNCONFIRMED } from '../../secrets/outbox';
import type { MailServer } from './server';
import type { Delivery } from './smtp';

/** The outbox as the loop reaches it: in the worker, or right in the engine. */
export interface OutboxDoor {
  nextAt(): Promise<number | null>;
  take(): Promise<TakenMail | null>;
  begin(id: string): Promise<boolean>;
  settle(id: string, outcome: Outcome): Promise<void>;
}

export interface LoopParts {
  outbox: OutboxDoor;
  /** Null while no server is set up: mails then wait, ready to be copied. */
  server(): Promise<MailServer | null>;
  deliver(
    server: MailServer,
    mail: TakenMail & { at: number },
    begin: () => Promise<boolean>,
  ): Promise<Delivery>;
  clock(): number;
  random(): number;
}

export interface Patience {
  /** The first pause; each further one is four times as long, up to `longestMs`. */
  firstMs: number;
  longestMs: number;
  attempts: number;
}
/** In all about two days, which outlasts a weekend's greylisting and most outages. */
const PATIENCE: Patience = { firstMs: 60_000, longestMs: 6 * 3_600_000, attempts: 12 };

/** The wall clock may jump while a timer runs: it is looked at this often. */
const LOOK_EVERY_MS = 60_000;

/** Sends what the outbox holds, one mail after the other, each once. */
export class MailLoop {
  private readonly patience: Patience;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  /** The server itself failed this often in a row, and is left alone until then. */
  private failures = 0;
  private pausedUntil = 0;

  constructor(
    private readonly parts: LoopParts,
    patience: Partial<Patience> = {},
  ) {
    this.patience = { ...PATIENCE, ...patience };
  }

  /** To be told when mails may have been queued. */
  kick(): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.again = true;
    this.running ??= this.run().finally(() => {
      this.running = null;
      if (this.again) this.kick();
    });
  }

  /** Other settings, or a person who asks: a server that failed gets a new chance. */
  restart(): void {
    this.failures = 0;
    this.pausedUntil = 0;
    this.kick();
  }

  /** Resolves when nothing is being sent any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.again = false;
    clearTimeout(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      while (!this.stopped) {
        this.again = false;
        if (!(await this.step()) && !this.again) return;
      }
    } catch (error) {
      // The database has been closed, or the worker is gone: the next kick tries again.
      console.error('mails could not be looked at:', error);
      this.again = false;
    }
  }

  /** False: there is nothing to do before the next kick or timer. */
  private async step(): Promise<boolean> {
    const { outbox, clock } = this.parts;
    const next = await outbox.nextAt();
    if (next === null) return false;
    const due = Math.max(next, this.pausedUntil);
    if (due > clock()) {
      this.arm(due - clock());
      return false;
    }
    const server = await this.parts.server();
    if (server === null) return false;
    const taken = await outbox.take();
    if (taken === null) return true;
    await this.send(server, taken);
    return true;
  }

  private async send(server: MailServer, taken: TakenMail): Promise<void> {
    const { outbox, deliver, clock } = this.parts;
    const begin = () => outbox.begin(taken.id);
    const delivery = await deliver(server, { ...taken, at: clock() }, begin);
    const servers = delivery.kind === 'later' && delivery.server;
    this.failures = servers ? this.failures + 1 : 0;
    this.pausedUntil = servers ? clock() + this.pause(this.failures) : 0;
    await outbox.settle(taken.id, this.outcome(delivery, taken.attempts));
  }

  private outcome(delivery: Delivery, attempts: number): Outcome {
    switch (delivery.kind) {
      case 'sent':
        return { state: 'sent' };
      case 'refused':
        return { state: 'failed', error: delivery.error };
      case 'unconfirmed':
        return { state: 'failed', error: `${UNCONFIRMED}: ${delivery.error}` };
      case 'later': {
        const { error } = delivery;
        if (attempts >= this.patience.attempts) return { state: 'failed', error };
        return { state: 'queued', error, nextAt: this.parts.clock() + this.pause(attempts) };
      }
    }
  }

  /** Four times as long each time, a fifth more or less, so that consoles do not come together. */
  private pause(times: number): number {
    const { firstMs, longestMs } = this.patience;
    const base = Math.min(firstMs * 4 ** (times - 1), longestMs);
    return Math.round(base * (0.8 + 0.4 * this.parts.random()));
  }

  private arm(ms: number): void {
    clearTimeout(this.timer);
    if (this.stopped) return;
    this.timer = setTimeout(() => this.kick(), Math.min(ms, LOOK_EVERY_MS));
    this.timer.unref();
  }
}
