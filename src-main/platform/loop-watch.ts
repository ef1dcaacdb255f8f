/** What the tests read of main's event loop: how long it was held up, at worst and how often. */
export interface LoopReport {
  worstMs: number;
  /** Delays over 50 ms (bar 3). */
  blocks: number;
  samples: number;
}
export interface LoopWatch {
  reset(): void;
  read(): LoopReport;
}

const TICK_MS = 5;
const BLOCK_MS = 50;

/**
 * Ticks and notes how late each tick comes. A histogram of Node's own would not do: Electron runs
 * Node's loop inside Chromium's, and what counts is when JavaScript gets its turn in main.
 */
export function watchLoop(): LoopWatch {
  let worstMs = 0;
  let blocks = 0;
  let samples = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    const late = now - last - TICK_MS;
    last = now;
    samples += 1;
    if (late > worstMs) worstMs = late;
    if (late > BLOCK_MS) blocks += 1;
  }, TICK_MS).unref();
  return {
    reset() {
      worstMs = 0;
      blocks = 0;
      samples = 0;
      last = performance.now();
    },
    read: () => ({ worstMs, blocks, samples }),
  };
}
