/** The numbers from `from` to `to`, ends included. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
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
