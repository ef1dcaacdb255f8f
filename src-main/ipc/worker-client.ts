import { Worker } from 'node:worker_threads';
import type { Events, Output, Reply } from '../../src-shared/ipc/contract';
import type {
  Housekeeping,
  HousekeepingName,
  WorkerChannel,
  WorkerMessage,
  WorkerRequest,
  WorkerStart,
} from './protocol';

type Listeners = { [E in 'changed' | 'progress']: (event: Events[E]) => void } & {
  /** The thread has died; the next `engine.open` starts another one. */
  ended(error: Error): void;
};

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** More requests than could ever wait at once; ids share a flag only this far apart. */
const FLAGS = 1_024;

/**
 * Main's end of the worker: asks it, tells what it tells. Main never waits for the engine in any
 * other way, so its event loop stays free (design.md, Processes and threads).
 */
export class WorkerClient {
  readonly #script: string;
  readonly #cancelled = new Int32Array(new SharedArrayBuffer(FLAGS * 4));
  readonly #waiting = new Map<number, Waiting>();
  readonly #committing = new Set<number>();
  readonly #listeners: Listeners;
  #worker: Worker | null = null;
  #closing = false;
  #lastId = 0;

  constructor(script: string, listeners: Listeners) {
    this.#script = script;
    this.#listeners = listeners;
  }

  /** Starts the thread before anybody asks for a database: it loads while Chromium starts. */
  warm(): void {
    this.#worker ??= this.#start();
  }

  #start(): Worker {
    const workerData: WorkerStart = { cancelled: this.#cancelled };
    const worker = new Worker(this.#script, { workerData });
    const gone = (error: Error) => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      for (const id of [...this.#waiting.keys()]) this.#settle(id)?.reject(error);
      if (!this.#closing) this.#listeners.ended(error);
    };
    worker.on('message', (message: WorkerMessage) => this.#hear(message));
    worker.on('error', gone);
    worker.on('exit', (code) => gone(new Error(`the database's thread has ended (${code})`)));
    return worker;
  }

  call<C extends WorkerChannel>(
    channel: C,
    input: unknown,
    actor: string | null,
  ): Promise<Reply<Output<C>>> {
    const id = this.#nextId();
    return this.#ask(id, { kind: 'call', id, channel, input, actor });
  }

  keep<N extends HousekeepingName>(
    name: N,
    input: Housekeeping[N]['input'],
  ): Promise<Housekeeping[N]['output']> {
    const id = this.#nextId();
    if (name === 'engine.open') this.warm();
    return this.#ask(id, { kind: 'keep', id, name, input } as WorkerRequest);
  }

  /** False when the job is over, or so far that it cannot be stopped any more. */
  cancel(job: string): boolean {
    const id = Number(job);
    if (!this.#waiting.has(id) || this.#committing.has(id)) return false;
    Atomics.store(this.#cancelled, id % FLAGS, id);
    return true;
  }

  /** Stops what can be stopped, closes the database, ends the thread; false: it had to be cut off. */
  async close(withinMs: number): Promise<boolean> {
    this.#closing = true;
    for (const id of this.#waiting.keys()) this.cancel(String(id));
    const closed = this.keep('engine.close', undefined).then(
      () => true,
      () => false,
    );
    const late = new Promise<false>((resolve) => {
      setTimeout(() => resolve(false), withinMs).unref();
    });
    const clean = await Promise.race([closed, late]);
    await this.#worker?.terminate();
    return clean;
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  #ask<T>(id: number, request: WorkerRequest): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const worker = this.#worker;
      if (worker === null) return reject(new Error('no database is open'));
      // Each id is answered with what its own request asked for.
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      worker.postMessage(request);
    });
  }

  #hear(message: WorkerMessage): void {
    switch (message.kind) {
      case 'changed':
        this.#listeners.changed(message.event);
        break;
      case 'progress':
        this.#note(Number(message.event.job), message.event.committing);
        this.#listeners.progress(message.event);
        break;
      case 'reply':
        this.#settle(message.id)?.resolve(message.reply);
        break;
      case 'kept':
        this.#settle(message.id)?.resolve(message.value);
        break;
      case 'failed':
        this.#settle(message.id)?.reject(new Error(message.message));
        break;
    }
  }

  #note(id: number, committing: boolean): void {
    if (committing && this.#waiting.has(id)) this.#committing.add(id);
    else this.#committing.delete(id);
  }

  #settle(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    this.#committing.delete(id);
    return waiting;
  }
}
