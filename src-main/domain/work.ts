/** Thrown inside long work when its cancel signal was given before commit; nothing has changed. */
export class CancelledError extends Error {
  constructor() {
    super('cancelled before commit');
    this.name = 'CancelledError';
  }
}

/** Told between chunks of long work, and asked whether to go on. */
export interface Work {
  progress?(done: number, total: number, committing: boolean): void;
  cancelled?(): boolean;
}

/** A chunk's end: tells how far the work is, and stops it where that was asked for. */
export function step(work: Work, done: number, total: number, committing = false): void {
  if (!committing && work.cancelled?.() === true) throw new CancelledError();
  work.progress?.(done, total, committing);
}

/** For a part of larger work: it hears the cancel signal, but only the whole tells its progress. */
export function silent(work: Work): Work {
  return work.cancelled === undefined ? {} : { cancelled: work.cancelled };
}
