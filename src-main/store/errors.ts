import type { DatabaseFailure } from '../../src-shared/ipc/app';

/**
 * Why a database cannot be used; the command line exits 3 with the message. `unsigned`: it can be
 * read, but this console cannot sign what it would write.
 */
export class DatabaseError extends Error {
  constructor(
    readonly failure: DatabaseFailure | 'unsigned',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'DatabaseError';
  }
}
