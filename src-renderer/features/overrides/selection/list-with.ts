/** The numbers from `from` to `to`, ends included. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

/**
 * Keys under which rows scrolled into view take over the elements of rows scrolled out. `pool` only
 * ever grows, so that a key does not change hands while both its rows are shown.
 */
export function poolSize(shown: number, before: number): number {
  return Math.max(before, Math.ceil((shown + 1) / 8) * 8);
}

/** The active line stays in the page while it is scrolled out of sight, since it holds the focus. */
export function withActive(
  shown: readonly number[],
  active: number,
  count: number,
): readonly number[] {
  if (active < 0 || active >= count || shown.includes(active)) return shown;
  return [...shown, active];
}
