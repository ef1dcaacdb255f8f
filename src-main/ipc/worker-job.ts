import type { ProgressEvent } from '../../src-shared/ipc/contract';
import type { Work } from '../engine/api';
import type { WorkerChannel } from './protocol';

const KINDS: Partial<Record<WorkerChannel, ProgressEvent['what']>> = {
  'app.demo': 'demo',
  'import.preview': 'import',
  'import.apply': 'import',
  'command.execute': 'apply',
  'command.may': 'preview',
  'stage.preview': 'preview',
  'stage.apply': 'apply',
  'undo.last': 'undo',
  // Of the queries only verify is long.
  'query.run': 'verify',
};

/** Work that is over sooner is not worth showing. */
const QUIET_MS = 120;
const EVERY_MS = 40;

/** The engine's view of one request: tells its progress, thinned out, and hears of its end. */
export class WorkerJob implements Work {
  readonly #id: number;
  readonly #what: ProgressEvent['what'] | undefined;
  readonly #cancelled: Int32Array<SharedArrayBuffer>;
  readonly #tell: (event: ProgressEvent) => void;
  readonly #started = performance.now();
  #lastTold = 0;
  #last: ProgressEvent | null = null;

  constructor(
    id: number,
    channel: WorkerChannel,
    cancelled: Int32Array<SharedArrayBuffer>,
    tell: (event: ProgressEvent) => void,
  ) {
    this.#id = id;
    this.#what = KINDS[channel];
    this.#cancelled = cancelled;
    this.#tell = tell;
  }

  // Arrow functions: the engine may keep them apart from the object.
  readonly progress = (done: number, total: number, inCommit: boolean): void => {
    if (this.#what === undefined) return;
    // A demo is many transactions, taken back whole by WorkerEngine.fill: it can always be stopped.
    const committing = inCommit && this.#what !== 'demo';
    const now = performance.now();
    const turned = committing && this.#last?.committing === false;
    if (now - this.#started < QUIET_MS) return;
    if (!turned && now - this.#lastTold < EVERY_MS) return;
    this.#lastTold = now;
    this.#last = { job: String(this.#id), what: this.#what, done, total, committing };
    this.#tell(this.#last);
  };

  readonly cancelled = (): boolean =>
    Atomics.load(this.#cancelled, this.#id % this.#cancelled.length) === this.#id;

  /** The window forgets a job only when it is told so. */
  finish(): void {
    if (this.#last) this.#tell({ ...this.#last, finished: true });
  }
}
