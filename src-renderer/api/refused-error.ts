import type { InternalError } from '../../src-shared/ipc/contract';
import type { Refusal } from '../../src-shared/result';

/**
 * A refusal on its way through a promise. It carries the refusal as data; screens show it in words
 * (useRefusal) and never its message.
 */
export class RefusedError extends Error {
  constructor(readonly refused: Refusal | InternalError) {
    super(refused.message);
    this.name = 'RefusedError';
  }
}

/** The refusal inside whatever was thrown; anything unexpected becomes an internal one. */
export function refusalOf(error: unknown): Refusal | InternalError {
  if (error instanceof RefusedError) return error.refused;
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}

export function isRefusal(refused: Refusal | InternalError): refused is Refusal {
  return refused.code !== 'internal' && refused.code !== 'cancelled';
}
