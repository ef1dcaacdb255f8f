import type { DatabaseFailure } from '../../src-shared/ipc/app';

/** Why a database cannot be used; the command line exits 3 with the message. */
export class DatabaseError extends Error {
  constructor(
    readonly failure: DatabaseFailure,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'DatabaseError';
  }
}
