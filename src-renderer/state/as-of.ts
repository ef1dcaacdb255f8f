import { create } from 'zustand';

interface AsOf {
  /** The instant that the whole window shows, ISO 8601; null: now. */
  at: string | null;
  /** The entry that had not happened yet, where the instant was chosen by it. */
  before: number | null;
}

const NOW: AsOf = { at: null, before: null };

/**
 * Which instant the window shows. Everything asked of main is asked for this instant
 * (api/past.ts), and nothing can be changed until the window is back in the present. Never kept
 * between starts: a window that opens shows now.
 */
export const useAsOfStore = create<AsOf>()(() => NOW);

export function useAsOf(): string | null {
  return useAsOfStore(({ at }) => at);
}

export function asOf(): string | null {
  return useAsOfStore.getState().at;
}

/** Puts the whole window, read-only, into the state of an instant. */
export function showAsOf(at: string): void {
  useAsOfStore.setState({ at, before: null });
}

/** The last state without an entry; what happened in its very millisecond is left out with it. */
export function showBefore(entry: { entry: number; at: string }): void {
  const at = new Date(Date.parse(entry.at) - 1).toISOString();
  useAsOfStore.setState({ at, before: entry.entry });
}

export function backToNow(): void {
  useAsOfStore.setState(NOW);
}
