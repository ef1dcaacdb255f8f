import { rmSync } from 'node:fs';
import type { ChangedEvent } from '../../src-shared/ipc/contract';
import {
  DatabaseError,
  type Engine,
  type MailVoice,
  type OpenOptions,
  type Signer,
  signerOf,
} from '../engine/api';
import type { Opened } from './protocol';

/** How long the console must be idle before the log is folded into the database (design.md). */
const IDLE_MS = 1_000;

/** The worker's hold on the one engine: opens it, folds its log when idle, closes it. */
export class WorkerEngine {
  readonly #open: (file: string, options: OpenOptions) => Engine;
  readonly #changed: (event: ChangedEvent) => void;
  #engine: Engine | null = null;
  #idle: NodeJS.Timeout | undefined;
  /** Committed since the last checkpoint. */
  #behind = false;
  /** What seals and signs for the open database; main hands it in when the keychain has answered. */
  #keys: { of: string; sealing: Buffer; signer: Signer | null } | null = null;
  voice: MailVoice = { language: 'en', link: null };

  constructor(
    open: (file: string, options: OpenOptions) => Engine,
    changed: (event: ChangedEvent) => void,
  ) {
    this.#open = open;
    this.#changed = changed;
  }

  get engine(): Engine | null {
    return this.#engine;
  }

  open(file: string, waitMs: number): Opened {
    this.close();
    try {
      const engine = this.#open(file, {
        waitMs,
        key: () => this.#current()?.sealing ?? null,
        signer: () => this.#current()?.signer ?? null,
      });
      engine.onChanged((head, tables) => {
        this.#behind = true;
        this.#changed({ head, tables });
      });
      this.#engine = engine;
      return { phase: 'open' };
    } catch (error) {
      return { phase: 'failed', failure: failureOf(error) };
    }
  }

  get hasKey(): boolean {
    return this.#current() !== null;
  }

  /** False where the keys were fetched for a database that is not the open one any more. */
  useKeys(database: string, sealing: Uint8Array, signing: Uint8Array | null): boolean {
    const engine = this.#engine;
    if (engine?.sealing.database !== database) return false;
    const keys = { of: database, sealing: Buffer.from(sealing), signer: null };
    this.#keys = keys;
    const seed = signing === null ? engine.sealing.consoleSeed() : Buffer.from(signing);
    this.#keys = { ...keys, signer: seed === null ? null : signerOf(seed) };
    return true;
  }

  /** Erasing a workspace gives the database another name, and so the keys nothing to open. */
  #current() {
    if (this.#keys === null || this.#engine?.sealing.database !== this.#keys.of) return null;
    return this.#keys;
  }

  /** To be called after each request: a second of silence later the log is folded in. */
  rest(): void {
    clearTimeout(this.#idle);
    if (!this.#behind) return;
    this.#idle = setTimeout(() => {
      this.#behind = false;
      try {
        this.#engine?.checkpoint();
      } catch (error) {
        // Nothing is lost: the log stays, and the next commit asks again.
        console.error('the checkpoint failed:', error);
      }
    }, IDLE_MS);
  }

  /**
   * Runs what fills an empty database in several transactions. When it does not come to its end,
   * the file is made anew: half a workspace is worse than none.
   */
  fill<T>(work: (engine: Engine) => T): T {
    const engine = this.#engine;
    if (engine === null) throw new Error('no database is open');
    const { empty, file } = engine;
    try {
      return work(engine);
    } catch (error) {
      if (empty && !engine.empty) this.renew(file);
      throw error;
    }
  }

  /** Makes the file anew, empty. */
  renew(file = this.#engine?.file): void {
    if (file === undefined) return;
    this.close();
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
    this.open(file, 0);
  }

  close(): void {
    clearTimeout(this.#idle);
    this.#behind = false;
    this.#engine?.close();
    this.#engine = null;
    this.#keys = null;
  }
}

function failureOf(error: unknown): Extract<Opened, { phase: 'failed' }>['failure'] {
  if (error instanceof DatabaseError && error.failure !== 'unsigned') {
    return { code: error.failure, message: error.message };
  }
  console.error('the database could not be opened:', error);
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}
