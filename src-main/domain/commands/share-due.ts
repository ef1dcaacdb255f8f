import type { State } from '../state/state';

const NOTICE_MS = 7 * 86_400_000;

/**
 * When the sweep has something to do next (E4): the nearest expiry, or notice not yet queued, of a
 * share that stands; an instant in the past where it is due already. Null: nothing will be due.
 */
export function nextSweep(state: State): number | null {
  let next: number | null = null;
  const consider = (at: number) => {
    if (next === null || at < next) next = at;
  };
  for (const { expiresAt, status, noticedFor } of state.shares.rows) {
    if (expiresAt === null || (status !== 'live' && status !== 'pending')) continue;
    consider(expiresAt);
    if (status === 'live' && noticedFor !== expiresAt) consider(expiresAt - NOTICE_MS);
  }
  return next;
}
