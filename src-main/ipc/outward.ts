import type { ConsoleFile } from '../platform/console-file';
import { systemKeychain } from '../platform/keychain';
import { machineName } from '../platform/machine-name';
import { Keyring } from '../secrets/keyring';
import { MailLoop } from '../services/mail/loop';
import { deliver } from '../services/mail/smtp';
import { SweepTimer } from '../services/sweep/timer';
import { MailDesk } from './mail-desk';
import { outboxOf, sealedStoreOf, sweepPartsOf } from './outward-parts';
import type { WorkerClient } from './worker-client';

/** Main's part of what leaves the console or comes with time: secrets, mails, the sweep. */
export class Outward {
  readonly keyring: Keyring;
  readonly mail: MailDesk;
  readonly mails: MailLoop;
  private readonly sweep: SweepTimer;

  constructor(
    private readonly worker: WorkerClient,
    file: ConsoleFile,
    database: string,
    language: () => 'en' | 'de',
    private readonly version: string,
  ) {
    this.keyring = new Keyring(systemKeychain(), sealedStoreOf(worker));
    this.mail = new MailDesk(file, database, this.keyring, language);
    this.mails = new MailLoop({
      outbox: outboxOf(worker),
      server: () => this.mail.server(),
      deliver: (server, mail, begin) => deliver(server, mail, begin),
      clock: Date.now,
      random: Math.random,
    });
    this.sweep = new SweepTimer(sweepPartsOf(worker, this.keyring));
  }

  /** A workspace is open, perhaps another one than before. */
  async ready(): Promise<void> {
    try {
      await this.worker.keep('mail.voice', this.mail.voice);
      await this.keyring.state();
      await this.sweep.start();
      this.mails.kick();
      const password = await this.keyring.password('hub');
      const machine = machineName();
      await this.worker.keep('sync.begin', { password, app: this.version, machine });
    } catch (error) {
      console.error('secrets, sweep, mails and sync could not begin:', error);
    }
  }

  /** The machine has slept, or its clock was set. */
  woke(): void {
    void this.sweep.start();
    this.mails.restart();
  }

  /** Whether somebody looks at the window: the hub is asked more often then. */
  focused(focused: boolean): void {
    void this.worker.keep('sync.focus', focused);
  }

  /** To be told of each commit. */
  committed(tables: readonly string[]): void {
    if (tables.includes('share')) void this.sweep.plan();
    if (tables.includes('outbox')) this.mails.kick();
  }

  async stop(): Promise<void> {
    await Promise.all([this.sweep.stop(), this.mails.stop()]);
  }
}
